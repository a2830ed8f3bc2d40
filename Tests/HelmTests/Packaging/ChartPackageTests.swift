import GoRuntime
import TestSupport
import Testing

@testable import Helm

/// Charts as they are packed; Helm 4.2.3 is asked for every one, and its tar archive is the same byte for byte.
@Suite struct ChartPackageTests {
    private static let good = "apiVersion: v2\nname: demo\nversion: 1.2.3\n"
    private static let inner = "apiVersion: v2\nname: inner\nversion: 0.1.0\n"
    /// A lock that was made when all files were.
    private static let locked = "generated: 1980-01-01T00:00:00Z\n"

    private static let charts: [(what: String, files: [String: String])] = [
        ("nothing but Chart.yaml", [:]),
        (
            "all kinds of files",
            [
                "values.yaml": "a: 1 # kept\n", "values.schema.json": "{ }", "templates/b.yaml": "b",
                "templates/_a.tpl": "", "templates/tests/c.yaml": "c", "crds/d.yaml": "d", "README.md": "e",
                ".helmignore": "*.bak\n", "f.bak": "", "LICENSE": "g", "ci/values.yaml": "h: 1",
            ]
        ),
        (
            "names in the order of a walk",
            ["a/b": "", "a-b": "", "a.b": "", "ab": "", "templates/x/y": "", "templates/x-y": ""]
        ),
        ("a byte order mark", ["values.yaml": "\u{FEFF}a: 1\n", "Chart.yaml": "\u{FEFF}" + good]),
        ("no apiVersion", ["Chart.yaml": "name: demo\nversion: 1.2.3\n"]),
        ("comments and keys that Helm does not know", ["Chart.yaml": "# a\n\(good)b: c # d\n"]),
        (
            "everything that Chart.yaml may say",
            [
                "Chart.yaml": good + """
                    home: h
                    icon: i
                    condition: c
                    tags: t
                    appVersion: 1.10
                    deprecated: true
                    kubeVersion: '>=1.28'
                    type: application
                    description: "a: b"
                    sources: [s, "2"]
                    keywords: [z, a]
                    maintainers: [{name: m, email: e, url: u}, {}]
                    annotations: {b: "\\u0001\\u0085<&>", a: "1", c: "yes", "n": "a\\nb\\n", d: 1.50, e: null}

                    """
            ]
        ),
        (
            "fields that are empty",
            ["Chart.yaml": good + "keywords: []\nsources: null\nannotations: {}\nicon: ''\ndeprecated: false\n"]
        ),
        (
            "dependencies",
            [
                "Chart.yaml": good + """
                    dependencies:
                    - name: inner
                      version: 0.x
                      tags: [a, "y"]
                      condition: a.b,c
                      alias: q
                      enabled: true
                      import-values: [x, {parent: 1.0, child: a}, 1e30, 100000000, null, [a]]

                    """,
                "charts/folder/Chart.yaml": inner, "charts/folder/values.yaml": "", "charts/folder/x": "",
            ]
        ),
        (
            "what is no chart in charts/",
            ["charts/x.prov": "p", "charts/_no/Chart.yaml": "", "charts/.no": "", "charts/in/Chart.yaml": inner]
        ),
        (
            "charts within charts",
            [
                "charts/in/Chart.yaml": inner,
                "charts/in/charts/deep/Chart.yaml": "apiVersion: v1\nname: deeper\nversion: 1\n",
                "charts/in/charts/deep/templates/a": "a", "charts/in/values.schema.json": "[1]",
            ]
        ),
        ("a lock", ["Chart.lock": locked + "digest: d\ndependencies: [{name: a, version: 1, repository: r}]\nx: y\n"]),
        ("a lock that is empty", ["Chart.lock": ""]),
        ("a lock in version 1", ["Chart.yaml": "apiVersion: v1\nname: demo\nversion: 1.2.3\n", "Chart.lock": locked]),
        (
            "requirements in version 1",
            [
                "Chart.yaml": "apiVersion: v1\nname: demo\nversion: 1.2.3\n", "requirements.lock": locked,
                "requirements.yaml": "dependencies: [{name: inner}]\n", "charts/in/Chart.yaml": inner,
            ]
        ),
        ("requirements in version 2", ["requirements.yaml": "dependencies: []\n", "requirements.lock": locked]),
        ("a library", ["Chart.yaml": good + "type: library\n"]),
        ("a name with spaces", ["Chart.yaml": "apiVersion: v2\nname: a \u{A0}b\nversion: v1\n"]),
    ]

    @Test(arguments: charts)
    func chart(what: String, files: [String: String]) throws {
        let trial = PackagingTrial(files)
        let ours = try trial.ours()
        guard case .packed = ours else {
            Issue.record("\(what): \(ours)")
            return
        }
        #expect(try ours == trial.helms(), "\(what)")
    }

