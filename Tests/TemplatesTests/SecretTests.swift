import Diagnostics
import Foundation
import ManifestDSL
import OrderedCollections
import Testing
import ValueModel

/// The keys and passwords that the chart makes: given, derived from the seed, or generated.
@Suite struct SecretTests {
    static let all = """
        secretSeed: seed
        saltKey: {create: true}
        postgresql: {auth: {password: ""}}
        redis: {enabled: true}
        """

    /// The first 48 digits of SHA-256 over `seed/<namespace>/<full name>/<purpose>`, computed elsewhere.
    static let derived: [(secret: String, key: String, text: String)] = [
        ("litellm-masterkey", "masterkey", "sk-66e3346144270f210cf32685d732b1a4b3ece5d3edd825e6"),
        ("litellm-saltkey", "salt-key", "b7f983cfbbf48d79da4cb5f6cca0dd4bd29aa8d329177b0c"),
        ("litellm-dbcredentials", "password", "75d1ba9e1d5df64173799435ebc352034c202e8e13fd39ce"),
        ("litellm-redis", "redis-password", "5bbeb427c42ae1152d1667c5a8481632ebe276d8653ace3b"),
    ]

    @Test(arguments: derived)
    func areDerivedFromTheSeed(secret: String, key: String, text: String) throws {
        #expect(try Rendering(Self.all).secret(secret)[key] == text)
    }

    @Test(arguments: [
        ("production", "litellm", "litellm-masterkey", "sk-89400834a1aa52a1df20df83b34309706f09e83bec32ca23"),
        ("default", "a", "a-litellm-masterkey", "sk-7fd4f494ff7b7f4d20c7b18bef74effc82c6b3efcbac72ef"),
    ])
    func dependOnNamespaceAndName(namespace: String, release: String, secret: String, key: String) throws {
        let rendering = Rendering(Self.all, release: ReleaseIdentity(name: release, namespace: namespace))
        #expect(try rendering.secret(secret)["masterkey"] == key)
    }

    @Test func twoRendersWithASeedAgree() {
        #expect(Rendering(Self.all).manifest == Rendering(Self.all).manifest)
        #expect(!Rendering(Self.all).manifest.contains("Random"))
    }

    @Test func givenOnesWin() throws {
        let given = """
            masterkey: sk-given
            saltKey: {value: given-salt}
            postgresql: {auth: {password: given-password}}
            redis: {auth: {password: given-too}}
            """
        let rendering = Rendering(("seed.yaml", Self.all), ("given.yaml", given))
        #expect(try rendering.secret("litellm-masterkey") == ["masterkey": "sk-given"])
        #expect(try rendering.secret("litellm-saltkey") == ["salt-key": "given-salt"])
        #expect(
            try rendering.secret("litellm-dbcredentials") == ["username": "litellm", "password": "given-password"]
        )
        #expect(try rendering.secret("litellm-redis") == ["redis-password": "given-too"])
    }

    @Test func withoutASeedTheyAreGenerated() throws {
        let rendering = Rendering(("seed.yaml", Self.all), ("none.yaml", "secretSeed: \"\""))
        for (secret, key, _) in Self.derived {
            #expect(try rendering.secret(secret)[key]?.contains("Random0Random0") == true)
        }
        #expect(rendering.diagnostics.filter { $0.code.name == "secrets.generated" }.count == 4)
    }

    /// A generated key must not roll the pods at every render; a given one must.
    @Test(arguments: [
        ("", true), ("masterkey: sk-given", false), ("secretSeed: other", false), ("saltKey: {value: x}", false),
        ("postgresql: {auth: {password: x}}", false), ("redis: {auth: {password: x}}", false),
        ("masterkeySecretName: keys", false), ("replicaCount: 7", true),
    ])
    func theChecksumFollowsWhatIsGiven(text: String, isSame: Bool) {
        let sums = [Rendering(""), Rendering(text)].map {
            $0.object("Deployment")?.labels("spec.template.metadata.annotations")["checksum/secrets"]
        }
        #expect(sums[0] != nil && (sums[0] == sums[1]) == isSame)
    }

    /// A Secret that is named is read, and none is made.
    @Test(arguments: [
        ("masterkeySecretName: ours", "PROXY_MASTER_KEY", "masterkey"),
        ("masterkeySecretName: ours\nmasterkeySecretKey: k", "PROXY_MASTER_KEY", "k"),
        ("saltKey: {secretName: ours}", "LITELLM_SALT_KEY", "salt-key"),
        ("postgresql: {auth: {existingSecret: ours}}", "DATABASE_PASSWORD", "password"),
        ("redis: {enabled: true, auth: {existingSecret: ours}}", "REDIS_PASSWORD", "redis-password"),
        ("redis: {external: {host: h, passwordSecret: {name: ours}}}", "REDIS_PASSWORD", "password"),
    ])
    func namedOnesAreRead(text: String, variable: String, key: String) throws {
        let rendering = Rendering(text)
        #expect(rendering.errors == [])
        let container = try #require(rendering.object("Deployment")?.at("spec.template.spec.containers.0"))
        let reference = container.list("env").first { $0.text("name") == variable }?.at("valueFrom.secretKeyRef")
        #expect(reference == ["name": "ours", "key": .string(key)])
        let readers = rendering.documents.filter { $0.text("kind") == "Secret" }
        #expect(!readers.contains { $0.labels("data")[key] != nil && $0.text("metadata.name") == "ours" })
    }
}

extension Rendering {
    /// Returns what a Secret holds, decoded.
    fileprivate func secret(_ name: String) throws -> [String: String] {
        let data = try #require(object("Secret", name)).labels("data")
        return try data.mapValues { String(decoding: try #require(Data(base64Encoded: $0)), as: UTF8.self) }
    }
}
