import Testing

@testable import GatewayCore

@Suite struct SharedStateHealthTests {
    @Test func eachTurnIsToldOnce() {
        var health = SharedStateHealth()
        #expect(health.note(true, at: 0) == nil)
        #expect(health.note(false, at: 1) == .lost)
        #expect(health.note(false, at: 2) == nil)
        #expect(health.note(true, at: 3) == .found)
        #expect(health.note(true, at: 4) == nil)
    }

    @Test func theFirstConnectionMayTakeASecond() {
        var health = SharedStateHealth()
        #expect(health.note(false, at: 0) == nil)
        #expect(health.note(false, at: 0.9) == nil)
        #expect(health.note(true, at: 0.95) == nil)
        #expect(health.note(false, at: 1) == .lost)
    }

    @Test func aRedisThatWasNeverThereIsLostAfterASecond() {
        var health = SharedStateHealth()
        #expect(health.note(false, at: 5) == nil)
        #expect(health.note(false, at: 6) == .lost)
        #expect(health.note(true, at: 60) == .found)
    }
}
