import Diagnostics
import GatewayConfiguration
import GatewayCore
import OrderedCollections
import Testing
import ValueModel

@Suite struct ConfigurationLoaderTests {
    static let key = "  master_key: sk-4b1c9d7e2f8a6053b1c9d7e2\n"
    static let models = """
        model_list:
          - model_name: a
            litellm_params: {model: openai/a, api_key: os.environ/A_KEY}

        """

    /// Returns what comes of loading `config.yaml` among files that exist only here.
    func load(_ files: [String: String], _ variables: [String: String] = ["A_KEY": "k"]) -> ConfigurationLoad {
        ConfigurationLoader(environment: ServerEnvironment(variables: variables)) { path throws(FileFailure) in
            guard let text = files[path] else { throw FileFailure(path: path, number: 2) }
            return Array(text.utf8)
        }.load("config.yaml")
    }

    /// The problems as lines, warnings about the key in clear text left out.
    func lines(_ load: ConfigurationLoad) -> [String] {
        load.diagnostics.filter { $0.code != .configLiteralSecret }.map { diagnostic in
            let file = diagnostic.span.flatMap { load.sources.file(of: $0) }
            let position = diagnostic.span.flatMap { file?.position(of: Int($0.start)) }
            let place = position.map { "\(file?.name ?? "?"):\($0.line):\($0.column)" } ?? diagnostic.file ?? "-"
            return "\(place): \(diagnostic.severity) [\(diagnostic.code.name)] \(diagnostic.message)"
        }
    }

    @Test func referencesAreFollowedAtAnyDepthButNotInPlainLists() throws {
        let text = """
            model_list:
              - model_name: a
                litellm_params:
                  model: openai/a
                  api_key: os.environ/A_KEY
                  rpm: os.environ/LIMIT
                  deep: {deeper: {value: os.environ/A_KEY, flag: os.environ/FLAG}}
                  list: [os.environ/A_KEY, {inner: os.environ/A_KEY}]
            general_settings:
              master_key: os.environ/MASTER
            """
        let load = load(
            ["config.yaml": text],
            ["A_KEY": "k1", "LIMIT": "7", "FLAG": "True", "MASTER": "sk-4b1c9d7e2f8a6053b1c9d7e2"]
        )
        let loaded = try #require(load.loaded)
        let deployment = try #require(loaded.configuration.deployments.first)
        #expect(deployment.parameters.apiKey == .literal("k1"))
        #expect(deployment.parameters.rpm == .literal(7))
        #expect(deployment.parameters.extras["deep"] == ["deeper": ["value": "k1", "flag": true]])
        #expect(deployment.parameters.extras["list"] == ["os.environ/A_KEY", ["inner": "k1"]])
        #expect(loaded.masterKey == "sk-4b1c9d7e2f8a6053b1c9d7e2")
        #expect(lines(load).isEmpty)
    }

