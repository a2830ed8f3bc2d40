public import Diagnostics
import OrderedCollections
public import ValueModel

/// All there is to know of one path of the values: what it is for, what it may be, what it is, and who said so.
public struct Explanation: Sendable {
    /// What one layer says of the path.
    public struct Setting: Sendable {
        /// What a person calls the layer.
        public let layer: String
        /// What became of its word.
        public let role: ValueHistory.Role
        /// Where it says so, as `file:line:column`; nil for a default.
        public let place: String?
        /// Where the value stands: the path itself, or one above it.
        public let path: ValuePath
        /// What it says.
        public let value: Value
    }

    /// A key below the path.
    public struct Child: Sendable {
        /// The key.
        public let name: String
        /// The short name of its type.
        public let type: String
        /// Its value; nil when it has none.
        public let effective: ValueNode?
    }

    /// The path.
    public let path: ValuePath
    /// What a value there is, as a phrase: `a whole number`.
    public let type: String
    /// What it must be beyond that, in a few words each.
    public let demands: [String]
    /// What it is for.
    public let documentation: String
    /// Why it does nothing; nil for a living key.
    public let deadReason: String?
    /// How it is used, as a value.
    public let example: Value?
    /// The default; nil when there is none.
    public let standard: Value?
    /// The value in force; nil when there is none.
    public let effective: ValueNode?
    /// Where the value in force was set, as `file:line:column`; nil for a default.
    public let place: String?
    /// What the layers say, oldest first.
    public let settings: [Setting]
    /// The declared keys below the path, in the order of declaration.
    public let children: [Child]
    /// The rules that the path has a part in.
    public let rules: [RuleRecord]

    /// Explains a path; nil, with a problem reported, when the schema does not know it.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - record: The schema of the values.
    ///   - effective: The effective values, as ``ValuesResolver`` gives them.
    ///   - history: What the layers say of the path; nil when that is not known.
    ///   - sources: The texts that spans point into.
    ///   - collector: Where the problem goes.
    public init?(
        of path: ValuePath,
        in record: ObjectRecord,
        effective: ValueNode,
        history: ValueHistory?,
        sources: SourceMap,
        into collector: DiagnosticCollector
    ) {
        guard let schema = SchemaPlace(of: path, in: record, into: collector) else { return nil }
        let node = effective.node(at: path) ?? history?.result
        self.path = path
        type = schema.shape.phrase
        demands = schema.demands
        documentation = schema.documentation
        deadReason = schema.deadReason
        example = schema.field?.exampleValue
        standard = schema.standard
        self.effective = node
        place = node?.span.flatMap { sources.place(of: $0) }
        settings = (history?.entries ?? []).map { entry in
            Setting(
                layer: entry.layer.name,
                role: entry.role,
                place: entry.node.span.flatMap { sources.place(of: $0) },
                path: entry.path,
                value: entry.node.value
            )
        }
        children = schema.children(of: node)
        rules = schema.rules
    }
}

extension SchemaPlace {
    fileprivate var demands: [String] {
        let demands = field?.demands ?? shape.demands
        // The phrase of a choice lists the words already.
        if case .choice = shape { return Array(demands.dropFirst()) }
        return demands
    }

    fileprivate var documentation: String {
        if let documentation = field?.documentation, !documentation.isEmpty { return documentation }
        guard case .object(let record) = shape else { return "" }
        return record.documentation
    }

    fileprivate func children(of node: ValueNode?) -> [Explanation.Child] {
        guard case .object(let record) = shape else { return [] }
        return record.fields.filter { $0.deadReason == nil }.map { field in
            Explanation.Child(name: field.name, type: field.shape.typeName, effective: node?[field.name])
        }
    }

    /// The rules that read the place, something in it, or something that it is in.
    fileprivate var rules: [RuleRecord] {
        ancestors.flatMap { ancestor in
            ancestor.record.rules.filter { rule in
                rule.condition().membersRead().contains { keys in
                    zip(keys, ancestor.rest).allSatisfy { $0 == $1 }
                }
            }
        }
    }
}

extension SourceMap {
    /// The place where a span starts, as `file:line:column`; nil for a span of another map.
    fileprivate func place(of span: SourceSpan) -> String? {
        guard let file = file(of: span) else { return nil }
        let position = file.position(of: Int(span.start))
        return "\(file.name):\(position.line):\(position.column)"
    }
}
