import Diagnostics
import OrderedCollections
import ValueModel

/// One walk of ``APIShapeChecker`` through a tree of values.
struct ShapeWalk {
    let checker: APIShapeChecker
    let collector: DiagnosticCollector
    private var shapes: [String: APIShape] = [:]

    init(checker: APIShapeChecker, collector: DiagnosticCollector) {
        self.checker = checker
        self.collector = collector
    }

    /// Checks a value and everything below it.
    mutating func visit(_ node: ValueNode, as field: APIField, at path: ValuePath) {
        guard !node.isNull else { return reportNull(node, at: path) }
        switch field.type {
        case .any: break
        case .object: if node.mapping == nil { reportWrongType(node, expected: field.type, at: path) }
        case .list(let element): visitList(node, of: element, field: field, at: path)
        case .map(let value): visitMap(node, of: value, field: field, at: path)
        case .definition(let name): visitDefinition(node, named: name, at: path)
        default: checkScalar(node, as: field, at: path)
        }
    }

    /// Returns a definition; it is read from the text once in a walk.
    mutating func shape(named name: String) -> APIShape? {
        if let shape = shapes[name] { return shape }
        let shape = APIShapes.shape(named: name)
        shapes[name] = shape
        return shape
    }

    private mutating func visitList(_ node: ValueNode, of element: APIType, field: APIField, at path: ValuePath) {
        guard let nodes = node.sequence else { return reportWrongType(node, expected: field.type, at: path) }
        var inner = field
        inner.type = element
        for (index, node) in nodes.enumerated() {
            let path = path.appending(index)
            if node.isNull, element != .any {
                reportNullElement(node, at: path)
            } else {
                visit(node, as: inner, at: path)
            }
        }
        if let name = element.definitionName { checkDuplicates(nodes, of: name, at: path) }
    }

    private mutating func visitMap(_ node: ValueNode, of value: APIType, field: APIField, at path: ValuePath) {
        guard let members = node.mapping else { return reportWrongType(node, expected: field.type, at: path) }
        let inner = APIField(type: value)
        for (key, member) in members {
            let path = path.appending(key)
            checkKey(key, of: member, under: field.rule, at: path)
            if member.node.isNull, value != .any {
                reportNullElement(member.node, at: path)
            } else {
                visit(member.node, as: inner, at: path)
            }
        }
    }

    private mutating func visitDefinition(_ node: ValueNode, named name: String, at path: ValuePath) {
        guard let members = node.mapping else { return reportWrongType(node, expected: .definition(name), at: path) }
        guard let shape = shape(named: name), !shape.isOpen else { return }
        for (key, member) in members {
            guard let field = shape[field: key] else {
                reportUnknown(key, of: member, in: shape, at: path)
                continue
            }
            let inner = path.appending(key)
            checkAvailability(of: field, key: key, member: member, at: inner)
            // A required field that is null is reported as missing.
            if !(field.isRequired && member.node.isNull) { visit(member.node, as: field, at: inner) }
        }
        for (key, field) in shape.required where members[key]?.node.isNull ?? true {
            reportMissing(key, of: field, in: node, at: path)
        }
        checkRelations(node, members, of: name, at: path)
    }
}
