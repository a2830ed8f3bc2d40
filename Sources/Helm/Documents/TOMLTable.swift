internal import GoRuntime

/// A table of a TOML document that is being read.
final class TOMLTable {
    /// What stands under a key.
    enum Node {
        case value(GoValue)
        case array([Node])
        case table(TOMLTable)
        case tables([TOMLTable])
    }

    var members: [GoString: Node] = [:]

    /// The table as Go's map.
    var map: GoMap {
        let members = Array(members)
        return GoMap(keys: members.map(\.key), values: members.map { Self.value(of: $0.value) })
    }

    private static func value(of node: Node) -> GoValue {
        switch node {
        case .value(let value): value
        case .array(let nodes): .list(nodes.map(value(of:)))
        case .table(let table): .map(table.map)
        case .tables(let tables): .list(GoList(tables.map { .map($0.map) }, of: .dictionary))
        }
    }
}
