import OrderedCollections
import TestSupport
import ValueModel

/// Random trees of charts with values that meet, by the names that they share.
struct RandomCharts {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let names = ["a", "b", "c"]

    /// Returns a tree of charts with the user's values.
    mutating func next() -> ChartTrial {
        var files: [String: String] = [:]
        add("demo", at: "", depth: 0, into: &files)
        return ChartTrial(files: files, values: JSONWriter().text(of: .object(table(depth: 0))))
    }

    private mutating func add(_ name: String, at folder: String, depth: Int, into files: inout [String: String]) {
        let children = depth > 2 ? [] : Self.names.filter { _ in chance(depth == 0 ? 60 : 35) }
        var metadata = "apiVersion: v2\nname: \(name)\nversion: 1.\(number(3)).0\n"
        let declared = children.filter { _ in chance(85) }
        if !declared.isEmpty {
            metadata += "dependencies:\n"
            for child in declared { metadata += declaration(of: child, among: children) }
        }
        files[folder + "Chart.yaml"] = metadata
        files[folder + "templates/probe.yaml"] = ChartTrial.probe
        if chance(90) { files[folder + "values.yaml"] = JSONWriter().text(of: .object(table(depth: 0))) }
        for child in children { add(child, at: "\(folder)charts/\(child)/", depth: depth + 1, into: &files) }
    }

    private mutating func declaration(of child: String, among children: [String]) -> String {
        var text = ""
        let count = chance(15) ? 2 : 1
        for index in 0..<count {
            text +=
                "- name: \(child)\n  version: '\(["*", ">=1.0.0", "^1.1", "~1.0.0", "", "2.x"][number(chance(85) ? 2 : 6)])'\n"
            if index == 1 || chance(20) { text += "  alias: \(["d", "e"][index])\(child)\n" }
            if chance(40) {
                text += "  condition: \(["x", "a.enabled", "b.x", "enabled", "x.y,enabled", "global.x"][number(6)])\n"
            }
            if chance(30) { text += "  tags: [\(["x", "'y'", "x, 'y'"][number(3)])]\n" }
            if chance(40) {
                let imports = [
                    "x", "{child: x, parent: x}", "{child: global, parent: z}", "{child: x, parent: x.z}",
                    "{child: exports, parent: global}", "{child: a, parent: b}", "{child: x, parent: .}", "3",
                ]
                text += "  import-values: [\(imports[number(8)]), \(imports[number(8)])]\n"
            }
        }
        return text
    }

    private mutating func table(depth: Int) -> ValueObject {
        var table = ValueObject()
        let keys =
            depth == 0
            ? ["x", "y", "global", "tags", "a", "b", "c", "da", "eb", "exports", "enabled"]
            : ["x", "y", "a", "enabled", "global", "exports"]
        for key in keys where chance(depth == 0 ? 55 : 45) {
            let wantsTable = depth == 0 && !["x", "y", "enabled"].contains(key)
            table[key] = wantsTable && chance(99) ? .object(self.table(depth: 1)) : value(depth: depth + 1)
        }
        return table
    }

    private mutating func value(depth: Int) -> Value {
        switch number(depth > 3 ? 6 : 10) {
        case 0, 1: .null
        case 2: .bool(true)
        case 3: .bool(false)
        case 4: .integer(Int64(number(5)))
        case 5: .string(["s", "t", ""][number(3)])
        case 6: .array([.integer(1), .null, .object(["x": .null])])
        default: .object(table(depth: depth))
        }
    }

    private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    private mutating func chance(_ percent: Int) -> Bool { number(100) < percent }
}
