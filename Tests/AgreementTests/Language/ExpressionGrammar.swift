import ValueModel
import ValuesSchema

/// Random expressions that the typed language can say.
struct ExpressionGrammar {
    var dice: Dice
    /// What can be named here.
    var places: [Place]
    /// Texts with a name of their own.
    var helpers: [TextHelper] = []

    init(_ record: ObjectRecord, _ dice: Dice) {
        self.dice = dice
        places = Place.all(at: .values, .object(record))
    }

    /// Returns a place of a type, if there is one.
    mutating func place(_ types: Set<ValueType>, isOptional: Bool = false) -> Place? {
        let found = places.filter { $0.isOptional == isOptional && types.contains($0.type) }
        guard !found.isEmpty else { return nil }
        // The last ones are those of the innermost variables, which are worth the most.
        return dice.below(3) == 2 ? found[found.count - 1 - dice.below(min(found.count, 6))] : dice.pick(found)
    }

    mutating func node(_ types: Set<ValueType>) -> ExpressionNode? { place(types)?.node }

    mutating func literal() -> ExpressionNode {
        .literal(.string(dice.below(3) == 0 ? "a" : dice.pick(Self.literals)))
    }

    /// A text.
    mutating func text(_ depth: Int) -> ExpressionNode {
        switch dice.below(depth == 0 ? 4 : 24) {
        case 0: return literal()
        case 1, 4: return node([.text]) ?? literal()
        case 2: return .release(dice.pick([.name, .namespace, .service]))
        case 3: return .chart(dice.pick([.name, .version, .appVersion]))
        case 5, 6: return .interpolation((0...dice.below(3)).map { _ in part(depth - 1) })
        case 7, 8: return .call(.choose, [flag(depth - 1), text(depth - 1), text(depth - 1)])
        case 9: return .call(.ifEmpty, [text(depth - 1), text(depth - 1)])
        case 10:
            return .call(.truncate, [text(depth - 1), .literal(.integer(Int64(dice.pick([0, 1, 3, 5, 24, 63]))))])
        case 11: return .call(.trimSuffix, [text(depth - 1), text(0)])
        case 12: return .call(.replace, [text(depth - 1), text(0), text(0)])
        case 13: return .call(.lower, [text(depth - 1)])
        case 14: return .call(.sha256, [text(depth - 1)])
        case 15: return .call(.base64, [text(depth - 1)])
        case 16: return helpers.isEmpty ? literal() : .include(dice.pick(helpers))
        case 17: return .call(.text, [number(depth - 1)])
        case 18: return node([.scalar]).map { .call(.text, [$0]) } ?? literal()
        case 19: return node([.choice]) ?? literal()
        case 20: return .call(.toJSON, [collection(depth - 1)])
        case 21:
            let collection = collection(depth - 1)
            return .call(
                .choose,
                [.call(.isNotEmpty, [collection]), .call(.toJSON, [collection]), .literal(.string(""))]
            )
        case 22: return guarded(.text) { $0.text(depth - 1) } ?? literal()
        default: return generated()
        }
    }

    /// The text of an optional where it has one; another expression where it has none.
    private mutating func guarded(
        _ type: ValueType,
        _ other: (inout ExpressionGrammar) -> ExpressionNode
    ) -> ExpressionNode? {
        guard let place = place([type], isOptional: true) else { return nil }
        let outer = places
        places += Place.all(at: place.node, place.shape)
        let own = dice.once(in: 2) ? other(&self) : place.node
        places = outer
        return .call(.choose, [.call(.isSet, [place.node]), own, other(&self)])
    }

    private mutating func generated() -> ExpressionNode {
        let isLong = dice.once(in: 2)
        return .call(
            .generated,
            [
                .literal(.string(isLong ? "sk-" : "")), .literal(.integer(isLong ? 32 : 5)), .release(.name),
                .literal(.string(isLong ? "long" : "short")),
            ]
        )
    }

