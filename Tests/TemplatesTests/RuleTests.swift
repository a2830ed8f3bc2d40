import Diagnostics
import ManifestDSL
import OrderedCollections
import Templates
import TestSupport
import Testing
import ValuesSchema

/// What is said of values: `Cases/rules/<case>.values.yaml` over `base.yaml`, and the report beside it.
@Suite struct RuleTests {
    static let folder = "Tests/TemplatesTests/Cases/rules"

    @Test(arguments: try Snapshot.cases(in: folder, suffix: ".values.yaml", minimum: 60))
    func reportsWhatIsExpected(path: String) throws {
        let expected = path.replacing(".values.yaml", with: ".txt")
        #expect(try Snapshot.difference(of: try Self.report(of: path), from: expected) == nil)
    }

    @Test func theBaseIsQuiet() throws {
        #expect(Rendering(try Snapshot.text(of: "\(Self.folder)/base.yaml")).report == "")
    }

    /// A rule that is added needs a case.
    @Test func everyRuleHasACase() throws {
        let reports = try Self.reports()
        for rule in Self.rules(of: GatewayChart.definition.values) {
            let isBroken = reports.contains("\(rule.message) [\(rule.code.name)]")
            let isHelped = rule.help.map { reports.contains("help: \($0)\n") } ?? true
            #expect(isBroken && isHelped, "no case breaks: \(rule.message)")
        }
    }

    @Test func everyCodeHasACase() throws {
        let reports = try Self.reports()
        for code in DiagnosticFamily.gatewayChart.codes { #expect(reports.contains("[\(code.name)]"), "\(code.name)") }
    }

    /// Keys that do nothing, keys that are refused, and lists of unique names are each shown.
    @Test func everyConstraintHasACase() throws {
        let reports = try Self.reports()
        for leaf in Leaf.all(of: GatewayChart.definition.values) {
            if let reason = leaf.field.deadReason {
                #expect(reports.contains("`\(leaf.path)` does nothing [values.dead-key]"))
                #expect(reports.contains("note: \(reason)\n"))
            }
            if !leaf.field.reservedKeys.isEmpty {
                #expect(reports.contains("`\(leaf.path)` must not have the key"), "no case for \(leaf.path)")
            }
            if let key = leaf.field.uniqueKey {
                #expect(reports.contains("`\(leaf.path)` has two elements whose \(key)"), "no case for \(leaf.path)")
            }
        }
    }

    private static func report(of path: String) throws -> String {
        let base = try Snapshot.text(of: "\(folder)/base.yaml")
        return Rendering(("base.yaml", base), ("values.yaml", try Snapshot.text(of: path))).report
    }

    private static func reports() throws -> String {
        try Snapshot.cases(in: folder, suffix: ".values.yaml").map(report).joined()
    }

    /// The rules of an object and of everything in it.
    private static func rules(of record: ObjectRecord) -> [RuleRecord] {
        let inner = record.fields.flatMap { field -> [RuleRecord] in
            switch field.shape {
            case .object(let inner), .list(.object(let inner)), .map(.object(let inner), _): rules(of: inner)
            default: []
            }
        }
        return inner + record.rules
    }
}
