import ManifestDSL
import OrderedCollections
import Testing
import ValueModel

/// When and under which name the migration runs.
@Suite struct MigrationTests {
    static let existing = "db: {useExisting: true, deployStandalone: false}\n"

    /// The hook annotations that each combination gives; a database of the chart's own has a plain Job always.
    @Test(
        arguments: [
            (existing, [:], ["argocd"]),
            (existing, ["helm": true], ["argocd", "helm"]),
            (existing, ["argocd": false, "helm": true], ["helm"]),
            (existing, ["argocd": false], []),
            ("", [:], []),
            ("", ["argocd": false], []),
        ] as [(String, [String: Bool], [String])]
    )
    func hooks(database: String, hooks: [String: Bool], expected: [String]) throws {
        let settings = hooks.sorted { $0.key < $1.key }.map { "\($0.key): {enabled: \($0.value)}" }
        let rendering = Rendering("\(database)migrationJob: {hooks: {\(settings.joined(separator: ", "))}}")
        #expect(rendering.errors == [])
        let job = try #require(rendering.job)
        let annotations = job.node.value.labels("metadata.annotations")
        #expect((annotations["argocd.argoproj.io/hook"] == "PreSync") == expected.contains("argocd"))
        #expect((annotations["helm.sh/hook"] == "pre-install,pre-upgrade") == expected.contains("helm"))
        #expect(job.isHook == expected.contains("helm"))
        #expect((job.name == "litellm-migrations") == !expected.isEmpty)
        let waits = job.node.value.list("spec.template.spec.initContainers").map { $0.text("name") }
        #expect(waits == (database.isEmpty ? ["wait-for-database"] : []))
    }

    @Test func aHookIsPrintedLast() throws {
        let hook =
            "migrationJob: {hooks: {argocd: {enabled: false}, helm: {enabled: true}}}\nserviceMonitor: {enabled: true}"
        #expect(Rendering(Self.existing + hook).objects.last?.kind == "Job")
    }

    /// The name of a Job becomes a label of its pods, and a label takes 63 characters.
    @Test(arguments: [1, 30, 42, 43, 44, 45, 52, 53])
    func theNameFits(length: Int) throws {
        let release = ReleaseIdentity(name: String(repeating: "a", count: length))
        for (text, pattern) in [
            ("secretSeed: seed", /a+(-[a-z]+)?-migrations-[0-9a-f]{8}/), (Self.existing, /a+(-[a-z]+)?-migrations/),
        ] {
            let rendering = Rendering(text, release: release)
            #expect(rendering.errors == [])
            let job = try #require(rendering.job)
            #expect(job.name.utf8.count <= 63)
            #expect(job.name.wholeMatch(of: pattern) != nil, "\(job.name)")
        }
    }

    @Test(arguments: [
        ("image: {tag: other}", true), ("envVars: {A: b}", true), ("migrationJob: {backoffLimit: 1}", true),
        ("db: {schema: other}", true), ("postgresql: {image: {tag: 17.2-alpine}}", true),
        ("podLabels: {a: b}", true), ("replicaCount: 7", false), ("service: {port: 4001}", false),
        ("proxy_config: {litellm_settings: {num_retries: 1}}", false),
    ])
    func theNameFollowsTheContent(text: String, isOther: Bool) throws {
        let names = [Rendering(""), Rendering(text)].map { $0.job?.name }
        #expect(names[0] != nil && (names[0] != names[1]) == isOther)
    }

    @Test(arguments: [
        ("migrationJob: {enabled: false}", "true"), ("db: {deployStandalone: false}", "absent"), ("", "there"),
    ])
    func thereIsOneWhereThereIsADatabase(text: String, expected: String) {
        #expect((Rendering(text).job != nil) == (expected == "there"))
    }

    /// The program leaves the tables to the Job where there is one.
    @Test(arguments: [("", "true"), ("migrationJob: {enabled: false}", nil), ("db: {deployStandalone: false}", nil)])
    func theProgramLeavesTheTablesAlone(text: String, expected: String?) throws {
        let environment = try #require(Rendering(text).object("Deployment")).list("spec.template.spec.containers.0.env")
        #expect(environment.first { $0.text("name") == "DISABLE_SCHEMA_UPDATE" }?.text("value") == expected)
    }

    /// What both runtimes run.
    @Test(
        arguments: [
            ("litellm", ["python", "litellm/proxy/prisma_migration.py"], []), ("gateway", [], ["migrate"]),
        ] as [(String, [Value], [Value])]
    )
    func theRuntimeDecides(runtime: String, command: [Value], arguments: [Value]) throws {
        let container = try #require(
            Rendering("runtime: \(runtime)").job?.node.value.at("spec.template.spec.containers.0")
        )
        #expect(container.list("command") == command)
        #expect(container.list("args") == arguments)
    }
}

extension Rendering {
    /// The migration, or nil.
    fileprivate var job: RenderedObject? { objects.first { $0.kind == "Job" } }
}
