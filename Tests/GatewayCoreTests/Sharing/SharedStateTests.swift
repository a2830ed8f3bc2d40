import GatewayRouting
import TestSupport
import Testing

@testable import GatewayCore

/// Against a real redis-server; gateways are rounds of ``SharedState`` with a manual clock.
@Suite(.serialized, .timeLimit(.minutes(1))) struct SharedStateTests {
    let server: RedisServer

    init() throws { server = try RedisServer() }

    /// A client of the Redis that is no gateway.
    func client() async throws -> (RedisConnections, RedisConnection) {
        let (connections, connection) = try RedisConnectionTests.connections(server.address)
        _ = await RedisConnectionTests.isUp(connection)
        return (connections, connection)
    }

    func gateways(_ count: Int, namespace: String? = nil) async throws -> [SharingGateway] {
        let gateways = try (0..<count).map {
            try SharingGateway(server.address, namespace: namespace, seed: UInt64($0))
        }
        for gateway in gateways { #expect(await gateway.connect()) }
        return gateways
    }

    // MARK: Cooldowns

    @Test func aCooldownOpensInOtherGatewaysAndCloses() async throws {
        let gateways = try await gateways(2)
        let id = try #require(gateways[0].request("g", at: 10, status: 429))
        await gateways[0].round(at: 10.25)
        await gateways[1].round(at: 10.5)
        #expect(gateways[1].isCoolingDown(id, at: 10.5))
        #expect(gateways[1].request("g", at: 10.5) != id)
        #expect(gateways[1].isCoolingDown(id, at: 15))
        #expect(!gateways[1].isCoolingDown(id, at: 15.3))
    }

    @Test func aCooldownIsNotProlongedByTheGatewayThatReadsItsOwn() async throws {
        let gateways = try await gateways(2)
        let id = try #require(gateways[0].request("g", at: 10, status: 429))
        for round in 1...8 {
            await gateways[0].round(at: 10 + 0.25 * Double(round))
            await gateways[1].round(at: 10 + 0.25 * Double(round))
        }
        #expect(!gateways[0].isCoolingDown(id, at: 15.01))
        #expect(!gateways[1].isCoolingDown(id, at: 15.3))
    }

    @Test func cooldownsHaveTheFormThatLiteLLMReads() async throws {
        let gateways = try await gateways(1)
        let id = try #require(gateways[0].request("g", at: 10, status: 429))
        await gateways[0].round(at: 10.5)
        let (connections, connection) = try await client()
        defer { connections.stop() }
        let key = "deployment:\(id):cooldown"
        let expected =
            #"{"exception_received": "", "status_code": "", "timestamp": 1795289833.5, "cooldown_time": 4.5}"#
        #expect(try await connection.command(RedisConnectionTests.command("GET", key)) == .bytes(Array(text: expected)))
        let life = try await connection.command(RedisConnectionTests.command("PTTL", key))
        guard case .integer(let milliseconds) = life else { return #expect(Bool(false), "no lifetime") }
        #expect((1...4500).contains(milliseconds))
    }

    /// The value was written by LiteLLM 1.106.2.
    @Test func aCooldownOfLiteLLMOpensHere() async throws {
        let gateways = try await gateways(1)
        let (connections, connection) = try await client()
        defer { connections.stop() }
        let value =
            "{'exception_received': 'litellm.RateLimitError: this is a mock rate limit *****', "
            + "'status_code': '429', 'timestamp': 1795289823.6331687, 'cooldown_time': 7.5}"
        let command = RedisConnectionTests.command("SET", "deployment:a:cooldown", value, "EX", "7")
        #expect(try await connection.command(command) == .status(Array(text: "OK")))
        await gateways[0].round(at: 10)
        #expect(gateways[0].isCoolingDown("a", at: 10))
        #expect(!gateways[0].isCoolingDown("a", at: 17.1))
        #expect(!gateways[0].isCoolingDown("b", at: 10))
    }

    @Test func aCooldownWithoutAnEndIsNone() async throws {
        let gateways = try await gateways(1)
        let (connections, connection) = try await client()
        defer { connections.stop() }
        _ = try await connection.command(RedisConnectionTests.command("SET", "deployment:a:cooldown", "{}"))
        await gateways[0].round(at: 10)
        #expect(!gateways[0].isCoolingDown("a", at: 10))
    }

    // MARK: Counts

    @Test func countsAddUpInEveryGateway() async throws {
        let gateways = try await gateways(3)
        for (number, gateway) in gateways.enumerated() {
            for _ in 0...number { gateway.request("limited", at: 10, tokens: 10) }
        }
        for gateway in gateways + gateways { await gateway.round(at: 10.25) }
        for gateway in gateways { #expect(gateway.usage("c") == [6, 60]) }
        for gateway in gateways + gateways { await gateway.round(at: 10.5) }
        for gateway in gateways { #expect(gateway.usage("c") == [6, 60]) }
        let (connections, connection) = try await client()
        defer { connections.stop() }
        let key = "c:openai/m:rpm:19-37"
        #expect(try await connection.command(RedisConnectionTests.command("GET", key)) == .bytes(Array(text: "6")))
        let life = try await connection.command(RedisConnectionTests.command("TTL", key))
        guard case .integer(let seconds) = life else { return #expect(Bool(false), "no lifetime") }
        #expect((1...120).contains(seconds))
    }

    @Test func countsOfLiteLLMCountHere() async throws {
        let gateways = try await gateways(1)
        let (connections, connection) = try await client()
        defer { connections.stop() }
        for (key, amount) in [("rpm", "4"), ("tpm", "120.5")] {
            let command = RedisConnectionTests.command("INCRBYFLOAT", "c:openai/m:\(key):19-37", amount)
            _ = try await connection.command(command)
        }
        await gateways[0].round(at: 10)
        #expect(gateways[0].usage("c") == [4, 120])
    }

    @Test func aNewMinuteStartsAnew() async throws {
        let gateways = try await gateways(2)
        gateways[0].request("limited", at: 10)
        await gateways[0].round(at: 10.25)
        await gateways[1].round(at: 10.25)
        #expect(gateways[1].usage("c") == [1, 30])
        let next = SharingGateway.minute + 1
        await gateways[1].round(at: 70, minute: next)
        #expect(gateways[1].usage("c", minute: next) == [0, 0])
    }

    /// A request a gateway every 100 ms, a round a gateway every 250 ms: what one gateway admits is known to the other
    /// after two rounds, so no more than its requests of half a second are admitted beyond the limit.
    @Test func aLimitIsKeptWithinTheTimeOfTwoRounds() async throws {
        let gateways = try await gateways(2)
        var admitted = 0
        for milliseconds in stride(from: 0, to: 3000, by: 50) {
            let seconds = 10 + Double(milliseconds) / 1000
            if milliseconds % 100 == 0 {
                for gateway in gateways where gateway.request("limited", at: seconds) != nil { admitted += 1 }
            }
            if milliseconds % 250 == 0 { await gateways[0].round(at: seconds) }
            if milliseconds % 250 == 100 { await gateways[1].round(at: seconds) }
        }
        #expect((10...15).contains(admitted))
        for gateway in gateways {
            #expect(gateway.usage("c")[0] == admitted)
            #expect(gateway.request("limited", at: 13) == nil)
        }
    }

    @Test func aBurstAtTwoGatewaysIsAdmittedByBothUntilTheNextRound() async throws {
        let gateways = try await gateways(2)
        var admitted = 0
        for _ in 0..<30 {
            for gateway in gateways where gateway.request("limited", at: 10) != nil { admitted += 1 }
        }
        #expect(admitted == 20)
        for gateway in gateways + gateways { await gateway.round(at: 10.25) }
        for gateway in gateways { #expect(gateway.request("limited", at: 10.5) == nil) }
    }

    @Test func aNamespaceSeparates() async throws {
        let inside = try await gateways(1, namespace: "ns")
        let outside = try await gateways(1)
        inside[0].request("limited", at: 10)
        await inside[0].round(at: 10)
        await outside[0].round(at: 10)
        #expect(outside[0].usage("c") == [0, 0])
    }

    @Test func afterAReloadNothingIsCountedTwice() async throws {
        let gateways = try await gateways(2)
        gateways[0].request("limited", at: 10)
        for gateway in gateways { await gateway.round(at: 10.25) }
        gateways[0].serve()
        gateways[0].request("limited", at: 10.3)
        for gateway in gateways + gateways { await gateway.round(at: 10.5) }
        for gateway in gateways { #expect(gateway.usage("c") == [2, 60]) }
    }

    // MARK: Redis away

    @Test func whenRedisDiesEachGatewayCountsAloneAndThenTogetherAgain() async throws {
        let gateways = try await gateways(2)
        gateways[0].request("limited", at: 10)
        for gateway in gateways { await gateway.round(at: 10.25) }
        #expect(gateways[1].usage("c") == [1, 30])
        server.kill()
        let before = gateways[0].errors.count
        gateways[0].request("limited", at: 10.5)
        // The connection may need a moment to notice.
        #expect(
            await eventually {
                await gateways[0].round(at: 10.5)
                return gateways[0].errors.count >= before + 3
            }
        )
        #expect(gateways[0].usage("c") == [2, 60])
        #expect(gateways[1].usage("c") == [1, 30])
        try server.start()
        for gateway in gateways { #expect(await gateway.connect(at: 11)) }
        gateways[1].request("limited", at: 11)
        for gateway in gateways + gateways { await gateway.round(at: 11.25) }
        // Whether the request of the time without Redis was told depends on when its end was noticed.
        #expect([[3, 90], [2, 60]].contains(gateways[1].usage("c")))
        #expect(gateways[0].usage("c") == [3, 90])
        gateways[0].log.flush()
        let messages = gateways[0].output.lines.filter { $0.contains("shared state") }
        #expect(messages.count == 2)
        #expect(messages.first?.contains("the shared state is away, this gateway counts alone") == true)
        #expect(messages.last?.contains("the shared state is back") == true)
    }

    @Test func cooldownsOfTheTimeWithoutRedisAreToldAfterwards() async throws {
        let gateways = try await gateways(2)
        server.kill()
        let before = gateways[0].errors.count
        #expect(
            await eventually {
                await gateways[0].round(at: 10)
                return gateways[0].errors.count >= before + 3
            }
        )
        let id = try #require(gateways[0].request("g", at: 10, status: 429))
        await gateways[0].round(at: 10.25)
        try server.start()
        for gateway in gateways { #expect(await gateway.connect(at: 12)) }
        await gateways[1].round(at: 12)
        #expect(gateways[1].isCoolingDown(id, at: 14.9))
        #expect(!gateways[1].isCoolingDown(id, at: 15.1))
    }

    @Test func aValueOfAnotherKindIsAnErrorAndNothingElse() async throws {
        let gateways = try await gateways(2)
        let (connections, connection) = try await client()
        defer { connections.stop() }
        let before = gateways[0].errors.count
        _ = try await connection.command(RedisConnectionTests.command("LPUSH", "c:openai/m:rpm:19-37", "x"))
        gateways[0].request("limited", at: 10)
        await gateways[0].round(at: 10.25)
        await gateways[1].round(at: 10.25)
        #expect(gateways[0].errors.count == before + 1)
        #expect(gateways[0].usage("c") == [1, 30])
        #expect(gateways[1].usage("c") == [0, 30])
    }

    @Test func aGatewayThatStopsHasToldEverything() async throws {
        let gateways = try await gateways(1)
        gateways[0].shared.start()
        let id = try #require(gateways[0].request("g", at: Moment.current.seconds, status: 429))
        await gateways[0].shared.stop()
        let (connections, connection) = try await client()
        defer { connections.stop() }
        let command = RedisConnectionTests.command("EXISTS", "deployment:\(id):cooldown")
        #expect(try await connection.command(command) == .integer(1))
    }
}
