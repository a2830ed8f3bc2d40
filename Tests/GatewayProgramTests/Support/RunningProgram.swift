import Foundation
import TestSupport

/// A program of the package that serves until the test is over.
final class RunningProgram {
    private let process = Process()
    private let folder: TemporaryFolder

    /// Starts a program that lies beside the test bundle.
    init(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        process.executableURL = URL(fileURLWithPath: try ProgramRunner(name).path)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        for (stream, file) in [(\Process.standardOutput, "output"), (\Process.standardError, "errors")] {
            let path = try folder.write("", to: file)
            process[keyPath: stream] = FileHandle(forWritingAtPath: path)
        }
        try process.run()
    }

    deinit {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    var isRunning: Bool { process.isRunning }

    /// What it wrote to standard output so far.
    var output: String { (try? folder.read("output")) ?? "" }
    /// What it wrote to standard error so far.
    var errors: String { (try? folder.read("errors")) ?? "" }

    /// Asks it to end, and returns its exit status.
    func terminate() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// Waits until a condition holds, for twenty seconds at most.
func holds(_ condition: () throws -> Bool) throws -> Bool {
    let end = Date(timeIntervalSinceNow: 20)
    while try !condition() {
        guard Date() < end else { return false }
        Thread.sleep(forTimeInterval: 0.05)
    }
    return true
}
