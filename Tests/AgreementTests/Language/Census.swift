import ManifestDSL
import ValueModel
import ValuesSchema

/// How often each construct of the language stands in some manifests.
struct Census {
    private(set) var counts: [String: Int] = [:]
    private var helpers: Set<String> = []

    /// Every construct; one that is missing from a run is not proved.
    static let constructs: [String] =
        [
            "value", "variable", "member of a variable", "release", "chart", "text", "number", "boolean", "list",
            "dictionary", "dictionary with conditions", "interpolation", "include text", "shared",
        ]
        + functions.map { "\($0)" }
        + [
            "key", "computed key", "members", "include entries", "item", "elements", "include elements", "when",
            "when otherwise", "with", "for each element", "for each member", "map", "list of elements", "scalar",
            "passthrough", "document", "empty map", "condition of a manifest",
        ]

    private static let functions: [ExpressionNode.Function] = [
        .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .isSet, .isNotEmpty, .choose, .ifEmpty, .truncate,
        .trimSuffix, .contains, .hasPrefix, .replace, .lower, .sha256, .base64, .toYAML, .toJSON, .text, .hasKey,
        .hasElement, .keys, .count, .concat, .map, .merge, .index, .generated, .add,
    ]

    /// Counts a chart.
    mutating func add(_ chart: ChartDefinition) {
        helpers = []
        for manifest in chart.manifests {
            if let condition = manifest.condition {
                note("condition of a manifest")
                add(condition)
            }
            guard case .object(let entries) = manifest.body else { continue }
            for entry in entries { add(entry) { $0.add($1) } }
        }
    }

    /// Counts what another census counted.
    mutating func merge(_ other: Census) { counts.merge(other.counts, uniquingKeysWith: +) }

    private mutating func note(_ construct: String) { counts[construct, default: 0] += 1 }

    private mutating func add<Leaf>(_ block: Block<Leaf>, _ leaf: (inout Census, Leaf) -> Void) {
        switch block {
        case .leaf(let part): leaf(&self, part)
        case .when(let condition, let body, let otherwise):
            note(otherwise.isEmpty ? "when" : "when otherwise")
            add(condition)
            for block in body + otherwise { add(block, leaf) }
        case .with(let expression, _, let body):
            note("with")
            add(expression)
            for block in body { add(block, leaf) }
        case .range(let collection, let key, _, let body):
            note(key == nil ? "for each element" : "for each member")
            add(collection)
            for block in body { add(block, leaf) }
        }
    }

    private mutating func add(_ entry: Entry) {
        switch entry {
        case .key(_, let content):
            note("key")
            add(content)
        case .computedKey(let key, let content):
            note("computed key")
            add(key)
            add(content)
        case .splice(let map):
            note("members")
            add(map)
        case .include(let helper):
            note("include entries")
            guard helpers.insert(helper.name).inserted else { return }
            for entry in helper.entries { add(entry) { $0.add($1) } }
        }
    }

    private mutating func add(_ element: Element) {
        switch element {
        case .item(let content):
            note("item")
            add(content)
        case .splice(let list):
            note("elements")
            add(list)
        case .include(let helper):
            note("include elements")
            guard helpers.insert(helper.name).inserted else { return }
            for element in helper.elements { add(element) { $0.add($1) } }
        }
    }

    private mutating func add(_ content: Content) {
        switch content {
        case .mapping(let entries):
            note("map")
            for entry in entries { add(entry) { $0.add($1) } }
        case .sequence(let elements, _):
            note("list of elements")
            for element in elements { add(element) { $0.add($1) } }
        case .scalar(let node):
            note("scalar")
            add(node)
        case .value(let node):
            note("passthrough")
            add(node)
        case .document(let helper):
            note("document")
            add(.include(helper))
        case .emptyMapping: note("empty map")
        }
    }

    private mutating func add(_ node: ExpressionNode) {
        switch node {
        case .values: note("value")
        case .release: note("release")
        case .chart: note("chart")
        case .variable: note("variable")
        case .member(.variable, _): note("member of a variable")
        case .member(let object, _): add(object)
        case .literal(.integer): note("number")
        case .literal(.bool): note("boolean")
        case .literal: note("text")
        case .call(let function, let arguments):
            note("\(function)")
            for argument in arguments { add(argument) }
        case .list(let elements):
            note("list")
            for element in elements { add(element) }
        case .dictionary(let members):
            note(members.contains { $0.condition != nil } ? "dictionary with conditions" : "dictionary")
            for member in members {
                if let condition = member.condition { add(condition) }
                add(member.value)
            }
        case .interpolation(let parts):
            note("interpolation")
            for part in parts { add(part) }
        case .include(let helper):
            note("include text")
            if helpers.insert(helper.name).inserted { add(helper.body) }
        case .shared(let value):
            note("shared")
            if helpers.insert(value.name).inserted { add(value.body) }
        }
    }
}
