import ManifestDSL
import ValueModel
import ValuesSchema

extension Environment {
    /// The names of the variables that the chart itself may set, read from the tree that sets them.
    static var ownNames: Set<String> {
        var names: Set<String> = []
        func collect(_ blocks: [Block<Element>]) {
            for block in blocks {
                switch block {
                case .leaf(.item(.mapping(let entries))): names.formUnion(entries.compactMap(name))
                case .leaf(.include(let helper)): collect(helper.elements)
                case .leaf: continue
                case .when(_, let body, let otherwise): collect(body + otherwise)
                case .with(_, _, let body), .range(_, _, _, let body): collect(body)
                }
            }
        }
        collect(program.elements + migration.elements)
        return names
    }

    /// The constant under the key `name`; names that the user gives are no constants.
    private static func name(_ entry: Block<Entry>) -> String? {
        guard case .leaf(.key("name", .scalar(.literal(let value)))) = entry else { return nil }
        return value.text
    }
}
