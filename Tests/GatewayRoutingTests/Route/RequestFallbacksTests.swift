import GatewayConfiguration
import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

struct RequestFallbacksTests {
    @Test(arguments: [nil, 7, "g2", [1], [["a": "b"]], ["g1", ["a": ["b"]], 3]] as [Value])
    func otherFormsAreNone(value: Value) {
        #expect(RequestFallbacks(value) == nil)
    }

    @Test func bothFormsAreRead() {
        guard case .targets(let targets)? = RequestFallbacks(["g2", ["model": "g3", "max_tokens": 5]]) else {
            Issue.record("no targets")
            return
        }
        #expect(targets.map(\.model) == ["g2", "g3"])
        #expect(targets.last?.overrides == ["max_tokens": 5])
        guard case .rules(let rules)? = RequestFallbacks([["g1": ["g2"]], ["g2": ["g3", "g4"]]]) else {
            Issue.record("no rules")
            return
        }
        #expect(rules.map(\.group) == ["g1", "g2"])
        #expect(rules.last?.targets.map(\.model) == ["g3", "g4"])
    }

    @Test func aRequestHasNoSayInWhereKeysGo() {
        let value: Value = [["model": "g", "api_base": "http://evil", "api_key": "k", "extra_headers": [:], "n": 1]]
        guard case .targets(let targets)? = RequestFallbacks(value) else {
            Issue.record("no targets")
            return
        }
        #expect(targets.first?.overrides == ["n": 1])
    }

    @Test func aHugeListIsCut() {
        let value = Value.array((0..<10_000).map { .string("g\($0)") })
        guard case .targets(let targets)? = RequestFallbacks(value) else {
            Issue.record("no targets")
            return
        }
        #expect(targets.count == RequestFallbacks.mostTargets)
    }
}
