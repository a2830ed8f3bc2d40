import ValueModel
import ValuesSchema

/// What is known of an expression's value before any values are: by it the spelling in a template is chosen.
enum ValueKind {
    /// A text; whether it can stand in a larger text in YAML as it is, without quotes, line breaks and backslashes.
    case text(isEmbeddable: Bool)
    case integer
    case boolean
    case intOrPercent
    /// A text, number or Boolean.
    case scalar
    case list
    case map
    /// A map whose fields are declared.
    case object
    /// Anything.
    case any

    init(_ shape: Shape) {
        switch shape {
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .string(let format): self = .text(isEmbeddable: format.isPlain)
        case .choice: self = .text(isEmbeddable: true)
        case .intOrPercent: self = .intOrPercent
        case .scalar: self = .scalar
        case .list: self = .list
        case .map: self = .map
        case .object: self = .object
        case .freeform(let type): self = type.map { $0.isList ? .list : .map } ?? .any
        }
    }

    var isInteger: Bool {
        if case .integer = self { return true }
        return false
    }

    var isEmbeddable: Bool {
        switch self {
        case .text(let isEmbeddable): isEmbeddable
        case .integer: true
        case .boolean, .intOrPercent, .scalar, .list, .map, .object, .any: false
        }
    }
}

extension TemplateEmission {
    /// The declared shape of a value; nil for what is computed or free-form.
    func shape(of node: ExpressionNode, _ scope: EmissionScope) -> Shape? {
        switch node {
        case .values: return .object(values)
        case .member: return field(node, scope)?.shape
        case .variable(let name):
            guard let variable = scope.variables[name] else { return nil }
            guard let source = shape(of: variable.source, scope) else { return nil }
            switch (variable.role, source) {
            case (.value, _): return source
            case (.element, .list(let element)), (.element, .map(let element, _)): return element
            case (.key, .map(_, let keys)): return .string(keys)
            default: return nil
            }
        case .shared(let value): return shape(of: value.body, scope)
        case .release, .chart, .literal, .call, .list, .dictionary, .interpolation, .include: return nil
        }
    }

    /// The declaration of a member of an object.
    func field(_ node: ExpressionNode, _ scope: EmissionScope) -> FieldRecord? {
        guard case .member(let object, let name) = node, case .object(let record) = shape(of: object, scope) else {
            return nil
        }
        return record[name]
    }

    /// What is known of an expression's value.
    func kind(of node: ExpressionNode, _ scope: EmissionScope) -> ValueKind {
        switch node {
        case .values, .member, .variable: shape(of: node, scope).map(ValueKind.init) ?? .any
        case .release, .chart: .text(isEmbeddable: true)
        case .literal(let value): Self.kind(of: value)
        case .list: .list
        case .dictionary: .map
        case .interpolation(let parts):
            .text(isEmbeddable: parts.allSatisfy { kind(of: $0, scope).isEmbeddable })
        case .include(let helper):
            .text(isEmbeddable: helper.isPlain || kind(of: helper.body, EmissionScope()).isEmbeddable)
        case .shared(let value): kind(of: value.body, scope)
        case .call(let function, let arguments): kind(of: function, arguments, scope)
        }
    }

    private func kind(
        of function: ExpressionNode.Function,
        _ arguments: [ExpressionNode],
        _ scope: EmissionScope
    ) -> ValueKind {
        switch function {
        case .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .isSet, .isNotEmpty, .contains, .hasPrefix,
            .hasKey, .hasElement:
            .boolean
        case .choose: both(kind(of: arguments[1], scope), kind(of: arguments[2], scope))
        case .ifEmpty: both(kind(of: arguments[0], scope), kind(of: arguments[1], scope))
        case .truncate, .trimSuffix: kind(of: arguments[0], scope)
        case .sha256, .base64: .text(isEmbeddable: true)
        case .text: .text(isEmbeddable: kind(of: arguments[0], scope).isEmbeddable)
        case .replace, .lower, .toYAML, .toJSON, .generated: .text(isEmbeddable: false)
        case .keys, .concat, .map: .list
        case .count, .add: .integer
        case .merge: .map
        case .index: .any
        }
    }

    private func both(_ first: ValueKind, _ second: ValueKind) -> ValueKind {
        switch (first, second) {
        case (.text(let first), .text(let second)): .text(isEmbeddable: first && second)
        default: first
        }
    }

    private static func kind(of value: Value) -> ValueKind {
        switch value {
        case .null, .double: .any
        case .bool: .boolean
        case .integer: .integer
        case .string(let text):
            .text(isEmbeddable: text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !"\"'\\".utf8.contains($0) })
        case .array: .list
        case .object: .map
        }
    }
}
