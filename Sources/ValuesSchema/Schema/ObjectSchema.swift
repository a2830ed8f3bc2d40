/// The fields of an object and the rules across them.
///
///     public static let schema = ObjectSchema<Self>("Horizontal pod autoscaler.") {
///         Field("minReplicas", \.minReplicas, "Fewest pods.", .minimum(1))
///         Rule("minReplicas must not exceed maxReplicas") { $0.minReplicas <= $0.maxReplicas }
///     }
public struct ObjectSchema<Object>: Sendable {
    /// The schema without the Swift type.
    public let record: ObjectRecord

    /// Declares an object that has just these fields.
    public init(
        _ documentation: StaticString,
        others: OtherKeys = .refused,
        misnomers: [String: String] = [:],
        @Builder _ parts: () -> [SchemaPart]
    ) where Object: ValuesObject {
        var fields: [FieldRecord] = []
        var rules: [RuleRecord] = []
        for part in parts() {
            switch part {
            case .field(let field): fields.append(field)
            case .rule(let rule): rules.append(rule)
            }
        }
        record = ObjectRecord(
            documentation: "\(documentation)",
            others: others,
            fields: fields,
            rules: rules,
            misnomers: misnomers
        ) {
            Object().encoded
        }
    }

    /// Collects the parts of a schema.
    @resultBuilder public enum Builder {
        /// Takes a field.
        public static func buildExpression(_ field: Field<Object>) -> [SchemaPart] { [.field(field.record)] }
        /// Takes a rule.
        public static func buildExpression(_ rule: Rule<Object>) -> [SchemaPart] { [.rule(rule.record)] }
        /// Takes rules that are declared elsewhere.
        public static func buildExpression(_ rules: [Rule<Object>]) -> [SchemaPart] { rules.map { .rule($0.record) } }
        /// Collects the parts.
        public static func buildBlock(_ parts: [SchemaPart]...) -> [SchemaPart] { parts.flatMap { $0 } }
    }
}

/// A field or a rule of an object.
public enum SchemaPart: Sendable {
    case field(FieldRecord)
    case rule(RuleRecord)
}

/// What becomes of keys that a schema does not declare.
public enum OtherKeys: Sendable, Hashable {
    /// An error; at the root `global`, `sops` and `x-…` are let through.
    case refused
    /// A warning with this reason: the keys belong to a chart that ours replaces, and do nothing.
    case ignored(String)
}