    private mutating func part(_ depth: Int) -> ExpressionNode {
        switch dice.below(5) {
        case 0: literal()
        case 1: .call(.text, [number(max(depth, 0))])
        case 2: freeText()
        default: text(max(depth, 0))
        }
    }

    /// A text in a free-form map, which may be absent.
    mutating func freeText() -> ExpressionNode {
        .call(.index, [node([.free]) ?? .dictionary([]), .literal(.string("title"))])
    }

    /// A Boolean.
    mutating func flag(_ depth: Int) -> ExpressionNode {
        switch dice.below(depth == 0 ? 4 : 20) {
        case 0: return node([.flag]) ?? .literal(.bool(true))
        case 1: return .literal(.bool(dice.once(in: 2)))
        case 2: return place(ValueType.all, isOptional: true).map { .call(.isSet, [$0.node]) } ?? .literal(.bool(false))
        case 3: return node([.text]).map { .call(.isNotEmpty, [$0]) } ?? .literal(.bool(true))
        case 4, 5: return .call(.not, [flag(depth - 1)])
        case 6, 7: return .call(.and, [flag(depth - 1), flag(depth - 1)])
        case 8, 9: return .call(.or, [flag(depth - 1), flag(depth - 1)])
        case 10:
            return .call(dice.pick([.equal, .notEqual, .less, .lessOrEqual]), [number(depth - 1), number(depth - 1)])
        case 11: return .call(dice.pick([.equal, .notEqual]), [text(depth - 1), text(depth - 1)])
        case 12: return .call(.equal, [flag(depth - 1), flag(depth - 1)])
        case 13:
            guard case let place? = place([.choice]), case .choice(let words) = place.shape else { return flag(0) }
            return .call(dice.pick([.equal, .notEqual]), [place.node, .literal(.string(dice.pick(words)))])
        case 14: return .call(.isNotEmpty, [text(depth - 1)])
        case 15: return .call(.isNotEmpty, [collection(depth - 1)])
        case 16: return node([.objects, .objectMap]).map { .call(.isNotEmpty, [$0]) } ?? flag(0)
        case 17: return .call(dice.pick([.contains, .hasPrefix]), [text(depth - 1), text(depth - 1)])
        case 18: return .call(.hasElement, [texts(depth - 1), text(depth - 1)])
        default: return .call(.hasKey, [free(depth - 1), .literal(.string(key()))])
        }
    }

    /// A whole number.
    mutating func number(_ depth: Int) -> ExpressionNode {
        switch dice.below(depth == 0 ? 3 : 8) {
        case 0: return .literal(.integer(dice.pick([1, 0, 2, -1, 1_000_000, 9_007_199_254_740_992])))
        case 1, 2, 3: return node([.number]) ?? .literal(.integer(1))
        case 4: return .call(.choose, [flag(depth - 1), number(depth - 1), number(depth - 1)])
        case 5: return .call(.add, [number(depth - 1), number(depth - 1)])
        case 6:
            let ofObjects = dice.once(in: 4) ? node([.objects, .objectMap]) : nil
            return .call(.count, [ofObjects ?? collection(depth - 1)])
        default: return guarded(.number) { $0.number(depth - 1) } ?? .literal(.integer(2))
        }
    }

    /// A list of texts.
    mutating func texts(_ depth: Int) -> ExpressionNode {
        switch dice.below(depth == 0 ? 1 : 6) {
        case 0: return node([.texts]) ?? .list([])
        case 1: return node(ValueType.maps).map { .call(.keys, [$0]) } ?? .list([])
        case 2: return .call(.concat, [texts(depth - 1), texts(depth - 1)])
        default: return mapped(depth) { $0.text(depth - 1) }
        }
    }

