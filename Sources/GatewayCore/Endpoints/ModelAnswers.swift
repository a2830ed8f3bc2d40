import GatewayConfiguration
import GatewayRouting
import GatewayWire
import OrderedCollections
import ValueModel

/// The answers that tell which models there are; LiteLLM 1.106.2.
enum ModelAnswers {
    /// The time that LiteLLM gives for the making of every model.
    private static let created = 1_677_610_602

    /// `GET /v1/models`.
    static func models(_ state: GatewayState) -> PlainAnswer {
        let models = state.table.listedModels.map { JSONValue.object(entry($0)) }
        let body: JSONObject = ["data": .array(models), "object": "list"]
        return PlainAnswer(200, .json, body.bytes)
    }

    /// `GET /v1/models/{id}`.
    static func model(_ name: String, _ state: GatewayState) -> PlainAnswer {
        if let model = state.table.listedModels.first(where: { $0.name == name }) {
            return PlainAnswer(200, .json, entry(model).bytes)
        }
        let body: JSONObject = ["detail": .string("The model `\(name)` does not exist or is not accessible")]
        return PlainAnswer(404, .json, body.bytes)
    }

    private static func entry(_ model: ListedModel) -> JSONObject {
        var entry: JSONObject = [
            "id": .string(model.name), "object": "model", "created": .integer(created), "owned_by": "openai",
        ]
        if let mode = model.mode { entry["mode"] = .string(mode) }
        return entry
    }

    /// `GET /model/info`: the deployments without what is secret.
    static func information(_ state: GatewayState) -> PlainAnswer {
        let data = zip(state.table.deployments, state.configuration.deployments).map { deployment, source in
            var parameters: JSONObject = ["model": .string(deployment.configuredModel)]
            if deployment.apiBase != nil {
                parameters["api_base"] = .string(state.labels[deployment.index].apiBase)
            }
            if let version = deployment.apiVersion { parameters["api_version"] = .string(version) }
            if let rpm = deployment.limits.rpm { parameters["rpm"] = .integer(rpm) }
            if let tpm = deployment.limits.tpm { parameters["tpm"] = .integer(tpm) }
            for (name, value) in deployment.requestDefaults where !SecretName.matches(name) {
                parameters[name] = JSONValue(configured: value).withoutSecrets
            }
            var information: JSONObject = ["id": .string(deployment.id), "db_model": false]
            if let mode = deployment.mode { information["mode"] = .string(mode) }
            if let base = deployment.baseModel { information["base_model"] = .string(base) }
            information["key"] = .string(deployment.model)
            if let most = deployment.limits.maxInputTokens { information["max_input_tokens"] = .integer(most) }
            if let most = deployment.limits.maxOutputTokens { information["max_output_tokens"] = .integer(most) }
            if let price = deployment.limits.inputCostPerToken {
                information["input_cost_per_token"] = .number("\(price)")
            }
            if let price = deployment.limits.outputCostPerToken {
                information["output_cost_per_token"] = .number("\(price)")
            }
            for (name, value) in deployment.information where information[name] == nil {
                guard !SecretName.matches(name) else { continue }
                information[name] = JSONValue(configured: value).withoutSecrets
            }
            return JSONValue.object([
                "model_name": .string(source.modelName), "litellm_params": .object(parameters),
                "model_info": .object(information),
            ])
        }
        let body: JSONObject = ["data": .array(data)]
        return PlainAnswer(200, .json, body.bytes)
    }

    /// `GET /model_group/info`, of all groups or of `?model_group=`.
    static func groups(_ state: GatewayState, _ query: Substring) -> PlainAnswer {
        let wanted = Query.value(of: "model_group", in: query)
        var seen: OrderedSet<String> = []
        for deployment in state.table.deployments where wanted == nil || wanted == deployment.groupName {
            seen.append(deployment.groupName)
        }
        let data = seen.map { name -> JSONValue in
            let members = state.table.deployments.filter { $0.groupName == name }
            let providers = OrderedSet(members.map(\.provider))
            var group: JSONObject = [
                "model_group": .string(name), "providers": .array(providers.map { .string($0) }),
            ]
            let most = members.compactMap(\.limits.maxInputTokens).max()
            group["max_input_tokens"] = most.map { .integer($0) } ?? .null
            group["max_output_tokens"] =
                members.compactMap(\.limits.maxOutputTokens).max().map { .integer($0) } ?? .null
            group["mode"] = members.lazy.compactMap(\.mode).first.map { .string($0) } ?? "chat"
            group["tpm"] = sum(members.map(\.limits.tpm))
            group["rpm"] = sum(members.map(\.limits.rpm))
            return .object(group)
        }
        let body: JSONObject = ["data": .array(data)]
        return PlainAnswer(200, .json, body.bytes)
    }

    private static func sum(_ limits: [Int?]) -> JSONValue {
        let known = limits.compactMap(\.self)
        return known.isEmpty ? .null : .integer(known.reduce(0, +))
    }
}

/// The part of a request line after the question mark.
enum Query {
    /// Returns the value of a parameter, decoded; nil when it is missing.
    static func value(of name: String, in query: Substring) -> String? {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.first == Substring(name) else { continue }
            let value = parts.count > 1 ? parts[1] : ""
            return RouteMatch.percentDecoded(Substring(value.map { $0 == "+" ? " " : $0 }))
        }
        return nil
    }
}