    @Test(
        arguments: [
            ("1.2.4+build.5", "2"), ("v1.2", nil), ("", ""), (nil, "a\tb\u{1}c"), (nil, "1.10"),
        ] as [(String?, String?)]
    )
    func versionsAreReplaced(version: String?, appVersion: String?) throws {
        let trial = PackagingTrial(version: version, appVersion: appVersion)
        #expect(try trial.ours() == trial.helms())
    }

    private static let refusals: [(files: [String: String], error: String)] = [
        (["values.schema.json": ""], "failed to save: invalid JSON in values.schema.json"),
        (["values.schema.json": "{"], "failed to save: invalid JSON in values.schema.json"),
        (
            ["charts/a/Chart.yaml": inner, "charts/a/values.schema.json": "{"],
            "failed to save: invalid JSON in values.schema.json"
        ),
        (
            ["Chart.yaml": good + "dependencies: [{name: a}, {name: inner, alias: b}]\n"],
            "found in Chart.yaml, but missing in charts/ directory: a, inner"
        ),
        (
            ["Chart.yaml": good + "annotations: {a: \"\\uFFFE\"}\n"],
            "failed to save: yaml: control characters are not allowed"
        ),
        (
            ["Chart.yaml": "apiVersion: v2\nname: demo\nversion: x\n"],
            "validation: chart.metadata.version \"x\" is invalid"
        ),
        (["Chart.yaml": "apiVersion: v4\nname: demo\nversion: 1\n"], "unsupported chart version"),
        (["Chart.yaml": "apiVersion: v3\nname: demo\nversion: 1\n"], "invalid chart apiVersion"),
        (
            ["Chart.lock": "generated: yesterday\ndigest: []\n"],
            "cannot load Chart.lock: error unmarshaling JSON: while decoding JSON: parsing time \"yesterday\" as "
                + "\"2006-01-02T15:04:05Z07:00\": cannot parse \"yesterday\" as \"2006\""
        ),
        (
            ["requirements.lock": "generated: 3\n"],
            "cannot load requirements.lock: error unmarshaling JSON: while decoding JSON: "
                + "Time.UnmarshalJSON: input is not a JSON string"
        ),
    ]

    @Test(arguments: refusals)
    func refusedAsHelmRefuses(files: [String: String], error: String) throws {
        let trial = PackagingTrial(files)
        #expect(try trial.ours() == .refused(error))
        #expect(try trial.helms() == .refused(error))
    }

    @Test(
        arguments: [
            ("x", "invalid semantic version"), ("1.2.3\n", "invalid semantic version"),
            ("1.2.3-01", "version segment starts with 0"), ("1.2.3+a_b", "invalid semantic version"),
            (
                "99999999999999999999.1.1",
                "error parsing version segment: strconv.ParseUint: parsing \"99999999999999999999\": value out of range"
            ),
        ]
    )
    func versionsThatAreNone(version: String, error: String) throws {
        let trial = PackagingTrial(version: version)
        #expect(try trial.ours() == .refused(error))
        #expect(try trial.helms() == .refused(error))
    }

    @Test(arguments: [
        ("generated: null\n", "0001-01-01T00:00:00Z"),
        ("generated: 2024-05-06T07:08:09.120-07:30\n", "2024-05-06T07:08:09.12-07:30"),
    ])
    func timesOfLocksAreWrittenAsGoWritesThem(lock: String, time: String) throws {
        let package = try PackagingTrial(["Chart.lock": lock]).package()
        let text = "dependencies: null\ndigest: \"\"\ngenerated: \"\(time)\"\n"
        #expect(package.files[1] == ChartFile(name: "Chart.lock", data: Array(text.utf8)))
        // The archives differ in the time of the member: Helm takes the lock's own.
        guard case .packed(let helms) = try PackagingTrial(["Chart.lock": lock]).helms() else {
            Issue.record("Helm refuses it")
            return
        }
        #expect(helms.members[1] == Referee.Member(name: "demo/Chart.lock", bytes: Array(text.utf8)))
    }

    @Test func chartsWithinAChartComeInTheOrderOfTheirFiles() throws {
        let trial = PackagingTrial([
            "charts/b/Chart.yaml": "apiVersion: v2\nname: x\nversion: 1\n", "charts/b/y": "",
            "charts/c/Chart.yaml": Self.inner,
        ])
        let names = try trial.package().files.map(\.name.text)
        #expect(names == ["Chart.yaml", "charts/x/Chart.yaml", "charts/x/y", "charts/inner/Chart.yaml"])
        // Helm takes them in any order.
        guard case .packed(let helms) = try trial.helms() else {
            Issue.record("Helm refuses it")
            return
        }
        #expect(Set(helms.members.map(\.name)) == Set(names.map { "demo/\($0)" }))
    }

    @Test func theChartIsNotChanged() throws {
        let chart = try ChartLoader().load(files: [ChartFile(name: "Chart.yaml", data: Array(Self.good.utf8))])
        let package = try ChartPackage(chart, version: "9.9.9", appVersion: "8")
        #expect(package.fileName == "demo-9.9.9.tgz")
        #expect(chart.metadata.version == "1.2.3")
        #expect(chart.metadata.appVersion == "")
    }
}
