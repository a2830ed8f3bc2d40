import ManifestDSL
import ValueModel
import ValuesSchema

/// Random manifests that the language can say: keys differ, and what a loop repeats has a key of its own.
struct BlockGrammar {
    var expressions: ExpressionGrammar
    var blocks: [BlockHelper] = []
    var lists: [ListHelper] = []
    var documents: [DocumentHelper] = []
    private var keys = 0
    private let depthOfExpressions = 2

    init(_ expressions: ExpressionGrammar) { self.expressions = expressions }

    /// What a mapping may have in it, so that no key comes twice.
    struct Room {
        /// The keys of the loops around, in this mapping.
        var loopKeys: [ExpressionNode] = []
        /// Whether all members of a map may be put in.
        var takesMembers = false
        /// The named blocks that may be put in.
        var helpers: [BlockHelper] = []
    }

    /// The entries of a mapping.
    mutating func mapping(_ depth: Int) -> [Block<Entry>] {
        if depth > 0, expressions.dice.once(in: 8) { return rawLoop(depth) }
        var room = Room(takesMembers: expressions.dice.once(in: 3), helpers: blocks)
        return entries(depth, &room)
    }

    /// A mapping whose keys are those of a map, whatever they are.
    private mutating func rawLoop(_ depth: Int) -> [Block<Entry>] {
        guard let place = expressions.place(ValueType.maps), case .map(let element, let keys) = place.shape else {
            return []
        }
        let outer = expressions.places
        defer { expressions.places = outer }
        expressions.bind("key", .string(keys))
        expressions.bind("value", element)
        return [
            .range(place.node, key: "key", value: "value", [.leaf(.computedKey(.variable("key"), content(depth - 1)))])
        ]
    }

    mutating func entries(_ depth: Int, _ room: inout Room) -> [Block<Entry>] {
        var blocks: [Block<Entry>] = []
        for _ in 0..<(1 + expressions.dice.below(3)) { blocks.append(entry(depth, &room)) }
        return blocks
    }

    private mutating func entry(_ depth: Int, _ room: inout Room) -> Block<Entry> {
        switch expressions.dice.below(depth == 0 ? 3 : 13) {
        case 0, 1: return .leaf(key(.scalar(scalar()), room))
        case 2:
            guard room.takesMembers, room.loopKeys.isEmpty else { return .leaf(key(.scalar(scalar()), room)) }
            room.takesMembers = false
            let isMap = expressions.dice.once(in: 2)
            let map = isMap ? expressions.node([.map]) : expressions.node([.free])
            return .leaf(.splice(map ?? .dictionary([])))
        case 3:
            guard room.loopKeys.isEmpty, let helper = room.helpers.popLast() else {
                return .leaf(key(.scalar(scalar()), room))
            }
            return .leaf(.include(helper))
        case 4, 5, 6: return .leaf(key(content(depth), room))
        case 7: return condition { $0.entries(depth - 1, &room) } ?? .leaf(key(.emptyMapping, room))
        case 8, 9:
            let test = expressions.flag(depthOfExpressions)
            return .when(
                test,
                entries(depth - 1, &room),
                otherwise: expressions.dice.once(in: 2) ? entries(depth - 1, &room) : []
            )
        case 10, 11: return with { $0.entries(depth - 1, &room) } ?? .leaf(key(.scalar(scalar()), room))
        default:
            guard let place = expressions.place(ValueType.maps), case .map(let element, let keys) = place.shape else {
                return .leaf(key(.scalar(scalar()), room))
            }
            let outer = (expressions.places, room)
            defer { (expressions.places, room) = outer }
            // Nothing within may hide the keys of the loops around.
            let (name, value) = expressions.dice.pick([("key", "value"), ("title", "item")])
            if room.loopKeys.contains(.variable(name)) { return .leaf(key(.scalar(scalar()), room)) }
            expressions.bind(name, .string(keys))
            expressions.bind(value, element)
            room = Room(loopKeys: room.loopKeys + [.variable(name)])
            return .range(place.node, key: name, value: value, entries(depth - 1, &room))
        }
    }

    /// An entry under a key that no other has.
    private mutating func key(_ content: Content, _ room: Room) -> Entry {
        keys += 1
        let stem = expressions.dice.pick([
            "k", "on ", "a: ", "- ", "# ", "{{", "é", "1.", "true,", "\"q\" ", "it's ", "\\n", "%s", "key.",
        ])
        let name = "\(stem)\(keys)"
        if room.loopKeys.isEmpty, expressions.dice.below(4) < 3 { return .key(name, content) }
        let parts = room.loopKeys.flatMap { [.literal(.string("<\(keys)>")), $0] }
        return .computedKey(.interpolation([.literal(.string(name))] + parts), content)
    }

