import Testing

@testable import GatewayCore

/// Identities of calls are version 4 UUIDs.
@Suite struct CallIDTests {
    @Test func theyHaveTheFormOfUUIDs() {
        var random = FastRandom()
        for _ in 0..<1000 {
            let id = CallID.make(&random)
            #expect(
                id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil,
                "\(id)"
            )
        }
    }

    @Test func noTwoAreEqual() {
        var random = FastRandom()
        #expect(Set((0..<10_000).map { _ in CallID.make(&random) }).count == 10_000)
    }
}
