import Foundation

/// A chart of the tests' own with the runs of `template` that it is for.
///
/// The case is a folder: `chart` (or an archive), files that the arguments name, `case.json`, and `expected` with what
/// Helm printed. `case.json` says what the case shows and lists the runs:
///
///     {"about": "what it shows", "runs": [{"name": "defaults"}, {"name": "other", "arguments": ["-f", "other.yaml"]}]}
///
/// A run is `template demo chart` and its arguments, in the case's folder. Its `release` and `chart` replace the
/// first two words, an empty `release` leaves the first out; `stdin` is standard input; `{output}` in an argument is a
/// new folder. `expected` holds, where there is any, `<run>.txt` (standard output), `<run>.err` (standard error)
/// and `<run>.files` (what was written below `{output}`), and `ORACLE`, the program that was asked.
public struct ChartCase: Sendable {
    /// One run of the command.
    public struct Run: Sendable, Decodable {
        /// The name of the run, unique in its case.
        public var name: String
        /// The arguments after the release's name and the chart.
        public var arguments: [String]?
        /// The release's name; `demo` if nil.
        public var release: String?
        /// The chart's path; `chart` if nil.
        public var chart: String?
        /// Standard input.
        public var stdin: String?

        /// All arguments of `template`.
        ///
        /// - Parameter output: The folder that `{output}` stands for.
        /// - Returns: The release's name, the chart, the arguments.
        public func command(output: String) -> [String] {
            let first = [release ?? "demo", chart ?? "chart"].filter { !$0.isEmpty }
            return first + (arguments ?? []).map { $0.replacingOccurrences(of: "{output}", with: output) }
        }
    }

    private struct Description: Decodable {
        var about: String
        var runs: [Run]
    }

    /// The folder, from the checkout's root.
    public let path: String
    /// What the case shows, in a sentence.
    public let about: String
    /// The runs, in the order of `case.json`.
    public let runs: [Run]

    /// The folder's absolute path.
    public var folder: String { "\(RepositoryFolder.path)/\(path)" }

    /// Lists the cases of a corpus: the folders with a `case.json`.
    ///
    /// - Parameters:
    ///   - folder: The corpus, from the checkout's root.
    ///   - minimum: The fewest cases there may be.
    /// - Returns: Sorted paths from the checkout's root.
    /// - Throws: `Snapshot.TooFewCases`.
    public static func paths(in folder: String, minimum: Int = 1) throws -> [String] {
        try Snapshot.cases(in: folder, suffix: "/case.json", minimum: minimum).map { String($0.dropLast(10)) }
    }

    /// Reads the case in a folder, given by its path from the checkout's root.
    public init(_ path: String) throws {
        let description = try JSONDecoder().decode(
            Description.self,
            from: Data(try Snapshot.text(of: "\(path)/case.json").utf8)
        )
        self.path = path
        about = description.about
        runs = description.runs
    }

    /// Returns what is wrong with an engine, a sentence a run.
    ///
    /// - Parameter engine: Runs `template` with arguments, in a folder, with a text as standard input.
    /// - Returns: The differences from the recorded outcomes.
    /// - Throws: What the engine throws, and what the file system reports.
    public func differences(
        from engine: (_ arguments: [String], _ folder: String, _ stdin: String) throws -> Referee.CommandOutcome
    ) throws -> [String] {
        try runs.flatMap { run in
            let texts = try texts(of: run, by: engine)
            let files = Self.kinds.map { (kind: $0, file: "\(path)/expected/\(run.name).\($0)") }
            let recorded = Set(files.map(\.file).filter { exists($0) })
            guard !recorded.isEmpty else { return ["\(path): nothing was recorded of \(run.name)"] }
            return try files.compactMap { kind, file in
                let expected = recorded.contains(file) ? try Snapshot.text(of: file) : ""
                return Snapshot.difference(of: texts[kind] ?? "", to: expected, named: file)
            }
        }
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(RepositoryFolder.path)/\(path)")
    }

    /// Asks Helm for every outcome anew and returns what is wrong with the recorded ones.
    ///
    /// With `RECORD_SNAPSHOTS=1`, or where nothing was recorded, they are written, and that is what is wrong.
    ///
    /// - Parameter referee: Who knows.
    /// - Returns: A sentence a run.
    /// - Throws: `Referee.Failure`, and what the file system reports.
    public func differences(fromReferee referee: Referee) throws -> [String] {
        let ask = { try referee.templateCommand(arguments: $0, folder: $1, stdin: $2) }
        guard Snapshot.isRecording || !exists("\(path)/expected/ORACLE") else { return try differences(from: ask) }
        let expected = URL(fileURLWithPath: "\(folder)/expected")
        try? FileManager.default.removeItem(at: expected)
        try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
        for run in runs {
            for (kind, text) in try texts(of: run, by: ask) where !text.isEmpty {
                try Data(text.utf8).write(to: expected.appendingPathComponent("\(run.name).\(kind)"))
            }
        }
        let oracle = "Helm \(try referee.version())\n"
        try Data(oracle.utf8).write(to: expected.appendingPathComponent("ORACLE"))
        return ["\(path) was recorded; look at it and run again"]
    }

    private static let kinds = ["txt", "err", "files"]

    /// Runs the engine; what depends on the machine is replaced: the case's folder, and the folder of output.
    private func texts(
        of run: Run,
        by engine: (_ arguments: [String], _ folder: String, _ stdin: String) throws -> Referee.CommandOutcome
    ) throws -> [String: String] {
        let output = try TemporaryFolder()
        let outcome = try engine(run.command(output: output.path), folder, run.stdin ?? "")
        let written = try output.files().map { "=== \($0)\n\(try output.read($0))" }.joined()
        func portable(_ text: String) -> String {
            text.replacingOccurrences(of: output.path, with: "{output}")
                .replacingOccurrences(of: folder, with: "{case}")
        }
        let status = outcome.code == (outcome.stderr.isEmpty ? 0 : 1) ? "" : "(status \(outcome.code))\n"
        return ["txt": portable(outcome.stdout), "err": status + portable(outcome.stderr), "files": portable(written)]
    }
}