    /// What stands under a key or a dash.
    mutating func content(_ depth: Int) -> Content {
        switch expressions.dice.below(depth <= 0 ? 2 : 7) {
        case 0: return .scalar(scalar())
        case 1: return .value(passed())
        case 2, 3: return .mapping(mapping(depth - 1))
        case 4, 5: return .sequence(elements(depth - 1), isNeverEmpty: false)
        default: return documents.isEmpty ? .emptyMapping : .document(expressions.dice.pick(documents).text)
        }
    }

    /// A list, a map or something free-form, as `Passthrough` takes it.
    private mutating func passed() -> ExpressionNode { expressions.collection(depthOfExpressions) }

    /// What `Key` takes.
    mutating func scalar() -> ExpressionNode {
        switch expressions.dice.below(7) {
        case 0, 1, 2: expressions.text(depthOfExpressions)
        case 5: expressions.freeText()
        case 3: expressions.number(depthOfExpressions)
        case 4: expressions.flag(depthOfExpressions)
        default: expressions.node([.share]) ?? expressions.text(0)
        }
    }

    mutating func elements(_ depth: Int) -> [Block<Element>] {
        (0..<(1 + expressions.dice.below(3))).map { _ in element(depth) }
    }

    private mutating func element(_ depth: Int) -> Block<Element> {
        switch expressions.dice.below(depth <= 0 ? 3 : 12) {
        case 0: return .leaf(.item(.scalar(expressions.text(depthOfExpressions))))
        case 1: return .leaf(.item(.value(expressions.free(depthOfExpressions))))
        case 2:
            let list =
                expressions.dice.once(in: 3) ? expressions.texts(2) : expressions.node([.texts, .list, .freeList])
            return .leaf(.splice(list ?? .list([])))
        case 3, 4: return .leaf(.item(.mapping(mapping(depth - 1))))
        case 5:
            return lists.isEmpty
                ? .leaf(.item(.scalar(expressions.text(0)))) : .leaf(.include(expressions.dice.pick(lists)))
        case 6, 7:
            let test = expressions.flag(depthOfExpressions)
            return .when(test, elements(depth - 1), otherwise: expressions.dice.once(in: 2) ? elements(depth - 1) : [])
        case 8: return condition { $0.elements(depth - 1) } ?? .leaf(.item(.scalar(expressions.text(0))))
        case 9: return with { $0.elements(depth - 1) } ?? .leaf(.item(.scalar(expressions.text(0))))
        case 10:
            let (list, shape) = expressions.loopable(depthOfExpressions)
            return loop(list, nil, shape) { $0.elements(depth - 1) }
        default:
            guard let place = expressions.place(ValueType.maps), case .map(let shape, let keys) = place.shape else {
                return .leaf(.item(.scalar(expressions.text(0))))
            }
            return loop(place.node, keys, shape) { $0.elements(depth - 1) }
        }
    }

    private mutating func loop(
        _ collection: ExpressionNode,
        _ keys: TextFormat?,
        _ shape: Shape,
        _ body: (inout BlockGrammar) -> [Block<Element>]
    ) -> Block<Element> {
        let outer = expressions.places
        defer { expressions.places = outer }
        let (key, value) = expressions.dice.pick([("key", "value"), ("name", "item"), ("item", "value")])
        if let keys { expressions.bind(key, .string(keys)) }
        expressions.bind(value, shape)
        return .range(collection, key: keys == nil ? nil : key, value: value, body(&self))
    }

    /// Blocks that see what an optional holds.
    private mutating func with<Leaf>(_ body: (inout BlockGrammar) -> [Block<Leaf>]) -> Block<Leaf>? {
        guard let place = expressions.place(ValueType.all, isOptional: true) else { return nil }
        let outer = expressions.places
        let name = expressions.dice.pick(["item", "name", "value"])
        expressions.bind(name, place.shape)
        let block = Block<Leaf>.with(place.node, variable: name, body(&self))
        expressions.places = outer
        guard expressions.dice.once(in: 3) else { return block }
        return .when(.call(.isSet, [place.node]), [block], otherwise: body(&self))
    }

    /// Blocks for the case that an optional is there, which see it.
    private mutating func condition<Leaf>(_ body: (inout BlockGrammar) -> [Block<Leaf>]) -> Block<Leaf>? {
        guard let place = expressions.place(ValueType.all, isOptional: true) else { return nil }
        let outer = expressions.places
        expressions.places += Place.all(at: place.node, place.shape)
        let block = Block<Leaf>.when(.call(.isSet, [place.node]), body(&self), otherwise: [])
        expressions.places = outer
        return block
    }
}
