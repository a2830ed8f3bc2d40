import GatewayConfiguration
import GatewayRouting
import Testing
import ValueModel

@testable import GatewayCore

@Suite struct SharedLedgerTests {
    static let now = SharingGateway.moment(10)

    static func deployments(_ count: Int, model: String = "openai/m") throws -> [RoutedDeployment] {
        let models = (0..<count).map { number -> Value in
            [
                "model_name": "g", "litellm_params": ["model": .string(model), "rpm": 5],
                "model_info": ["id": .string("d\(number)")],
            ]
        }
        return try RoutingTable(ProxyConfiguration(["model_list": .array(models)])) { _ in nil }.deployments
    }

    static func ledger(_ count: Int) throws -> SharedLedger {
        var ledger = SharedLedger(namespace: nil)
        ledger.adopt(try deployments(count), countsAll: false)
        ledger.collect([], now: now)
        return ledger
    }

    /// The answer to a reading of one deployment: no cooldown, so many requests, no tokens.
    static func reply(requests: String) -> RedisReply { .array([.null, .bytes(Array(text: requests)), .null]) }

    static func words(_ command: [[UInt8]]) -> String {
        command.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    @Test func whatIsWrittenAndRead() throws {
        var ledger = try Self.ledger(1)
        ledger.collect(
            [
                .cooledDown(id: "d0", seconds: 2.5),
                .counted(id: "d0", minute: SharingGateway.minute, requests: 2, tokens: 30),
            ],
            now: Self.now
        )
        let writes = ledger.writes(now: Self.now, time: 1000.5)
        #expect(
            writes.flatMap(\.commands).map(Self.words) == [
                "SET deployment:d0:cooldown {\"exception_received\": \"\", \"status_code\": \"\", "
                    + "\"timestamp\": 1000.5, \"cooldown_time\": 2.5} PX 2500",
                "SET d0:openai/m:rpm:19-37 0 EX 120 NX", "INCRBY d0:openai/m:rpm:19-37 2",
                "SET d0:openai/m:tpm:19-37 0 EX 120 NX", "INCRBY d0:openai/m:tpm:19-37 30",
            ]
        )
        #expect(
            ledger.readings().map { Self.words($0.command) } == [
                "MGET deployment:d0:cooldown d0:openai/m:rpm:19-37 d0:openai/m:tpm:19-37"
            ]
        )
        #expect(Self.words(ledger.lifetime(of: 0)) == "PTTL deployment:d0:cooldown")
    }

    @Test func changesOfOtherMinutesAndUnknownDeploymentsAreNotWritten() throws {
        var ledger = try Self.ledger(1)
        ledger.collect(
            [
                .counted(id: "d0", minute: SharingGateway.minute - 1, requests: 1, tokens: 1),
                .counted(id: "x", minute: SharingGateway.minute, requests: 1, tokens: 1),
                .cooledDown(id: "x", seconds: 1), .cooledDown(id: "d0", seconds: .infinity),
            ],
            now: Self.now
        )
        #expect(ledger.writes(now: Self.now, time: 0).isEmpty)
    }

    @Test func whatRedisRefusedIsWrittenAgain() throws {
        var ledger = try Self.ledger(1)
        let change = StateChange.counted(id: "d0", minute: SharingGateway.minute, requests: 2, tokens: 0)
        ledger.collect([change, .cooledDown(id: "d0", seconds: 2)], now: Self.now)
        for write in ledger.writes(now: Self.now, time: 0) { ledger.written(write, .failure(.unavailable)) }
        let again = ledger.writes(now: SharingGateway.moment(11), time: 1)
        #expect(again.map { Self.words($0.commands.last ?? []) }.last == "INCRBY d0:openai/m:rpm:19-37 2")
        #expect(again.first.map { Self.words($0.commands[0]) }?.hasSuffix("PX 1000") == true)
        for write in again { ledger.written(write, .failure(.unavailable)) }
        let late = ledger.writes(now: SharingGateway.moment(12), time: 2)
        #expect(late.count == 1)
    }

    @Test func roundsAreBounded() throws {
        var ledger = try Self.ledger(3000)
        let changes = (0..<3000).map {
            StateChange.counted(id: "d\($0)", minute: SharingGateway.minute, requests: 1, tokens: 1)
        }
        ledger.collect(changes, now: Self.now)
        let counts = (0..<3).map { _ in ledger.writes(now: Self.now, time: 0).count }
        #expect(counts == [2000, 2000, 2000])
        #expect(ledger.writes(now: Self.now, time: 0).isEmpty)
        let readings = ledger.readings()
        #expect(readings.reduce(0) { $0 + $1.subjects.count } == 9000)
        #expect(readings.allSatisfy { $0.subjects.count <= SharedLedger.mostKeys + 2 })
    }

    @Test func aReloadKeepsWhatIsKnownOfADeploymentUnlessItsModelChanged() throws {
        var ledger = try Self.ledger(1)
        let first = ledger.readings()[0]
        #expect(ledger.read(first, Self.reply(requests: "4")).changes.count == 1)
        ledger.adopt(try Self.deployments(2), countsAll: false)
        ledger.adopt(try Self.deployments(1), countsAll: false)
        #expect(ledger.read(ledger.readings()[0], Self.reply(requests: "4")).changes.isEmpty)
        ledger.adopt(try Self.deployments(1, model: "openai/n"), countsAll: false)
        #expect(ledger.read(ledger.readings()[0], Self.reply(requests: "4")).changes.count == 1)
    }

    @Test(arguments: [
        RedisReply.null, .integer(3), .array([]), .array([.null]), .array([.array([]), .integer(9), .error([])]),
        reply(requests: "x"), reply(requests: "nan"), reply(requests: "inf"), reply(requests: "-5"),
        reply(requests: ""), reply(requests: String(repeating: "9", count: 400)),
    ])
    func answersOfAnotherFormSayNothing(reply: RedisReply) throws {
        var ledger = try Self.ledger(1)
        let news = ledger.read(ledger.readings()[0], reply)
        #expect(news.changes.isEmpty)
        #expect(news.cooldowns.isEmpty)
    }

    @Test func aCooldownIsAskedForOnce() throws {
        var ledger = try Self.ledger(1)
        let reply = RedisReply.array([.bytes(Array(text: "anything")), .null, .null])
        let cooldown = try #require(ledger.read(ledger.readings()[0], reply).cooldowns.first)
        #expect(ledger.cooledDown(0, mark: cooldown.mark, .integer(1500)) == .cooledDown(id: "d0", seconds: 1.5))
        #expect(ledger.read(ledger.readings()[0], reply).cooldowns.isEmpty)
    }

    @Test(arguments: [RedisReply.integer(-1), .integer(-2), .integer(0), .null, .bytes(Array(text: "9"))])
    func aCooldownWithoutALifetimeIsNone(reply: RedisReply) throws {
        var ledger = try Self.ledger(1)
        #expect(ledger.cooledDown(0, mark: 1, reply) == nil)
    }
}
