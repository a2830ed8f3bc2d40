import Testing

@testable import GatewayCore

@Suite struct SharedCountTests {
    @Test func whatOthersAddedIsToldFromWhatWasAddedHere() {
        var count = SharedCount()
        #expect(count.read(4) == 4)
        count.count(3)
        #expect(count.send() == 3)
        #expect(count.send() == 0)
        count.sent(3, .added)
        #expect(count.read(9) == 2)
        #expect(count.read(9) == 0)
    }

    @Test func whatWasRefusedIsSentAgain() {
        var count = SharedCount()
        count.count(3)
        count.sent(count.send(), .refused)
        count.count(1)
        #expect(count.send() == 4)
    }

    @Test(arguments: [(held: 15, others: 0), (held: 10, others: 0), (held: 17, others: 2)])
    func whatMayHaveBeenAddedIsNeitherSentAgainNorTakenForOthers(held: Int, others: Int) {
        var count = SharedCount()
        #expect(count.read(10) == 10)
        count.count(5)
        count.sent(count.send(), .unknown)
        #expect(count.send() == 0)
        #expect(count.read(held) == others)
        #expect(count.read(held + 1) == 1)
    }

    @Test func afterRedisHasForgottenEverythingCountsGoOn() {
        var count = SharedCount()
        #expect(count.read(10) == 10)
        count.count(2)
        count.sent(count.send(), .added)
        #expect(count.read(5) == 3)
        #expect(count.read(6) == 1)
    }

    @Test(arguments: [-1, Int.min, 0])
    func impossibleSumsAreNone(value: Int) {
        var count = SharedCount()
        #expect(count.read(value) == 0)
    }

    @Test func nothingOverflows() {
        var count = SharedCount()
        for _ in 0..<3 {
            count.count(.max)
            count.sent(count.send(), .added)
            count.count(.max)
            count.sent(count.send(), .unknown)
        }
        #expect(count.read(.max) == 0)
        #expect(count.read(.max) == 0)
    }
}
