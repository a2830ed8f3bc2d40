import Diagnostics
import GatewayConfiguration
import GatewayCore
import Testing
import ValueModel

@Suite struct ServerSettingsTests {
    func settings(
        _ flags: ServerFlags = ServerFlags(),
        _ variables: [String: String] = [:],
        _ configuration: Value = [:]
    ) -> (ServerSettings, [String]) {
        let collector = DiagnosticCollector()
        let settings = ServerSettings(
            flags: flags,
            environment: ServerEnvironment(variables: variables),
            configuration: ProxyConfiguration(configuration),
            into: collector
        )
        return (settings, collector.diagnostics.map(\.message))
    }

    @Test func withoutAnySettingTheDefaultsOfLiteLLMCount() {
        let (settings, problems) = settings()
        #expect(settings.host == "0.0.0.0" && settings.port == 4000 && settings.healthPort == nil)
        #expect(settings.tls == nil && settings.limits == ServerLimits())
        #expect(problems.isEmpty)
    }

    @Test func aFlagWinsOverAVariable() {
        var flags = ServerFlags()
        flags.port = 5000
        let (settings, _) = settings(flags, ["PORT": "6000", "HOST": "127.0.0.1"])
        #expect(settings.port == 5000)
        #expect(settings.host == "127.0.0.1")
    }

    static let healthPorts: [(app: String, port: String?, expected: Int?)] = [
        ("1", "8081", 8081), ("true", nil, 4001), ("0", "8081", nil),
    ]

    @Test(arguments: healthPorts)
    func healthHasAPortOfItsOwnWhenAskedFor(app: String, port: String?, expected: Int?) {
        let (settings, _) = settings(ServerFlags(), ["SEPARATE_HEALTH_APP": app, "SEPARATE_HEALTH_PORT": port ?? ""])
        #expect(settings.healthPort == expected)
    }

    @Test func limitsComeFromTheConfiguration() {
        let (settings, _) = settings(
            ServerFlags(),
            ["KEEPALIVE_TIMEOUT": "9", "LIMIT_CONCURRENCY": "100"],
            [
                "general_settings": [
                    "max_request_size_mb": 0.5
                ]
            ]
        )
        #expect(settings.limits.requestBytes == 524_288)
        #expect(settings.limits.keepAlive == .seconds(9))
        #expect(settings.limits.connections == 100)
    }

    static let impossible: [(variables: [String: String], message: String)] = [
        (["PORT": "http"], "`PORT` takes a whole number from 0 to 65535, found \"http\""),
        (["PORT": "70000"], "`PORT` takes a whole number from 0 to 65535, found \"70000\""),
        (["NUM_WORKERS": "0"], "`NUM_WORKERS` takes a whole number from 1 to 1024, found \"0\""),
        (["LITELLM_LOG": "loud"], "`LITELLM_LOG` takes DEBUG, INFO, WARNING or ERROR, found \"loud\""),
        (["GATEWAY_GRACE_SECONDS": "-1"], "`GATEWAY_GRACE_SECONDS` takes seconds from 0 to 86400, found \"-1\""),
        (
            ["SSL_KEYFILE_PATH": "key.pem"],
            "`SSL_CERTFILE_PATH` takes a path, as the other file for TLS is given, found \"nothing\""
        ),
    ]

    @Test(arguments: impossible)
    func impossibleValuesAreRefused(variables: [String: String], expected: String) {
        #expect(settings(ServerFlags(), variables).1 == [expected])
    }

    @Test func thePathBeforeEveryRouteHasOneSlash() {
        #expect(settings(ServerFlags(), ["SERVER_ROOT_PATH": "llm/"]).0.rootPath == "/llm")
        #expect(settings(ServerFlags(), ["SERVER_ROOT_PATH": "/"]).0.rootPath == "")
    }
}
