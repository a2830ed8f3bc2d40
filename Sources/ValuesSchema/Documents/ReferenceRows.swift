import OrderedCollections
import ValueModel

/// Every key of the values with its dotted path, by section, and every rule.
struct ReferenceRows {
    /// One key.
    struct Row {
        /// The path; `[]` stands for any element of a list and `*` for any key of a map.
        var path: String
        var field: FieldRecord
        var standard: Value?
    }

    /// Keys under one heading.
    struct Section {
        var title: String?
        var rows: [Row] = []
    }

    /// A rule and the path of the object that it is about; empty for the root.
    struct PlacedRule {
        var path: String
        var rule: RuleRecord
    }

    private(set) var sections: [Section] = []
    private(set) var dead: [Row] = []
    private(set) var rules: [PlacedRule] = []

    /// Lists the keys below a root, in the order of declaration.
    init(of root: ObjectRecord) {
        let defaults = root.defaults
        var pending: String?
        for field in root.fields {
            pending = field.section ?? pending
            let row = Row(path: Self.key(field.name), field: field, standard: defaults[field.name])
            guard field.deadReason == nil else {
                dead.append(row)
                continue
            }
            if sections.isEmpty || pending != nil { sections.append(Section(title: pending)) }
            pending = nil
            add(row)
        }
        rules = root.rules.map { PlacedRule(path: "", rule: $0) } + rules
    }

    private mutating func add(_ row: Row) {
        sections[sections.count - 1].rows.append(row)
        guard let record = row.field.shape.record else { return }
        let path = row.path + Self.suffix(row.field.shape)
        rules += record.rules.map { PlacedRule(path: path, rule: $0) }
        let defaults = row.field.shape.defaults(below: row.standard)
        for field in record.fields {
            let inner = Row(path: "\(path).\(Self.key(field.name))", field: field, standard: defaults?[field.name])
            if field.deadReason == nil { add(inner) } else { dead.append(inner) }
        }
    }

    private static func key(_ name: String) -> String { ValuePath([.key(name)]).description }

    private static func suffix(_ shape: Shape) -> String {
        switch shape {
        case .list(let element): "[]\(suffix(element))"
        case .map(let element, _): ".*\(suffix(element))"
        case .boolean, .integer, .string, .choice, .intOrPercent, .scalar, .object, .freeform: ""
        }
    }
}
