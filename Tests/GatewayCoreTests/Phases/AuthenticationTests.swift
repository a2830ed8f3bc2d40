import NIOHTTP1
import Testing

@testable import GatewayCore

/// Who is let in, and what others are told; texts of LiteLLM 1.106.2 without a database.
@Suite struct AuthenticationTests {
    private func admit(_ headers: HTTPHeaders, customHeader: String? = nil) -> String {
        let phase = Authentication(masterKey: "sk-good", customHeader: customHeader)
        do throws(GatewayError) {
            return try phase.admit(RequestHeaders(headers), all: headers).hash
        } catch {
            return "\(error.status) \(error.type ?? "") \(error.message)"
        }
    }

    @Test(arguments: [
        ("authorization", "Bearer sk-good"), ("Authorization", "bearer sk-good"), ("x-api-key", "sk-good"),
        ("api-key", "sk-good"), ("X-LiteLLM-API-Key", "Bearer sk-good"), ("x-goog-api-key", "sk-good"),
        ("ocp-apim-subscription-key", "sk-good"), ("x-litellm-api-key", "sk-good"),
        ("authorization", "Basic sk-good"), ("authorization", "Bearer sk-good "),
    ])
    func theKeyMayComeInManyHeaders(name: String, value: String) {
        #expect(admit([name: value]) == "litellm_proxy_master_key")
    }

    @Test func litellmsHeaderWins() {
        #expect(
            admit(["authorization": "Bearer sk-upstream", "x-litellm-api-key": "sk-good"]) == "litellm_proxy_master_key"
        )
    }

    @Test func theConfigurationMayNameAHeader() {
        #expect(admit(["x-company-key": "Bearer sk-good"], customHeader: "X-Company-Key") == "litellm_proxy_master_key")
    }

    @Test func theNamedHeaderIsTheOnlyOne() {
        #expect(admit(["authorization": "Bearer sk-good"], customHeader: "x-company-key") == Self.malformed)
        #expect(admit(["x-company-key": "sk-good"], customHeader: "x-company-key") == Self.malformed)
    }

    private static let malformed =
        "401 auth_error Authentication Error, Malformed API Key passed in. Ensure Key has `Bearer ` prefix."

    @Test func withoutAKeyNobodyIsLetIn() {
        #expect(admit([:]) == "401 auth_error Authentication Error, No api key passed in.")
        #expect(admit(["authorization": ""]) == "401 auth_error Authentication Error, No api key passed in.")
    }

    @Test(arguments: ["Bearer ", "Bearer", "BEARER sk-good", "sk-good"])
    func anAuthorizationHasAScheme(value: String) {
        #expect(admit(["authorization": value]) == Self.malformed)
    }

    @Test(arguments: ["sk-goo", "sk-good2", "SK-GOOD", "sk-goodsk-good", "x", " sk-good"])
    func anotherKeyIsRefused(key: String) {
        #expect(admit(["authorization": "Bearer \(key)"]) == "400 no_db_connection No connected db.")
    }

    @Test func theSameKeyKeepsItsLabelsOverAReload() throws {
        let headers: HTTPHeaders = ["x-api-key": "sk-good"]
        let first = Authentication(masterKey: "sk-good", customHeader: nil)
        let second = Authentication(masterKey: "sk-good", customHeader: "x-key", previous: first)
        let third = Authentication(masterKey: "sk-good", customHeader: nil, previous: second)
        let labels = try first.admit(RequestHeaders(headers), all: headers)
        #expect(try third.admit(RequestHeaders(headers), all: headers) === labels)
        let other = Authentication(masterKey: "sk-other", customHeader: nil, previous: first)
        #expect(try other.admit(RequestHeaders(["x-api-key": "sk-other"]), all: [:]) !== labels)
    }

    @Test func withoutAMasterKeyEveryoneIsLetIn() throws {
        let phase = Authentication(masterKey: nil, customHeader: nil)
        _ = try phase.admit(RequestHeaders([:]), all: [:])
    }
}
