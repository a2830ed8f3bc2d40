import Foundation
import TestSupport
import Testing

/// `helm lint --strict` on the gateway's chart, Helm 4.2.3.
@Suite struct ChartLintTests {
    private static let examples =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(RepositoryFolder.path)/examples"))?
        .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

    private static let chart = Result { () throws -> Referee.ChartFiles in
        let folder = try TemporaryFolder()
        let run = try Invocation("package", "--directory", in: folder.path)
        guard run.status == 0 else { throw ProgramRunner.Failure.notBuilt(run.errors) }
        let root = "litellm-gateway/"
        let paths = folder.files().filter { $0.hasPrefix(root) }
        return Dictionary(
            uniqueKeysWithValues: try paths.map { (String($0.dropFirst(root.count)), try folder.bytes($0)) }
        )
    }

    /// The one thing that Helm remarks on: the chart has no icon, on purpose.
    private static let remark = "[INFO] Chart.yaml: icon is recommended"

    private func expectNothing(values: String) throws {
        let report = try Referee.shared().lint(try Self.chart.get(), values: values)
        #expect(report.failures == [])
        #expect(report.messages.map(\.description) == [Self.remark])
    }

    @Test func thereAreExamples() { #expect(Self.examples.count >= 7) }

    @Test(arguments: ["{}"] + examples)
    func nothingIsFound(values: String) throws {
        let text = values == "{}" ? values : try Snapshot.text(of: "examples/\(values)")
        try expectNothing(values: text)
    }

    @Test func aFaultWouldBeFound() throws {
        var chart = try Self.chart.get()
        chart["templates/fault.yaml"] = Array("{{ .Values.nothing.there }}".utf8)
        #expect(try !Referee.shared().lint(chart).failures.isEmpty)
    }
}
