import Diagnostics
import GatewayCore
import Testing

@Suite struct MasterKeyVerdictTests {
    static let verdicts: [(key: String?, permits: Bool, expected: MasterKeyVerdict)] = [
        (nil, false, MasterKeyVerdict.refused(.missing)), ("", false, .refused(.empty)),
        (" \n", false, .refused(.empty)),
        ("sk-1234", false, .refused(.publiclyKnown)), (" sk-1234\n", false, .refused(.publiclyKnown)),
        ("sk-12345", false, .accepted("sk-12345")), (nil, true, .permitted(nil, .missing)),
        ("", true, .permitted(nil, .empty)), ("sk-1234", true, .permitted("sk-1234", .publiclyKnown)),
        ("sk-own", true, .accepted("sk-own")),
    ]

    @Test(arguments: verdicts)
    func keysAreJudgedAsLiteLLMDoes(key: String?, permits: Bool, expected: MasterKeyVerdict) {
        #expect(MasterKeyVerdict(key, permitsUnsafe: permits) == expected)
    }

    func load(_ general: String, _ variables: [String: String]) -> ConfigurationLoad {
        ConfigurationLoader(environment: ServerEnvironment(variables: variables)) { _ throws(FileFailure) in
            Array("model_list: [{model_name: a, litellm_params: {model: openai/a}}]\n\(general)".utf8)
        }.load("config.yaml")
    }

    static let keys: [(general: String, variables: [String: String], expected: String)] = [
        ("", ["PROXY_MASTER_KEY": "sk-from-proxy"], "sk-from-proxy"),
        ("", ["LITELLM_MASTER_KEY": "sk-from-litellm"], "sk-from-litellm"),
        (
            "general_settings: {master_key: sk-in-the-file-00001}",
            ["LITELLM_MASTER_KEY": "sk-from-litellm"], "sk-in-the-file-00001"
        ),
        (
            "", ["LITELLM_MASTER_KEY": "sk-1234", "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true"],
            "sk-1234"
        ),
        (
            "general_settings: {dangerously_permit_weak_or_unset_master_key: true, master_key: sk-1234}", [:], "sk-1234"
        ),
    ]

    @Test(arguments: keys)
    func theKeyComesFromTheConfigurationOrTheEnvironment(
        general: String,
        variables: [String: String],
        expected: String
    ) throws {
        #expect(try #require(load(general, variables).loaded).masterKey == expected)
    }

    @Test func withoutAKeyTheGatewayDoesNotStart() throws {
        let load = load("", [:])
        #expect(load.loaded == nil)
        let diagnostic = try #require(load.diagnostics.first)
        #expect(
            diagnostic.message
                == "the gateway does not start: no master key is set, so every request would be let in without "
                + "authentication"
        )
        #expect(diagnostic.help == "write `master_key: os.environ/LITELLM_MASTER_KEY` under `general_settings`")
    }

    @Test func aPermittedStartWithoutAKeyLetsEverybodyInWithAWarning() throws {
        let load = load("", ["LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "TRUE"])
        #expect(try #require(load.loaded).masterKey == nil)
        #expect(load.diagnostics.map(\.code) == [.loadUnsafeMasterKey])
        #expect(load.diagnostics.map(\.severity) == [.warning])
    }
}
