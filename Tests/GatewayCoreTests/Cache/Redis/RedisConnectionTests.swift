import NIOCore
import NIOPosix
import Synchronization
import TestSupport
import Testing

@testable import GatewayCore

/// Against a real redis-server.
@Suite(.serialized, .timeLimit(.minutes(1))) struct RedisConnectionTests {
    static let group = MultiThreadedEventLoopGroup.singleton

    /// Connects with patience, so that a busy machine fails no test.
    static func connections(
        _ address: RedisAddress,
        patience: TimeAmount = .seconds(5)
    ) throws -> (RedisConnections, RedisConnection) {
        var limits = RedisLimits()
        limits.connecting = .seconds(5)
        limits.command = patience
        limits.longestRest = .milliseconds(100)
        let connections = try RedisConnections(to: address, on: group, limits: limits)
        connections.start()
        let connection = try #require(connections.connection(on: group.any()))
        return (connections, connection)
    }

    static func isUp(_ connection: RedisConnection) async -> Bool {
        await eventually { (try? await connection.command([Array(text: "PING")])) != nil }
    }

    /// Returns why a command is not answered; nil if it is.
    static func failure(_ connection: RedisConnection, _ words: String...) async -> RedisFailure? {
        do throws(RedisFailure) {
            _ = try await connection.command(words.map { Array(text: $0) })
            return nil
        } catch {
            return error
        }
    }

    static func command(_ words: String...) -> [[UInt8]] { words.map { Array(text: $0) } }

    @Test func answersComeInTheOrderOfTheCommands() async throws {
        let server = try RedisServer()
        let (connections, connection) = try Self.connections(server.address)
        defer { connections.stop() }
        #expect(await Self.isUp(connection))
        await withTaskGroup(of: Bool.self) { tasks in
            for number in 0..<1000 {
                tasks.addTask {
                    (try? await connection.command(Self.command("ECHO", "\(number)")))
                        == .bytes(Array(text: "\(number)"))
                }
            }
            for await isRight in tasks { #expect(isRight) }
        }
    }

    @Test func valuesOfAnyBytesComeBack() async throws {
        let server = try RedisServer()
        let (connections, connection) = try Self.connections(server.address)
        defer { connections.stop() }
        #expect(await Self.isUp(connection))
        let value = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(
            try await connection.command([Array(text: "SET"), Array(text: "k"), value]) == .status(Array(text: "OK"))
        )
        #expect(try await connection.command(Self.command("GET", "k")) == .bytes(value))
        #expect(try await connection.command(Self.command("GET", "missing")) == .null)
        #expect(try await connection.command(Self.command("DEL", "k", "missing")) == .integer(1))
        #expect(
            try await connection.command(Self.command("MGET", "k", "l")) == .array([.null, .null])
        )
    }

    @Test func errorsOfRedisAreRefusals() async throws {
        let server = try RedisServer()
        let (connections, connection) = try Self.connections(server.address)
        defer { connections.stop() }
        #expect(await Self.isUp(connection))
        let refusal = await Self.failure(connection, "GET")
        #expect(refusal == .refused(Array(text: "ERR wrong number of arguments for 'get' command")))
        #expect(try await connection.command(Self.command("PING")) == .status(Array(text: "PONG")))
    }

    @Test func passwordAndDatabaseAreGivenAtTheStart() async throws {
        let server = try RedisServer(["--requirepass", "p@ss word"])
        let url = "redis://default:p%40ss%20word@127.0.0.1:\(server.port)/3"
        let (connections, connection) = try Self.connections(try #require(RedisAddress(url: url)))
        defer { connections.stop() }
        #expect(await Self.isUp(connection))
        guard case .bytes(let client) = try await connection.command(Self.command("CLIENT", "INFO")) else {
            Issue.record("no client")
            return
        }
        #expect(String(decoding: client, as: UTF8.self).contains(" db=3 "))
    }

    @Test func encryptionChecksTheCertificateUnlessToldNotTo() async throws {
        let folder = try TemporaryFolder()
        let (key, certificate) = (folder.path(of: "key.pem"), folder.path(of: "certificate.pem"))
        let made = try ProgramRunner(at: "/usr/bin/openssl").run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
        ])
        #expect(made.status == 0, "\(made.errors)")
        let server = try RedisServer(
            ["--tls-cert-file", certificate, "--tls-key-file", key, "--tls-auth-clients", "no"],
            isEncrypted: true
        )
        var address = RedisAddress(host: "localhost", port: server.port)
        address.usesTLS = true
        let (strangers, stranger) = try Self.connections(address)
        defer { strangers.stop() }
        #expect(await eventually { strangers.counters.losses.load(ordering: .relaxed) > 1 })
        #expect(await Self.failure(stranger, "PING") == .unavailable)
        address.certificatesFile = certificate
        let (friends, friend) = try Self.connections(address)
        defer { friends.stop() }
        #expect(await Self.isUp(friend))
        (address.certificatesFile, address.checksCertificate) = (nil, false)
        let (careless, trusting) = try Self.connections(address)
        defer { careless.stop() }
        #expect(await Self.isUp(trusting))
    }

    @Test func withoutThePasswordThereIsNoConnection() async throws {
        let server = try RedisServer(["--requirepass", "secret"])
        let (connections, connection) = try Self.connections(server.address)
        defer { connections.stop() }
        #expect(await eventually { connections.counters.losses.load(ordering: .relaxed) > 1 })
        #expect(await Self.failure(connection, "PING") == .unavailable)
    }

    @Test func whatWaitsIsToldWhenRedisDiesAndTheConnectionComesBack() async throws {
        let server = try RedisServer()
        let (connections, connection) = try Self.connections(server.address)
        defer { connections.stop() }
        #expect(await Self.isUp(connection))
        let outcome = connection.loop.makePromise(of: Result<RedisReply, RedisFailure>.self)
        connection.send(Self.command("BLPOP", "list", "60")) { outcome.succeed($0) }
        // What the loop does next comes after the command has left.
        try await connection.loop.submit {}.get()
        server.kill()
        #expect(try await outcome.futureResult.get() == .failure(.disconnected))
        #expect(await eventually { await Self.failure(connection, "PING") == .unavailable })
        try server.start()
        #expect(await Self.isUp(connection))
    }

    @Test func aRedisThatHangsIsGivenUpAndNobodyWaitsForIt() async throws {
        let server = try RedisServer()
        let (connections, connection) = try Self.connections(server.address, patience: .milliseconds(200))
        defer { connections.stop() }
        #expect(await Self.isUp(connection))
        server.hang()
        let started = ContinuousClock.now
        #expect(await Self.failure(connection, "PING") == .timedOut)
        #expect(started.duration(to: .now) < .seconds(5))
        let refused = ContinuousClock.now
        for _ in 0..<100 {
            #expect(await Self.failure(connection, "PING") == .unavailable)
        }
        // A wait for each would take twenty seconds.
        #expect(refused.duration(to: .now) < .seconds(5))
        #expect(connections.counters.timeouts.load(ordering: .relaxed) >= 1)
        #expect(connections.counters.refusals.load(ordering: .relaxed) >= 100)
        server.resume()
        #expect(await Self.isUp(connection))
    }

    @Test func nothingListensAtAll() async throws {
        let server = try RedisServer()
        let address = server.address
        server.kill()
        let (connections, connection) = try Self.connections(address)
        defer { connections.stop() }
        #expect(await eventually { connections.counters.losses.load(ordering: .relaxed) > 1 })
        #expect(await Self.failure(connection, "PING") == .unavailable)
    }

    @Test func aStoppedConnectionStaysAway() async throws {
        let server = try RedisServer()
        let (connections, connection) = try Self.connections(server.address)
        #expect(await Self.isUp(connection))
        connections.stop()
        #expect(await Self.failure(connection, "PING") == .unavailable)
    }
}
