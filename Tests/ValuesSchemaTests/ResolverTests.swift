import Diagnostics
import OrderedCollections
import TestSupport
import Testing
import ValueModel
import ValuesSchema

/// What is said of values files, place by place, and what the effective values are.
@Suite struct ResolverTests {
    private static let folder = "Tests/ValuesSchemaTests/Cases/resolver"

    @Test(arguments: try Snapshot.cases(in: folder, suffix: ".yaml", minimum: 45))
    func report(path: String) throws {
        let trial = Trial(try Snapshot.text(of: path))
        #expect(try Snapshot.difference(of: trial.report, from: "\(path.dropLast(".yaml".count)).txt") == nil)
    }

    @Test func everyCodeHasACase() throws {
        let reports = try Snapshot.cases(in: Self.folder, suffix: ".txt").map { try Snapshot.text(of: $0) }.joined()
        // Notices are given by templates, unused values are known after rendering, and whoever shows problems counts them.
        let others: Set<DiagnosticCode> = [.notice, .tooManyProblems, .unusedValue]
        for code in DiagnosticFamily.values.codes where !others.contains(code) {
            #expect(reports.contains("[\(code.name)]"), "\(code.name) has no case")
        }
    }

    @Test func anEmptyFileGivesTheDefaults() {
        let trial = Trial("{}")
        #expect(trial.collector.diagnostics.isEmpty)
        #expect(trial.effective.value == SampleValues.schema.record.defaults)
    }

    @Test func everyErrorLeavesTheDefault() {
        let trial = Trial("replicaCount: x\nservice: {port: 0, annotations: {a: 1, b: c}}\nargs: 5\n")
        #expect(trial.effective.value["replicaCount"] == 1)
        #expect(trial.effective.value["service"] == ["port": 4000, "annotations": ["b": "c"]])
        #expect(trial.effective.value["args"] == [])
    }

    @Test(arguments: [
        "env: {a: \"x\\x7f\"}", "env: {\"a\\x7f\": x}",
        "settings: {deep: {\"a\\x7f\": x}}", "settings: {a: \"x\\x7f\"}",
    ])
    func whatYAMLCannotCarryIsRefused(text: String) {
        #expect(Trial(text).collector.diagnostics.map(\.code) == [.badFormat])
    }

    @Test func mapsAreLaidOverTheirDefaults() {
        let effective = Trial("podLabels: {tier: web}\nsettings: {cache: {size: 5}}\n").effective.value
        #expect(effective["podLabels"]?.sorted() == ["team": "platform", "tier": "web"])
        #expect(effective["settings"]?.sorted() == ["cache": ["size": 5, "ttl": 60], "retries": 3])
    }

    @Test func nullTakesADefaultAway() {
        let effective = Trial("podLabels: {team: null}\nsettings: null\nports: null\nautoscaling: {targetCPU: null}\n")
            .effective.value
        #expect(effective["podLabels"] == [:])
        #expect(effective["settings"] == [:])
        #expect(effective["ports"] == [])
        #expect(effective["autoscaling"]?["targetCPU"] == nil)
    }

    @Test func objectsInListsMapsAndOptionalsHaveTheirDefaults() {
        let effective = Trial("ingress: {hosts: [{}]}\nroutes: {main: {weight: 5}}\nstartupProbe: {path: /up}\n")
            .effective.value
        #expect(effective["ingress"]?["hosts"] == [["host": "api.example.local", "paths": ["/"]]])
        #expect(effective["routes"]?["main"] == ["weight": 5, "timeout": "30s", "enabled": true])
        #expect(effective["startupProbe"] == ["path": "/up", "periodSeconds": 10])
    }

    @Test func onlyWhatTheUserSaidHasAPlace() {
        let effective = Trial("autoscaling:\n  minReplicas: 2\n").effective
        #expect(effective["autoscaling"]?["minReplicas"]?.span?.start == 28)
        #expect(effective["autoscaling"]?["maxReplicas"]?.span == nil)
        #expect(effective["replicaCount"]?.span == nil)
    }

    @Test func numbersAndPercentagesHaveOneSpelling() {
        let effective = Trial("replicaCount: 3.0\npdb: {minAvailable: 2.0}\nargs: {}\ntolerations: {}\n").effective
            .value
        #expect(effective["replicaCount"] == 3)
        #expect(effective["pdb"] == ["minAvailable": 2])
        #expect(effective["args"] == [])
        #expect(effective["tolerations"] == [])
    }

    @Test func effectiveValuesDecode() throws {
        let effective = Trial(
            """
            image: {pullPolicy: Never}
            env: {PORT: 80, DEBUG: true}
            pdb: {minAvailable: 25%}
            routes: {main: {weight: 5}}
            startupProbe: {}
            storage: 8Gi
            """
        ).effective
        let values = try #require(SampleValues.decode(effective))
        #expect(values.image.pullPolicy == .never)
        #expect(values.env["PORT"]?.encoded == 80)
        #expect(values.pdb.minAvailable?.pods(of: 10, roundingUp: true) == 3)
        #expect(values.pdb.minAvailable?.pods(of: .max, roundingUp: true) == .max)
        #expect(values.routes["main"]?.weight == 5)
        #expect(values.startupProbe?.periodSeconds == 10)
        #expect(values.storage == "8Gi")
        #expect(values.encoded.sorted() == effective.value.sorted())
    }
}
