import Foundation
import TestSupport
import Testing

/// A program in scripts/gateway-clients: a table of checks on a running gateway.
struct ClientProgram: Sendable, CustomTestStringConvertible {
    /// What one check found.
    struct Result: Decodable, Sendable {
        /// The name of the check.
        let check: String
        /// Why it failed; nil if it did not.
        let reason: String?
    }

    /// The file's name without its ending.
    let name: String
    /// The virtual environment with what the program imports.
    var environment = "clients"

    static let openAI = ClientProgram(name: "openai_sdk")
    static let anthropic = ClientProgram(name: "anthropic_sdk")
    static let curl = ClientProgram(name: "curl")
    static let redisCache = ClientProgram(name: "redis_cache")
    static let routing = ClientProgram(name: "routing")
    static let faults = ClientProgram(name: "faults")
    static let lifecycle = ClientProgram(name: "lifecycle")
    static let soak = ClientProgram(name: "soak")
    static let all = [openAI, anthropic, curl, redisCache, routing, faults, lifecycle, soak]

    var testDescription: String { name }

    private var path: String { "\(RepositoryFolder.path)/scripts/gateway-clients/\(name).py" }

    /// The names of the checks, as they are defined in the file.
    var checks: [String] {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n")
        return zip(lines, lines.dropFirst()).compactMap { mark, line in
            guard mark == "@check" || mark == "@both", line.hasPrefix("def ") else { return nil }
            return line.dropFirst(4).prefix { $0 != "(" }.description
        }
    }

    /// Returns what a check found; the program runs once for all of them.
    ///
    /// - Throws: The error of the program's run, the same for all checks.
    func result(of check: String) async throws -> Result? {
        try await ClientRuns.shared.results(of: self)[check]
    }

    /// Runs the program.
    fileprivate func run() throws -> [String: Result] {
        var python = try ProgramRunner(at: "\(RepositoryFolder.path)/.\(environment)/bin/python")
        python.timeLimit = 600
        let outcome = try python.run(
            ["-B", path],
            environment: [
                "GATEWAY_PROGRAM": try ProgramRunner("gateway").path,
                "UPSTREAM_PROGRAM": try ProgramRunner("fake-upstream").path,
            ]
        )
        let results = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(Result.self, from: Data($0.utf8))
        }
        guard !results.isEmpty else { throw ClientFailure(program: name, errors: outcome.errors) }
        return Dictionary(results.map { ($0.check, $0) }) { first, _ in first }
    }
}

/// A client program that ended before its first check.
struct ClientFailure: Error, CustomStringConvertible {
    let program: String
    let errors: String

    var description: String { "\(program) checked nothing: \(errors)" }
}

/// The runs of client programs, one after another: they measure time.
private actor ClientRuns {
    static let shared = ClientRuns()

    private var runs: [String: Task<[String: ClientProgram.Result], any Error>] = [:]
    private var last: Task<Void, Never>?

    func results(of program: ClientProgram) async throws -> [String: ClientProgram.Result] {
        if let run = runs[program.name] { return try await run.value }
        let earlier = last
        let run = Task {
            await earlier?.value
            return try await withCheckedThrowingContinuation { continuation in
                DispatchQueue.global().async { continuation.resume(with: Swift.Result { try program.run() }) }
            }
        }
        runs[program.name] = run
        last = Task { _ = try? await run.value }
        return try await run.value
    }
}
