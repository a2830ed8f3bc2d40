import Testing

@testable import GatewayCore

/// The expected keys were read from a Redis that LiteLLM 1.106.2 with `usage-based-routing-v2` had written to.
@Suite struct SharedKeysTests {
    @Test func cooldown() {
        #expect(SharedKeys(namespace: nil).cooldown(of: "bad2") == Array("deployment:bad2:cooldown".utf8))
    }

    @Test func counts() {
        let keys = SharedKeys(namespace: nil)
        let minute: Int64 = 29_921_497
        let requests = keys.count(.requests, of: "one", model: "openai/gpt-4o-mini", minute: minute)
        let tokens = keys.count(.tokens, of: "one", model: "openai/gpt-4o-mini", minute: minute)
        #expect(requests == Array("one:openai/gpt-4o-mini:rpm:19-37".utf8))
        #expect(tokens == Array("one:openai/gpt-4o-mini:tpm:19-37".utf8))
    }

    @Test(arguments: [(Int64(0), "00-00"), (1439, "23-59"), (1440, "00-00"), (-1, "23-59"), (605, "10-05")])
    func minutes(minute: Int64, text: String) {
        let key = SharedKeys(namespace: nil).count(.requests, of: "a", model: "m", minute: minute)
        #expect(String(decoding: key, as: UTF8.self) == "a:m:rpm:\(text)")
    }

    @Test(arguments: [
        ("ns", "ns:deployment:a:cooldown"), ("", "deployment:a:cooldown"), ("deployment", "deployment:a:cooldown"),
    ])
    func aNamespaceStandsBeforeEveryKeyOnce(namespace: String, key: String) {
        #expect(SharedKeys(namespace: namespace).cooldown(of: "a") == Array(key.utf8))
    }
}
