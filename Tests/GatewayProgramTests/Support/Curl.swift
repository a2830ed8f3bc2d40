import TestSupport

/// Requests with the program curl.
enum Curl {
    /// The status of a GET; 0 if there is no connection.
    static func status(_ url: String) throws -> Int {
        let written = ["--output", "/dev/null", "--write-out", "%{http_code}"]
        return Int(try run(["--globoff", url] + written)) ?? 0
    }

    /// The body of a chat completion's answer.
    static func chat(_ base: String, key: String, model: String) throws -> String {
        let body = #"{"model":"\#(model)","messages":[{"role":"user","content":"hi"}]}"#
        return try run([
            "\(base)/v1/chat/completions", "--header", "authorization: Bearer \(key)",
            "--header", "content-type: application/json", "--data", body,
        ])
    }

    private static func run(_ arguments: [String]) throws -> String {
        try ProgramRunner(at: "/usr/bin/env").run(["curl", "--silent", "--max-time", "10"] + arguments).output
    }
}