    @Test func anUnsetVariableCountsAsMissingWithAWarning() throws {
        let load = load(["config.yaml": Self.models + "general_settings:\n" + Self.key], [:])
        let deployment = try #require(load.loaded?.configuration.deployments.first)
        #expect(deployment.parameters.apiKey == nil)
        #expect(
            lines(load) == [
                "config.yaml:3:48: warning [load.unset-variable] the environment variable `A_KEY` is not set"
            ]
        )
    }

    @Test func aConfigurationExportsVariablesBeforeItIsRead() throws {
        let text =
            Self.models + """
                environment_variables: {A_KEY: exported, COPY: os.environ/OTHER, FLAG: true, PATH: /bad}
                general_settings:
                  master_key: os.environ/COPY
                """
        let load = load(["config.yaml": text], ["A_KEY": "k", "OTHER": "sk-another-one-0001", "PATH": "/bin"])
        let loaded = try #require(load.loaded)
        #expect(loaded.configuration.deployments.first?.parameters.apiKey == .literal("exported"))
        #expect(loaded.masterKey == "sk-another-one-0001")
        #expect(loaded.environment.variables["FLAG"] == "True")
        #expect(loaded.environment.variables["PATH"] == "/bin")
        #expect(
            lines(load) == [
                "config.yaml:4:78: warning [load.blocked-variable] `PATH` is not set from a configuration"
            ]
        )
    }

    @Test func includedFilesAppendListsAndReplaceOtherMembers() throws {
        let load = load([
            "config.yaml": "include: [sub/models.yaml]\n" + Self.models + "general_settings:\n" + Self.key,
            "sub/models.yaml": """
            include: [more.yaml]
            model_list:
              - {model_name: b, litellm_params: {model: openai/b}}
            """,
            "sub/more.yaml": "include: [models.yaml]\nrouter_settings: {num_retries: 5}\n",
        ])
        let configuration = try #require(load.loaded?.configuration)
        #expect(configuration.deployments.map(\.modelName) == ["a", "b"])
        #expect(configuration.router.numRetries == .literal(5))
        #expect(lines(load).isEmpty)
    }

    static let refused: [(String, String)] = [
        ("a: [", "config.yaml:1:5: error [yaml.syntax]"),
        ("- a", "config.yaml:1:1: error [yaml.not-a-map]"),
        ("", "config.yaml: error [yaml.empty-file]"),
        ("include: models.yaml", "config.yaml:1:10: error [load.bad-include] `include` takes a list of file paths"),
        ("include: [none.yaml]", "config.yaml:1:11: error [load.unreadable-file]"),
        ("router_settings: {routing_strategy: fastest}", "config.yaml:1:37: error [config.bad-enum]"),
        ("router_settings: {num_retries: many}", "config.yaml:1:32: error [config.wrong-type]"),
        ("router_settings: {num_retries: os.environ/A_KEY}", "config.yaml:1:32: error [config.wrong-type]"),
        ("model_list: [{model_name: a}]", "config.yaml:1:14: error [config.missing-key]"),
    ]

    @Test(arguments: refused)
    func whatCannotBeServedIsRefusedWithItsPlace(text: String, expected: String) {
        let load = load(["config.yaml": text])
        #expect(load.loaded == nil)
        #expect(lines(load).contains { $0.hasPrefix(expected) }, "\(lines(load))")
    }

    @Test func aMissingFileIsNamed() {
        #expect(
            lines(load([:])) == [
                "config.yaml: error [load.unreadable-file] the configuration file `config.yaml` cannot be read: "
                    + "No such file or directory"
            ]
        )
    }

    @Test func unknownKeysAreTolerated() throws {
        let load = load(["config.yaml": Self.models + "router_setings: {}\ngeneral_settings:\n" + Self.key])
        #expect(load.loaded != nil)
        #expect(lines(load).count == 1)
        #expect(lines(load).first?.hasPrefix("config.yaml:4:1: warning [config.unknown-key]") == true)
    }

    @Test func whatTheGatewayDoesNotDoIsSaid() {
        let text =
            Self.models
            + "litellm_settings: {callbacks: [prometheus, langfuse]}\nguardrails: [{a: 1}]\ngeneral_settings:\n"
            + Self.key
        #expect(
            lines(load(["config.yaml": text])) == [
                "config.yaml:4:44: warning [load.unserved-setting] `litellm_settings.callbacks` has no effect in this "
                    + "gateway: the callback `langfuse` is not called",
                "config.yaml:5:1: warning [load.unserved-setting] `guardrails` has no effect in this gateway: requests "
                    + "and answers are not checked by guardrails",
            ]
        )
    }

    @Test func aDatabaseIsNotUsedAndThatIsSaid() {
        let text = Self.models + "general_settings:\n" + Self.key
        let load = load(["config.yaml": text], ["A_KEY": "k", "DATABASE_URL": "postgresql://u:p@db/n"])
        #expect(
            lines(load) == [
                "config.yaml:1:1: warning [load.unserved-setting] `DATABASE_URL` has no effect in this gateway: keys, "
                    + "budgets and spend are not kept, only the master key is accepted"
            ]
        )
    }

    @Test func aCheckNeedsNoEnvironment() {
        let loader = ConfigurationLoader(environment: ServerEnvironment(variables: [:])) { _ throws(FileFailure) in
            Array(Self.models.utf8)
        }
        #expect(loader.check("config.yaml").diagnostics.isEmpty)
    }
}
