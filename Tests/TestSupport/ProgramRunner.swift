import Foundation

/// Runs a program of the package as its users do: as a process.
public struct ProgramRunner: Sendable {
    /// What a process left behind.
    public struct Outcome: Sendable, Equatable {
        /// The exit status; the negative number of the signal that ended it.
        public var status: Int32
        /// All bytes of standard output, as UTF-8.
        public var output: String
        /// All bytes of standard error, as UTF-8.
        public var errors: String
    }

    /// Why there is no outcome.
    public enum Failure: Error, CustomStringConvertible {
        /// The program has not been built.
        case notBuilt(String)
        /// The program did not end in time, and was killed.
        case timedOut(String, seconds: Double)

        /// The reason in words.
        public var description: String {
            switch self {
            case .notBuilt(let path): "there is no program at \(path): run `swift build`"
            case .timedOut(let command, let seconds): "`\(command)` did not end in \(seconds) seconds"
            }
        }
    }

    /// The absolute path of the program.
    public let path: String
    /// The longest time a run may take, in seconds.
    public var timeLimit: Double = 60

    /// Finds a program beside the test bundle that is running.
    public init(_ name: String = "chartgen") throws {
        try self.init(at: "\(ProgramRunner.productsFolder)/\(name)")
    }

    /// Takes the program at an absolute path.
    public init(at path: String) throws {
        self.path = path
        guard FileManager.default.isExecutableFile(atPath: path) else { throw Failure.notBuilt(path) }
    }

    /// The folder of built products: where the test bundle lies.
    private static let productsFolder: String = {
        let bundles = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
        if let bundle = bundles.first(where: { $0.contains(".xctest") }),
            let end = bundle.range(of: ".xctest")?.lowerBound
        {
            return URL(fileURLWithPath: String(bundle[..<end])).deletingLastPathComponent().path
        }
        return RepositoryFolder.path + "/.build/debug"
    }()

    /// Runs the program and waits for its end.
    ///
    /// Standard input and both outputs are files, so no amount of text can block either side.
    ///
    /// - Parameters:
    ///   - arguments: The arguments after the program's name.
    ///   - input: All of standard input.
    ///   - environment: Variables laid over those of the tests; nil removes one.
    ///   - folder: The working folder; the checkout if nil.
    /// - Returns: The exit status and both outputs.
    /// - Throws: `Failure.timedOut`, or the system's error.
    public func run(
        _ arguments: [String],
        input: String = "",
        environment: [String: String?] = [:],
        in folder: String? = nil
    ) throws -> Outcome {
        let streams = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder ?? RepositoryFolder.path)
        process.environment = ProcessInfo.processInfo.environment.merging(environment.compactMapValues { $0 }) { $1 }
            .filter { environment[$0.key] != .some(nil) }
        let names = ["input", "output", "errors"]
        try streams.write(input, to: names[0])
        for name in names.dropFirst() { try streams.write("", to: name) }
        process.standardInput = FileHandle(forReadingAtPath: streams.path(of: names[0]))
        process.standardOutput = FileHandle(forWritingAtPath: streams.path(of: names[1]))
        process.standardError = FileHandle(forWritingAtPath: streams.path(of: names[2]))
        try finish(process)
        let status = process.terminationStatus
        return Outcome(
            status: process.terminationReason == .exit ? status : -status,
            output: try streams.read(names[1]),
            errors: try streams.read(names[2])
        )
    }

    private func finish(_ process: Process) throws {
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + timeLimit) == .timedOut else { return }
        // The program and what it started: its children keep Foundation waiting.
        let identifier = process.processIdentifier
        kill(getpgid(identifier) == identifier ? -identifier : identifier, SIGKILL)
        _ = ended.wait(timeout: .now() + 5)
        let command = ([path] + (process.arguments ?? [])).joined(separator: " ")
        throw Failure.timedOut(command, seconds: timeLimit)
    }
}
