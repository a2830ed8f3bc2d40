import GatewayRouting
import GatewayWire
import NIOCore

/// `GET /health`: a short call of each deployment; LiteLLM 1.106.2, health_check.py.
struct HealthCheck {
    private let state: GatewayState
    private let loop: LoopContext

    init(_ state: GatewayState, _ loop: LoopContext) {
        self.state = state
        self.loop = loop
    }

    /// Calls the deployments, all at once.
    ///
    /// - Parameter query: `model=` for those of one group, `model_id=` for one.
    /// - Returns: The answer; with status 503 if none of them is healthy.
    func answer(_ query: Substring) async -> PlainAnswer {
        let group = Query.value(of: "model", in: query)
        let id = Query.value(of: "model_id", in: query)
        var healthy: [JSONValue] = []
        var unhealthy: [JSONValue] = []
        let deployments = state.table.deployments.filter {
            (group == nil || $0.groupName == group) && (id == nil || $0.id == id)
        }
        await withTaskGroup(of: (Int, String?).self) { group in
            for deployment in deployments {
                group.addTask(executorPreference: loop.executor) { (deployment.index, await problem(deployment)) }
            }
            var results: [(Int, String?)] = []
            for await result in group { results.append(result) }
            for (index, problem) in results.sorted(by: { $0.0 < $1.0 }) {
                var entry = entry(state.table.deployments[index])
                if let problem {
                    entry["error"] = .string(problem)
                    unhealthy.append(.object(entry))
                } else {
                    healthy.append(.object(entry))
                }
            }
        }
        let body: JSONObject = [
            "healthy_endpoints": .array(healthy), "unhealthy_endpoints": .array(unhealthy),
            "healthy_count": .integer(healthy.count), "unhealthy_count": .integer(unhealthy.count),
        ]
        return PlainAnswer(healthy.isEmpty ? 503 : 200, .json, body.bytes)
    }

    private func entry(_ deployment: RoutedDeployment) -> JSONObject {
        var entry = JSONObject()
        if deployment.apiBase != nil { entry["api_base"] = .string(state.labels[deployment.index].apiBase) }
        if let tpm = deployment.limits.tpm { entry["tpm"] = .integer(tpm) }
        if let rpm = deployment.limits.rpm { entry["rpm"] = .integer(rpm) }
        entry["model"] = .string(deployment.configuredModel)
        entry["model_id"] = .string(deployment.id)
        return entry
    }

    /// Returns what is wrong with a deployment, or nil.
    private func problem(_ deployment: RoutedDeployment) async -> String? {
        if deployment.mockResponse != nil || deployment.provider == "echo" { return nil }
        guard let prepared = state.deployments[deployment.index] else {
            return deployment.isWildcard
                ? "the model has a wildcard; ask for one of its models" : "the provider or its address is not known"
        }
        let isEmbedding = deployment.mode == "embedding"
        let endpoint: ModelEndpoint =
            isEmbedding ? .embeddings : prepared.provider.name == "anthropic" ? .messages : .chat
        guard let way = prepared.ways[endpoint] else { return "the provider has no such endpoint" }
        let body: JSONObject =
            isEmbedding
            ? ["model": .string(deployment.model), "input": ["test from litellm"]]
            : [
                "model": .string(deployment.model), "messages": [["role": "user", "content": "Hey how's it going?"]],
                "max_tokens": 5,
            ]
        let upstream = loop.upstreams.call(
            way.request(body: body.bytes, extra: [], allocator: loop.allocator),
            to: prepared.base.origin,
            patience: .seconds(60),
            limitsGaps: false
        )
        do throws(UpstreamFault) {
            let head = try await upstream.responseHead()
            let answer = try await upstream.body(limit: 1 << 20)
            guard !(200..<300).contains(head.status) else { return nil }
            return AttemptFailure(head, body: answer, provider: prepared.provider).failure.message
        } catch {
            return
                "litellm.InternalServerError: InternalServerError: \(prepared.provider.exceptionName) - \(error.words)"
        }
    }
}
