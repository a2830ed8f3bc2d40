import TestSupport
import Testing
import ValueModel

/// `chartgen package --values`: a company's values are the chart's defaults.
@Suite struct PackageValuesTests {
    private static let company = """
        # Three in every region.
        replicaCount: 3
        ingress:
          enabled: true
        global:
          team: platform
        """
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.company + "\n", to: "company.yaml")
        try folder.write("replicaCount: 4\n", to: "region.yaml")
    }

    private func defaults(_ arguments: String...) throws -> String {
        let run = try Invocation(arguments: ["package", "--directory"] + arguments, in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        return try folder.read("litellm-gateway/values.yaml")
    }

    @Test func theyStandInTheDefaultsWithTheirComments() throws {
        let text = try defaults("-f", "company.yaml")
        #expect(text.contains("# Three in every region.\n"))
        #expect(text.contains("\nreplicaCount: 3\n"))
        #expect(text.contains("# -- "))
        #expect(text.contains("team: platform"))
    }

    @Test func laterLayersWin() throws {
        #expect(try defaults("-f", "company.yaml,region.yaml").contains("\nreplicaCount: 4\n"))
        #expect(try defaults("-f", "company.yaml", "--set", "replicaCount=5").contains("\nreplicaCount: 5\n"))
    }

    /// What a chart with these defaults renders without values, and the usual chart with them as values.
    @Test(arguments: ["company.yaml", "production", "everything", "existing-database", "upstream-defaults"])
    func theChartRendersWhatTheUsualOneRendersWithThem(values: String) throws {
        let file = values.hasSuffix(".yaml") ? values : "\(RepositoryFolder.path)/examples/\(values).yaml"
        let secrets = ["--set", "secretSeed=0123456789abcdef0123456789abcdef"]
        for arguments in [["-d", "usual"], ["-d", "baked", "-f", file]] {
            let run = try Invocation(arguments: ["package", "--directory"] + arguments, in: folder.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        let usual = try Invocation(
            arguments: ["template", "demo", "usual/litellm-gateway", "-f", file] + secrets,
            in: folder.path
        )
        let baked = try Invocation(arguments: ["template", "demo", "baked/litellm-gateway"] + secrets, in: folder.path)
        #expect(usual.status == 0, "\(usual.errors)")
        #expect(Snapshot.difference(of: usual.output, to: baked.output, named: values) == nil)
        #expect(usual.output.contains("kind: Deployment"))
    }

    @Test func valuesWithErrorsAreRefused() throws {
        try folder.write("replicaCount: many\n", to: "bad.yaml")
        let run = try Invocation("package", "-f", "bad.yaml", in: folder.path)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.firstError.hasPrefix("bad.yaml:1:15: error: `replicaCount` expects a whole number"))
        #expect(!folder.files().contains { $0.hasSuffix(".tgz") })
        #expect(try Invocation("package", "-f", "absent.yaml", in: folder.path).status == 1)
    }
}
