import Testing

/// Programs that people use, or that break what people use, against the running gateway.
///
/// Each case is a function of that name in scripts/gateway-clients.
@Suite(.serialized)
struct ClientTests {
    @Test("No client program is empty", arguments: ClientProgram.all)
    func checks(of program: ClientProgram) {
        #expect(program.checks.count > 5)
    }

    @Test("The OpenAI SDK", arguments: ClientProgram.openAI.checks)
    func openAI(check: String) async throws {
        try await expect(check, of: .openAI)
    }

    @Test("The Anthropic SDK", arguments: ClientProgram.anthropic.checks)
    func anthropic(check: String) async throws {
        try await expect(check, of: .anthropic)
    }

    @Test("curl", arguments: ClientProgram.curl.checks)
    func curl(check: String) async throws {
        try await expect(check, of: .curl)
    }

    @Test("A cache in Redis", arguments: ClientProgram.redisCache.checks)
    func redisCache(check: String) async throws {
        try await expect(check, of: .redisCache)
    }

    @Test("Retries, fallbacks, cooldowns and limits", arguments: ClientProgram.routing.checks)
    func routing(check: String) async throws {
        try await expect(check, of: .routing)
    }

    @Test("Faults of upstreams and clients", arguments: ClientProgram.faults.checks)
    func faults(check: String) async throws {
        try await expect(check, of: .faults)
    }

    @Test("Start, reload and end", arguments: ClientProgram.lifecycle.checks)
    func lifecycle(check: String) async throws {
        try await expect(check, of: .lifecycle)
    }

    @Test("Faults under load", arguments: ClientProgram.soak.checks)
    func soak(check: String) async throws {
        try await expect(check, of: .soak)
    }

    private func expect(_ check: String, of program: ClientProgram) async throws {
        let result = try #require(try await program.result(of: check), "the check did not run")
        if let reason = result.reason { Issue.record("\(reason)") }
    }
}
