import TestSupport
import Testing

/// `chartgen package CHART`: what helm package says and writes, Helm 4.2.3; the members of archives are in HelmTests.
@Suite struct PackageChartTests {
    private static let good = "apiVersion: v2\nname: demo\nversion: 1.2.3\n"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.good, to: "demo/Chart.yaml")
        try folder.write("*.bak\n", to: "demo/.helmignore")
        try folder.write("", to: "demo/x.bak")
    }

    private func package(_ arguments: String...) throws -> Invocation {
        try Invocation(arguments: ["package"] + arguments, in: folder.path)
    }

    @Test func severalChartsArePacked() throws {
        try folder.write("apiVersion: v2\nname: other\nversion: v2\n", to: "deep/Chart.yaml")
        let run = try package("demo", "./deep/", "-d", "out//dist/")
        #expect(run.status == 0)
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix("SHA256 (") }
        #expect(
            lines == [
                "Successfully packaged chart and saved it to: out/dist/demo-1.2.3.tgz",
                "Successfully packaged chart and saved it to: out/dist/other-v2.tgz",
            ]
        )
        #expect(folder.files().filter { $0.hasPrefix("out") } == ["out/dist/demo-1.2.3.tgz", "out/dist/other-v2.tgz"])
        #expect(
            try Referee.shared().files(ofArchive: folder.bytes("out/dist/demo-1.2.3.tgz")) == [".helmignore": "*.bak\n"]
        )
    }

    @Test func versionsAreReplacedAsHelmReplacesThem() throws {
        let run = try package("demo", "--version", "v1.3", "--app-version", "8")
        #expect(run.output.contains("/demo-v1.3.tgz\n"))
        let chart: Referee.ChartFiles = ["Chart.yaml": Array(Self.good.utf8)]
        let helms = try Referee.shared().package(chart, version: "v1.3", appVersion: "8")
        #expect(helms.fileName == "demo-v1.3.tgz")
    }

    @Test(
        arguments: [
            (["nope"], "nope:1:1: error: there is no chart at this path [chart.not-found]"),
            (
                ["demo", "--version", "x"],
                "--version:1:1: error: expected a version as of semver.org: invalid semantic version [input.chart-version]"
            ),
            (["bad"], "bad/Chart.yaml:1:1: error: chart.metadata.version is required [chart.metadata]"),
            (["lacking"], "lacking/Chart.yaml:1:1: error: not in charts/: `a`, `b` [chart.dependency-missing]"),
            (
                ["schema"],
                "schema/charts/inner/values.schema.json:1:1: error: values.schema.json is no JSON [chart.document]"
            ),
            (["lock"], "lock/Chart.lock:1:1: error: `generated` is no time as of RFC 3339 [chart.document]"),
        ]
    )
    func whatHelmRefusesIsRefused(arguments: [String], line: String) throws {
        try folder.write("apiVersion: v2\nname: demo\n", to: "bad/Chart.yaml")
        try folder.write(Self.good + "dependencies: [{name: a}, {name: b}]\n", to: "lacking/Chart.yaml")
        try folder.write(Self.good, to: "schema/Chart.yaml")
        try folder.write("apiVersion: v2\nname: inner\nversion: 1\n", to: "schema/charts/in/Chart.yaml")
        try folder.write("{", to: "schema/charts/in/values.schema.json")
        try folder.write(Self.good, to: "lock/Chart.yaml")
        try folder.write("generated: yesterday\n", to: "lock/Chart.lock")
        let run = try Invocation(arguments: ["package"] + arguments + ["-d", "out"], in: folder.path)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.firstError == line)
        #expect(!folder.files().contains { $0.hasPrefix("out") })
    }

    @Test func anArchiveIsRefusedInHelmsWords() throws {
        _ = try package("demo")
        let run = try package("demo-1.2.3.tgz")
        let path = folder.path(of: "demo-1.2.3.tgz/Chart.yaml")
        #expect(run.status == 1)
        #expect(
            run.firstError
                == "demo-1.2.3.tgz:1:1: error: unable to detect chart at \(path): open \(path): not a directory "
                + "[chart.not-an-archive]"
        )
    }

    @Test func whatHelmLogsIsLogged() throws {
        try folder.write("dependencies: []\n", to: "demo/requirements.yaml")
        let run = try package("demo")
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("level=WARN msg=\"Warning: Dependencies are handled in Chart.yaml "))
    }
}
