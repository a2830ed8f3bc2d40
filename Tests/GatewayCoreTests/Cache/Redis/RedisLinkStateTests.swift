import NIOCore
import Testing

@testable import GatewayCore

@Suite struct RedisLinkStateTests {
    @Test func commandsPassOnlyAfterTheGreeting() {
        var state = RedisLinkState()
        #expect(!state.isReady)
        let begins = state.connect()
        #expect(begins)
        let beginsTwice = state.connect()
        #expect(!beginsTwice)
        #expect(!state.isReady)
        let isWanted = state.opened()
        #expect(isWanted)
        #expect(!state.isReady)
        state.greeted()
        #expect(state.isReady)
    }

    @Test func restsGrowWithEachLossUntilTheLongest() {
        var state = RedisLinkState()
        let limits = RedisLimits()
        var rests: [TimeAmount?] = []
        for _ in 0..<9 {
            let begins = state.connect()
            #expect(begins)
            rests.append(state.lost(limits))
        }
        #expect(rests == [50, 100, 200, 400, 800, 1600, 3200, 5000, 5000].map { .milliseconds($0) })
    }

    @Test func aGreetingEndsTheGrowth() {
        var state = RedisLinkState()
        let limits = RedisLimits()
        for _ in 0..<5 {
            _ = state.connect()
            _ = state.lost(limits)
        }
        _ = state.connect()
        _ = state.opened()
        state.greeted()
        let first = state.lost(limits)
        #expect(first == .milliseconds(50))
    }

    @Test func oneLossCountsOnce() {
        var state = RedisLinkState()
        _ = state.connect()
        let second = state.lost(RedisLimits())
        #expect(second != nil)
        let isWanted = state.lost(RedisLimits())
        #expect(isWanted == nil)
    }

    @Test func afterTheEndNothingBegins() {
        var state = RedisLinkState()
        _ = state.connect()
        state.stop()
        let rest = state.opened()
        #expect(!rest)
        let begins = state.lost(RedisLimits())
        #expect(begins == nil)
        let begins0 = state.connect()
        #expect(!begins0)
        state.greeted()
        #expect(!state.isReady)
    }
}
