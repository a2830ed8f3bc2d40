import Foundation
import NIOCore
import NIOPosix
import TestSupport

@testable import GatewayCore

/// A real Redis for one test: on a free port of this machine, with a folder of its own, ended with its last reference.
final class RedisServer {
    enum Failure: Error {
        case notInstalled
        case notReady
    }

    let port: Int
    private let folder: TemporaryFolder
    private let options: [String]
    private let isEncrypted: Bool
    private var process: Process?

    init(_ options: [String] = [], isEncrypted: Bool = false) throws {
        self.isEncrypted = isEncrypted
        folder = try TemporaryFolder()
        port = try Self.freePort()
        self.options = options
        try start()
    }

    deinit {
        kill()
    }

    var address: RedisAddress { RedisAddress(host: "127.0.0.1", port: port) }

    /// Starts the server and waits until it takes connections.
    func start() throws {
        let places = ["/usr/bin/redis-server", "/usr/local/bin/redis-server", "/opt/homebrew/bin/redis-server"]
        guard let program = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw Failure.notInstalled
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        let ports = isEncrypted ? ["--port", "0", "--tls-port", "\(port)"] : ["--port", "\(port)"]
        process.arguments =
            ports + ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder.path] + options
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = process
        for _ in 0..<500 {
            if isReachable { return }
            usleep(10000)
        }
        throw Failure.notReady
    }

    /// Ends the server at once, as a crash does.
    func kill() {
        signal(SIGKILL)
        process?.waitUntilExit()
        process = nil
    }

    /// Lets the server hang, with its connections open.
    func hang() { signal(SIGSTOP) }

    /// Lets the server go on.
    func resume() { signal(SIGCONT) }

    private func signal(_ number: Int32) {
        guard let process, process.isRunning else { return }
        _ = Foundation.kill(process.processIdentifier, number)
    }

    private var isReachable: Bool {
        let bootstrap = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        guard let channel = try? bootstrap.connect(host: "127.0.0.1", port: port).wait() else { return false }
        try? channel.close().wait()
        return true
    }

    private static func freePort() throws -> Int {
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        let channel = try bootstrap.bind(host: "127.0.0.1", port: 0).wait()
        defer { try? channel.close().wait() }
        guard let port = channel.localAddress?.port else { throw Failure.notReady }
        return port
    }
}

/// Asks again and again until something is so, for at most ten seconds.
///
/// - Parameter isSo: What is waited for.
/// - Returns: Whether it came about.
func eventually(_ isSo: () async -> Bool) async -> Bool {
    for _ in 0..<1000 {
        if await isSo() { return true }
        try? await Task.sleep(nanoseconds: 10_000_000)
    }
    return false
}
