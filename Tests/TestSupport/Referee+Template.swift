extension Referee {
    /// What a run of `helm template`, or of `chartgen template`, left behind.
    public struct CommandOutcome: Sendable, Equatable {
        /// Standard output.
        public var stdout: String
        /// Standard error: empty, or `Error: ` and Helm's words; warnings are left out.
        public var stderr: String
        /// The exit status.
        public var code: Int
        /// The files of `--output-dir`, by path.
        public var written: [String: String]

        /// Puts an outcome together.
        public init(stdout: String, stderr: String = "", code: Int = 0, written: [String: String] = [:]) {
            self.stdout = stdout
            self.stderr = stderr
            self.code = code
            self.written = written
        }
    }

    /// Returns what `helm template` does with its arguments.
    ///
    /// - Parameters:
    ///   - arguments: The arguments after `template`.
    ///   - folder: The working folder, an absolute path; that of the tests if nil.
    ///   - files: The text of files, by path; the command then runs in a folder made of them.
    ///   - stdin: Standard input, for `-f -`.
    /// - Returns: The outcome; an error of Helm's is an outcome too.
    /// - Throws: `Failure.refused` for what the referee cannot answer, such as a flag that needs a cluster.
    public func templateCommand(
        arguments: [String],
        folder: String? = nil,
        files: [String: String]? = nil,
        stdin: String = ""
    ) throws -> CommandOutcome {
        var parameters: [String: Any] = ["arguments": arguments, "stdin": stdin]
        parameters["folder"] = folder
        parameters["files"] = files
        let reply = try call("templateCommand", parameters)
        guard let code = reply["code"] as? Int else { throw Failure.broken("a reply has no code") }
        return CommandOutcome(
            stdout: try text("stdout", in: reply),
            stderr: try text("stderr", in: reply),
            code: code,
            written: reply["written"] as? [String: String] ?? [:]
        )
    }
}
