import Foundation

/// A file of ``EvaluationCase``s: what stands before the first case is a comment, which names the program that was asked.
///
///     # Helm 4.2.3
///     === trunc cuts at bytes
///     {{ trunc .n "abcdef" }}
///     --- values
///     {"n": 3}
///     --- output
///     abc
///
/// A section runs to the newline before the next line that starts with `=== ` or is `--- values`, `--- output` or
/// `--- error`; nothing is trimmed.
public struct EvaluationCases: Sendable {
    /// The file's path from the checkout's root.
    public let path: String
    /// The cases, in the file's order.
    public let cases: [EvaluationCase]
    private let comment: String

    /// A file that is no such file.
    public struct Malformed: Error, CustomStringConvertible {
        /// The reason in words.
        public var description: String
    }

    /// Lists the files of a corpus.
    public static func files(in folder: String, minimum: Int = 1) throws -> [String] {
        try Snapshot.cases(in: folder, suffix: ".cases", minimum: minimum)
    }

    /// Reads a file.
    ///
    /// - Parameter path: The file's path from the checkout's root.
    /// - Throws: ``Malformed`` for a file without cases, a case without a template, or a section twice.
    public init(_ path: String) throws {
        self.path = path
        var comment: [Substring] = []
        var cases: [EvaluationCase] = []
        var section = Section.comment
        var lines: [Substring] = []
        func close() throws {
            let text = lines.joined(separator: "\n")
            lines = []
            guard let last = cases.indices.last else { return }
            switch section {
            case .comment: break
            case .template: cases[last].template = text
            case .values: cases[last].values = text
            case .output, .error:
                guard cases[last].outcome == nil else { throw Malformed(description: "\(path): two outcomes: \(text)") }
                cases[last].outcome = section == .output ? .output(text) : .error(text)
            }
        }
        var text = try Snapshot.text(of: path)
        if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
        for line in text.split(separator: "\n" as Character, omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                try close()
                cases.append(EvaluationCase(name: String(line.dropFirst(4)), template: ""))
                section = .template
            } else if !cases.isEmpty, line.hasPrefix("--- "), let next = Section(rawValue: String(line.dropFirst(4))) {
                try close()
                section = next
            } else if section == .comment {
                comment.append(line)
            } else {
                lines.append(line)
            }
        }
        try close()
        guard !cases.isEmpty else { throw Malformed(description: "\(path) has no cases") }
        self.cases = cases
        self.comment = comment.joined(separator: "\n")
    }

    private enum Section: String {
        case comment
        case template
        case values
        case output
        case error
    }

    /// Returns what is wrong with an engine, a sentence a case.
    public func differences(from engine: (EvaluationCase) throws -> EvaluationCase.Outcome) rethrows -> [String] {
        try cases.compactMap { try $0.difference(from: engine($0)) }
    }

    /// Asks Helm for every outcome anew and returns what is wrong with the recorded ones.
    ///
    /// With `RECORD_SNAPSHOTS=1` the file is written, and that is what is wrong.
    ///
    /// - Parameter referee: Who knows.
    /// - Returns: A sentence a case.
    /// - Throws: `Referee.Failure`, and what the file system reports.
    public func differences(fromReferee referee: Referee) throws -> [String] {
        let outcomes = try referee.evaluate(cases)
        if Snapshot.isRecording {
            try write(outcomes, helm: referee.version())
            return ["\(path) was recorded; look at it and run again"]
        }
        return zip(cases, outcomes).compactMap { $0.difference(from: $1) }
    }

    private func write(_ outcomes: [EvaluationCase.Outcome], helm: String) throws {
        var text = "# Helm \(helm)\n"
        for (evaluation, outcome) in zip(cases, outcomes) {
            text += "=== \(evaluation.name)\n\(evaluation.template)\n"
            if !evaluation.values.isEmpty { text += "--- values\n\(evaluation.values)\n" }
            switch outcome {
            case .output(let output): text += "--- output\n\(output)\n"
            case .error(let error): text += "--- error\n\(error)\n"
            }
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(RepositoryFolder.path)/\(path)"))
    }
}

extension Referee {
    /// Returns what Helm makes of each template, in a chart of its own.
    public func evaluate(_ cases: [EvaluationCase]) throws -> [EvaluationCase.Outcome] {
        let requests = cases.map { ["template": $0.template, "values": $0.values] }
        let reply = try call("evaluate", ["cases": requests])
        guard let results = reply["results"] as? [[String: Any]], results.count == cases.count else {
            throw Failure.broken("`evaluate` has no results")
        }
        return try results.map { result in
            if let output = result["output"] as? String { return .output(output) }
            if let error = result["error"] as? String { return .error(error) }
            throw Failure.broken("a result of `evaluate` is neither output nor error")
        }
    }

    /// Returns the version of Helm that answers, for example `4.2.3`.
    public func version() throws -> String {
        guard let version = try call("version")["helm"] as? String else { throw Failure.broken("no version") }
        return version.hasPrefix("v") ? String(version.dropFirst()) : version
    }
}
