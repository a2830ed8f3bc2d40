import TestSupport
import Testing

/// The gateway beside the recorded answers of the real LiteLLM proxy: scripts/compare-litellm asks it the same.
@Suite struct RecordedAnswersTests {
    /// Status, headers, body and what reached the upstream are equal field by field, but for the listed differences.
    @Test func theGatewayAnswersAsLiteLLMDid() throws {
        var python = try ProgramRunner(at: RepositoryFolder.path + "/.referee/bin/python")
        python.timeLimit = 900
        let run = try python.run([
            "scripts/compare-litellm", "--gateway", ProgramRunner("gateway").path,
            "--upstream", ProgramRunner("fake-upstream").path,
        ])
        #expect(run.status == 0, "\(run.output)\n\(run.errors)")
        #expect(run.output.hasPrefix("LiteLLM 1.106.2\n"))
    }
}
