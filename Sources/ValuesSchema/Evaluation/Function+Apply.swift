import Digests
import OrderedCollections
import ValueModel
internal import YAML

extension ExpressionNode.Function {
    /// Returns the function's result for arguments that are already known.
    func apply(to arguments: [ValueNode]) -> ValueNode {
        let result = compute(arguments)
        guard result.span == nil else { return result }
        return ValueNode(result.content, span: arguments.lazy.compactMap(\.span).first)
    }

    private func compute(_ arguments: [ValueNode]) -> ValueNode {
        let first = arguments[0]
        let second = arguments.count > 1 ? arguments[1] : .null
        switch self {
        case .not: return .bool(!first.isTruthy)
        case .equal: return .bool(first.isEqual(to: second))
        case .notEqual: return .bool(!first.isEqual(to: second))
        case .less: return .bool(first.number < second.number)
        case .lessOrEqual: return .bool(first.number <= second.number)
        case .isSet: return .bool(!first.isNull)
        case .isNotEmpty: return .bool(first.isTruthy)
        case .truncate: return .text(first.spelling.truncated(to: second.integer))
        case .trimSuffix: return .text(first.spelling.trimming(suffix: second.spelling))
        case .contains: return .bool(first.spelling.containsBytes(of: second.spelling))
        case .hasPrefix: return .bool(first.spelling.utf8.starts(with: second.spelling.utf8))
        case .replace: return .text(first.spelling.replacingBytes(of: second.spelling, with: arguments[2].spelling))
        case .lower: return .text(first.spelling.lowercasedAsInGo)
        case .sha256: return .text(SHA256.hexadecimal(of: Array(first.spelling.utf8)))
        case .base64: return .text(Base64.encode(Array(first.spelling.utf8)))
        case .toYAML: return .text(first.yamlText)
        case .toJSON: return .text(JSONWriter(keyOrder: .sorted).text(of: first.value))
        case .text: return .text(first.spelling)
        case .hasKey, .index: return member(of: first, second.spelling)
        case .hasElement: return .bool((first.sequence ?? []).contains { $0.isEqual(to: second) })
        case .keys:
            return ValueNode(
                .sequence((first.mapping?.keys.sorted(by: Value.precedes) ?? []).map { ValueNode.text($0) }),
                span: first.span
            )
        case .count: return ValueNode(.scalar(.integer(Int64(first.count))))
        case .concat: return ValueNode(.sequence((first.sequence ?? []) + (second.sequence ?? [])))
        case .merge:
            // No map is an empty one; a null within a map stays one.
            let map = first.isNull ? ValueNode(.mapping([:]), span: first.span) : first
            return map.filled(from: second)
        case .add: return ValueNode(.scalar(.integer(first.integer64 + second.integer64)))
        case .and, .or, .choose, .ifEmpty, .map, .generated: return .null
        }
    }

    private func member(of object: ValueNode, _ key: String) -> ValueNode {
        let found = object[key]
        return self == .hasKey ? ValueNode(.scalar(.bool(found != nil)), span: found?.span) : found ?? .null
    }
}

extension ValueNode {
    /// The value as Helm's `toYaml` prints it: keys in byte order, no line break at the end.
    fileprivate var yamlText: String {
        var text = YAMLWriter(order: .sorted).write(value)
        while text.utf8.last == UInt8(ascii: "\n") { text.unicodeScalars.removeLast() }
        return text
    }

    /// This map with what another adds at any depth; this one wins.
    fileprivate func filled(from other: ValueNode) -> ValueNode {
        guard var members = mapping, let added = other.mapping else { return self }
        for (key, member) in added {
            guard let own = members[key] else {
                members[key] = member
                continue
            }
            members[key]?.node = own.node.filled(from: member.node)
        }
        return ValueNode(.mapping(members), span: span)
    }
}
