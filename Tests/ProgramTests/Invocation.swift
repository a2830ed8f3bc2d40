import TestSupport

/// One run of chartgen, and what the tests ask of it.
struct Invocation {
    let outcome: ProgramRunner.Outcome

    /// Runs chartgen without colours.
    init(
        _ arguments: String...,
        input: String = "",
        environment: [String: String?] = [:],
        in folder: String? = nil
    ) throws {
        try self.init(arguments: arguments, input: input, environment: environment, in: folder)
    }

    /// Runs chartgen without colours.
    init(
        arguments: [String],
        input: String = "",
        environment: [String: String?] = [:],
        in folder: String? = nil
    ) throws {
        let plain: [String: String?] = ["NO_COLOR": nil, "CLICOLOR_FORCE": nil, "TERM": "dumb"]
        outcome = try ProgramRunner().run(
            arguments,
            input: input,
            environment: plain.merging(environment) { $1 },
            in: folder
        )
    }

    var status: Int32 { outcome.status }
    var output: String { outcome.output }
    var errors: String { outcome.errors }

    /// The first line that starts a diagnostic on standard error.
    var firstError: String { Self.firstError(in: errors) }

    /// The first line with an error in a text of diagnostics.
    static func firstError(in text: String) -> String {
        text.split(separator: "\n").first { $0.contains(": error: ") }.map(String.init) ?? ""
    }
}