    /// A list with an element for each of another.
    private mutating func mapped(_ depth: Int, _ body: (inout ExpressionGrammar) -> ExpressionNode) -> ExpressionNode {
        let (list, element) = loopable(depth - 1)
        let name = dice.pick(["item", "name", "value"])
        let outer = places
        bind(name, element)
        let body = body(&self)
        places = outer
        return .call(.map, [list, .variable(name), body])
    }

    /// A list, and the shape of its elements.
    mutating func loopable(_ depth: Int) -> (ExpressionNode, Shape) {
        if depth > 0, dice.once(in: 3) { return (texts(depth - 1), .string(.any)) }
        guard let place = place(ValueType.lists) else { return (.list([]), .string(.any)) }
        if case .list(let element) = place.shape { return (place.node, element) }
        return (place.node, .freeform(.one(nil)))
    }

    /// Makes a variable known; one of the same name is no longer to be seen.
    mutating func bind(_ name: String, _ shape: Shape) {
        places.removeAll { $0.node.hangs(on: name) }
        places += Place.all(at: .variable(name), shape)
    }

    /// A list, a map or something free-form.
    mutating func collection(_ depth: Int) -> ExpressionNode {
        switch dice.below(depth <= 0 ? 1 : 4) {
        case 0, 1: node(ValueType.collections) ?? .list([])
        case 2: texts(max(depth, 0))
        default: free(max(depth, 0))
        }
    }

    /// Something free-form: a map, most of all.
    mutating func free(_ depth: Int) -> ExpressionNode {
        switch dice.below(depth <= 0 ? 2 : 6) {
        case 0: return node([.free]) ?? .dictionary([])
        case 1, 2:
            return .call(.index, [node([.free]) ?? .dictionary([]), .literal(.string(dice.pick(["inner", "more"])))])
        case 3, 4:
            var members: [ExpressionNode.DictionaryMember] = []
            for number in 0...dice.below(3) {
                let condition = dice.once(in: 2) ? flag(depth - 1) : nil
                members.append(.init(number == 2 ? key() : "m\(number)", anything(depth - 1), when: condition))
            }
            return .dictionary(members)
        default: return .call(.merge, [free(depth - 1), free(depth - 1)])
        }
    }

    /// Any value, without its type.
    mutating func anything(_ depth: Int) -> ExpressionNode {
        let depth = max(depth, 0)
        switch dice.below(9) {
        case 0: return text(depth)
        case 1: return number(depth)
        case 2: return flag(depth)
        case 3: return collection(depth)
        case 4: return node([.share, .scalar, .choice]) ?? .literal(.bool(true))
        case 5: return free(depth)
        case 6: return place(ValueType.all.subtracting([.object]), isOptional: true)?.node ?? .literal(.bool(false))
        case 7: return depth == 0 ? text(0) : .list((0...dice.below(2)).map { _ in anything(depth - 1) })
        default: return depth == 0 ? free(0) : mapped(depth) { $0.anything(depth - 1) }
        }
    }

    /// What no template can print: Helm deletes `<no value>`, wherever it comes from.
    static let deleted = "<no value>"
    /// No constant has one of the line breaks that only YAML 1.1 knows, which end a line of a document in a document.
    private static let literals = OddTexts.all.filter { text in
        !text.contains(deleted) && !text.unicodeScalars.contains { ["\u{85}", "\u{2028}", "\u{2029}"].contains($0) }
    }

    private mutating func key() -> String {
        dice.pick(["inner", "more", "a", "true", "1", "", "a b", "é", "a.b/c", "{{"])
    }
}

extension ValueType {
    static let all: Set<ValueType> = [
        .flag, .number, .text, .choice, .share, .scalar, .texts, .list, .map, .object, .objects, .objectMap, .free,
        .freeList,
    ]
}

extension ExpressionNode {
    fileprivate func hangs(on variable: String) -> Bool {
        switch self {
        case .variable(let name): name == variable
        case .member(let object, _): object.hangs(on: variable)
        default: false
        }
    }
}
