import TestSupport
import Testing
import ValueModel

/// `chartgen lint` over several files, in every format.
@Suite struct LintTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("replicaCont: 3\n", to: "a.yaml")
        try folder.write("service:\n  port: 0\n", to: "b.yaml")
        try folder.write(Self.quiet, to: "good.yaml")
        try folder.write("pdb: {enabled: true, minAvailable: 1}\nreplicaCount: 1\n" + Self.quiet, to: "warn.yaml")
    }

    /// Values about which there is nothing to say.
    private static let quiet = """
        masterkeySecretName: master
        db: {deployStandalone: false, useExisting: true, endpoint: db, secret: {name: db}}

        """

    private func lint(_ arguments: String..., environment: [String: String?] = [:]) throws -> Invocation {
        try Invocation(arguments: ["lint"] + arguments, environment: environment, in: folder.path)
    }

    @Test func everyFileIsCheckedByItself() throws {
        let run = try lint("a.yaml", "b.yaml")
        #expect(run.output.contains("a.yaml:1:1: error: unknown key `replicaCont`"))
        #expect(run.output.contains("b.yaml:2:9: error: `service.port` must be from 1 to 65535"))
        #expect(run.output.contains("2 errors"))
        #expect(run.output.hasSuffix("in 2 files\n"))
        #expect(run.errors.isEmpty)
        #expect(run.status == 1)
    }

    @Test func aMissingFileDoesNotHideTheOthers() throws {
        let run = try lint("absent.yaml", "a.yaml")
        #expect(run.output.contains("absent.yaml:1:1: error: "))
        #expect(run.output.contains("a.yaml:1:1: error: unknown key"))
    }

    @Test func layersAreCheckedTogetherWhenAsked() throws {
        try folder.write("autoscaling: {enabled: true}\n", to: "low.yaml")
        try folder.write("keda: {enabled: true, triggers: [{type: cpu}]}\n", to: "high.yaml")
        #expect(try lint("low.yaml", "high.yaml").status == 0)
        let run = try lint("--together", "low.yaml", "high.yaml")
        #expect(run.output.contains("low.yaml:1:24: error: "))
        #expect(run.output.contains("high.yaml:1:17: note: `keda.enabled` is set here"))
        #expect(run.status == 1)
    }

    @Test func noFileMeansTheDefaults() throws {
        #expect(try lint().status == 0)
    }

    @Test func problemsWithoutAPlaceAreTheFiles() throws {
        try folder.write("{}\n", to: "empty.yaml")
        let run = try lint("empty.yaml")
        #expect(run.output.contains("empty.yaml:1:1: warning: "))
        #expect(!run.output.contains("chartgen:0:0"))
    }

    @Test func severityDecidesOnTheStatus() throws {
        try folder.write("{}\n", to: "empty.yaml")
        #expect(try lint("empty.yaml").status == 0)
        #expect(try lint("empty.yaml", "--strict").status == 1)
        #expect(try lint("empty.yaml", "--fail-on", "warning").status == 1)
        #expect(try lint("empty.yaml", "--fail-on", "info").status == 1)
        #expect(try lint("a.yaml", "--fail-on", "never").status == 0)
    }

    @Test func jsonNamesEveryProblem() throws {
        let run = try lint("a.yaml", "b.yaml", "--format", "json")
        let report = try #require(Value(json: run.output))
        let codes = (report["diagnostics"]?.elements ?? []).compactMap { $0["code"]?.text }
        #expect(codes.contains("values.unknown-key"))
        #expect(codes.contains("values.out-of-range"))
        #expect(run.status == 1)
    }

    @Test func sarifListsFilesAndResults() throws {
        let run = try lint("a.yaml", "b.yaml", "--format", "sarif")
        let log = try #require(Value(json: run.output))
        #expect(log["version"]?.text == "2.1.0")
        let results = log["runs"]?.elements?.first?["results"]?.elements ?? []
        #expect(results.contains { $0["ruleId"]?.text == "values.unknown-key" })
        #expect(run.output.contains("\"a.yaml\""))
        #expect(run.output.contains("\"b.yaml\""))
    }

    @Test func githubAnnotatesLines() throws {
        let run = try lint("a.yaml", "b.yaml", "--format", "github")
        #expect(run.output.contains("::error file=a.yaml,line=1,"))
        #expect(run.output.contains("::error file=b.yaml,line=2,"))
    }

    @Test func junitHasACaseForEveryFile() throws {
        let run = try lint("a.yaml", "good.yaml", "--format", "junit")
        #expect(run.output.hasPrefix("<?xml"))
        #expect(run.output.contains("a.yaml"))
        #expect(run.output.contains("good.yaml"))
    }

    @Test func colourIsForTerminals() throws {
        let escape = "\u{1B}["
        #expect(!(try lint("a.yaml").output.contains(escape)))
        #expect(try lint("a.yaml", environment: ["CLICOLOR_FORCE": "1"]).output.contains(escape))
        #expect(!(try lint("a.yaml", environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).output.contains(escape)))
        #expect(try lint("a.yaml", "--color", "always", environment: ["NO_COLOR": "1"]).output.contains(escape))
        #expect(!(try lint("a.yaml", "--format", "json", "--color", "always").output.contains(escape)))
    }
}
