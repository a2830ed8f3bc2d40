import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// An expression as an argument, with its Go type what the receiving function takes: numbers cast, texts texts.
    mutating func value(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        if let dot = scope.dot, dot == node { return cast(Phrase(.dot(offset: -1)), node, scope) }
        switch node {
        case .values, .release, .chart, .shared: return reference(node, scope)
        case .member: return withFalsyDefault(cast(reference(node, scope), node, scope), node, scope)
        case .variable: return cast(reference(node, scope), node, scope)
        case .literal(let value): return literal(value)
        case .list(let elements): return .call("list", elements.map { erased($0, scope) })
        case .dictionary(let members): return dictionary(members, like: "settings", scope)
        case .interpolation(let parts): return interpolation(parts, scope)
        case .include(let helper):
            mentioned.insert(helper)
            return .call("include", .text(name(of: helper.name)), rootDot(scope))
        case .call(.index, _): return reference(node, scope)
        case .call(let function, let arguments): return call(function, arguments, scope)
        }
    }

    /// An expression that is printed or quoted: numbers need not become texts first.
    mutating func printed(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        if case .call(.text, let parts) = node, kind(of: parts[0], scope).isInteger { return value(parts[0], scope) }
        if case .literal(.string(let text)) = node { return .text(text) }
        return value(node, scope)
    }

    /// A member that may be absent, and is false or an empty text then.
    private mutating func withFalsyDefault(_ phrase: Phrase, _ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        guard let standard = missingDefault(of: node, scope) else { return phrase }
        switch standard {
        case .bool(false), .string(""): return phrase.piped("default", literal(standard))
        default: return phrase
        }
    }

    /// An expression as a member or an element of something whose type is not declared: null stays null there.
    mutating func erased(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        if let field = field(node, scope) {
            if field.isNullable, scope.facts.decide(.call(.isSet, [node])) != true { return reference(node, scope) }
            switch field.shape {
            case .list, .map, .freeform: return collection(node, scope)
            default: return value(node, scope)
            }
        }
        // Sprig's `concat` gives null for two empty lists.
        return node.isConcatenation ? value(node, scope).piped("default", .call("list")) : value(node, scope)
    }

    /// An expression that stands by itself in a text: nothing is printed there where a member is absent.
    mutating func hole(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        if case .member = node, case .text = kind(of: node, scope) { return reference(node, scope) }
        return printed(node, scope)
    }

    private func cast(_ phrase: Phrase, _ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        kind(of: node, scope).isInteger ? .call("int64", phrase) : phrase
    }

    private mutating func literal(_ value: Value) -> Phrase {
        switch value {
        case .null: return Phrase(.nil(offset: -1))
        case .bool(let value): return Phrase(.bool(value, offset: -1))
        case .integer(let number): return .number(number)
        case .double(let number): return .call("float64", .text("\(number)"))
        case .string(let text): return .text(text)
        case .array(let elements): return .call("list", elements.map { literal($0) })
        case .object(let members): return .call("dict", members.flatMap { [.text($0.key), literal($0.value)] })
        }
    }

    /// `printf` with a hole for every part that is no constant.
    private mutating func interpolation(_ parts: [ExpressionNode], _ scope: EmissionScope) -> Phrase {
        var format = ""
        var holes: [Phrase] = []
        for part in parts {
            if case .literal(.string(let text)) = part {
                format += text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
            } else {
                let isNumber: Bool
                if case .call(.text, let inner) = part {
                    isNumber = kind(of: inner[0], scope).isInteger
                } else {
                    isNumber = false
                }
                format += isNumber ? "%d" : "%s"
                let hole = printed(part, scope)
                holes.append(part.isFreeform ? hole.piped("default", .text("")) : hole)
            }
        }
        return .call("printf", [.text(format)] + holes)
    }

    private mutating func call(
        _ function: ExpressionNode.Function,
        _ arguments: [ExpressionNode],
        _ scope: EmissionScope
    ) -> Phrase {
        switch function {
        case .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .isSet, .isNotEmpty, .contains, .hasPrefix,
            .hasKey, .hasElement:
            return strict(.call(function, arguments), scope)
        case .choose where arguments[1...].contains(where: { canFail($0, scope) }): return chosen(arguments, scope)
        case .choose:
            let yes = value(arguments[1], scope)
            let no = value(arguments[2], scope)
            return .call("ternary", yes, no, strict(arguments[0], scope))
        case .ifEmpty:
            let text: Phrase
            if case .member = arguments[0] {
                text = hole(arguments[0], scope)
            } else {
                text = value(arguments[0], scope)
            }
            return text.piped("default", value(arguments[1], scope))
        case .truncate: return truncated(arguments[0], arguments[1], scope)
        case .trimSuffix: return value(arguments[0], scope).piped("trimSuffix", value(arguments[1], scope))
        case .replace:
            let (old, new) = (value(arguments[1], scope), value(arguments[2], scope))
            return value(arguments[0], scope).piped("replace", old, new)
        case .lower: return value(arguments[0], scope).piped("lower")
        case .sha256: return value(arguments[0], scope).piped("sha256sum")
        case .base64: return value(arguments[0], scope).piped("b64enc")
        case .toYAML: return .call("toYaml", erased(arguments[0], scope))
        case .toJSON: return .call("toJson", erased(arguments[0], scope))
        case .text: return text(arguments[0], scope)
        case .keys: return .call("keys", collection(arguments[0], scope)).piped("sortAlpha")
        case .count: return .call("len", collection(arguments[0], scope))
        case .concat: return .call("concat", collection(arguments[0], scope), collection(arguments[1], scope))
        case .add: return .call("add", value(arguments[0], scope), value(arguments[1], scope))
        case .index: return reference(.call(.index, arguments), scope)
        case .map: return map(arguments, like: arguments[0].lastName ?? "elements", scope)
        case .merge: return merge(arguments, scope)
        case .generated: return generated(arguments, scope)
        }
    }

    /// The first characters of a text: Sprig's `trunc` counts bytes, and would cut through a character.
    private mutating func truncated(
        _ text: ExpressionNode,
        _ length: ExpressionNode,
        _ scope: EmissionScope
    ) -> Phrase {
        let whole = value(text, scope)
        guard !isASCII(text, scope), case .literal(.integer(let count)) = length else {
            return whole.piped("trunc", value(length, scope))
        }
        return whole.piped("regexFind", .text("(?s)^.{0,\(count)}"))
    }

    /// The text of a scalar.
    private mutating func text(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        switch kind(of: node, scope) {
        case .text: return value(node, scope)
        case .integer: return value(node, scope).piped("toString")
        case .boolean: return strict(node, scope).piped("toString")
        case .intOrPercent, .scalar, .list, .map, .object, .any:
            mentioned.scalarText = true
            return .call("include", .text(name(of: "text")), value(node, scope))
        }
    }

    /// A list or map that may be null in the values, as functions take it that take no null.
    mutating func collection(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        let phrase = value(node, scope)
        guard field(node, scope)?.acceptsNull ?? node.isFreeform, scope.facts.decide(.call(.isNotEmpty, [node])) != true
        else { return phrase }
        if case .list = kind(of: node, scope) { return phrase.piped("default", .call("list")) }
        return phrase.piped("default", .call("dict"))
    }

    /// This map over another: Sprig's `mergeOverwrite` changes its first argument, so that must not be the values'.
    private mutating func merge(_ arguments: [ExpressionNode], _ scope: EmissionScope) -> Phrase {
        var base = value(arguments[1], scope)
        if case .dictionary = arguments[1] {} else { base = .call("deepCopy", collection(arguments[1], scope)) }
        return .call("mergeOverwrite", base, collection(arguments[0], scope))
    }

    private mutating func generated(_ arguments: [ExpressionNode], _ scope: EmissionScope) -> Phrase {
        mentioned.generated = true
        let facts: [(String, Phrase)] = [
            ("namespace", reference(.release(.namespace), scope)), ("secret", value(arguments[2], scope)),
            ("key", value(arguments[3], scope)), ("prefix", value(arguments[0], scope)),
            ("length", value(arguments[1], scope)),
        ]
        return .call(
            "include",
            .text(name(of: "generated")),
            .call("dict", facts.flatMap { [.text($0.0), $0.1] })
        )
    }
}

extension ExpressionNode {
    fileprivate var isConcatenation: Bool {
        switch self {
        case .call(.concat, _): true
        case .shared(let value): value.body.isConcatenation
        default: false
        }
    }
}
