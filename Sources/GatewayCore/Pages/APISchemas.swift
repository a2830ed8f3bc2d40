import GatewayWire

/// The schemas of bodies, as far as the gateway looks at them; everything else in a body is passed on as it is.
enum APISchemas {
    /// All schemas by name.
    static let all: JSONObject = {
        var schemas = JSONObject()
        for (name, schema) in requests + answers + errors + anything { schemas[name] = .object(schema) }
        return schemas
    }()

    private static let text: JSONValue = ["type": "string"]
    private static let number: JSONValue = ["type": "number"]
    private static let count: JSONValue = ["type": "integer", "minimum": 0]
    private static let flag: JSONValue = ["type": "boolean"]
    private static let map: JSONValue = ["type": "object"]
    private static let maps: JSONValue = ["type": "array", "items": ["type": "object"]]
    private static let texts: JSONValue = ["type": "array", "items": ["type": "string"]]
    private static let textOrList: JSONValue = ["oneOf": [text, ["type": "array", "items": JSONValue.object([:])]]]

    private static func object(_ properties: JSONObject, required: [String] = []) -> JSONObject {
        var schema: JSONObject = ["type": "object", "properties": .object(properties)]
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
        return schema
    }

    private static func list(of name: String) -> JSONValue {
        let items: JSONObject = ["$ref": .string("#/components/schemas/\(name)")]
        return .object(["type": "array", "items": .object(items)])
    }

    private static let requests: [(String, JSONObject)] = [
        (
            "ChatCompletionRequest",
            object(
                [
                    "model": text, "messages": maps, "stream": flag, "stream_options": map, "temperature": number,
                    "top_p": number, "max_tokens": count, "max_completion_tokens": count, "stop": textOrList,
                    "tools": maps, "tool_choice": JSONValue.object([:]), "response_format": map, "user": text,
                    "fallbacks": ["type": "array", "items": JSONValue.object([:])], "num_retries": count,
                    "timeout": number, "cache": map,
                ],
                required: ["model", "messages"]
            )
        ),
        (
            "CompletionRequest",
            object(
                ["model": text, "prompt": textOrList, "stream": flag, "max_tokens": count, "temperature": number],
                required: ["model", "prompt"]
            )
        ),
        (
            "EmbeddingRequest",
            object(
                ["model": text, "input": textOrList, "dimensions": count, "encoding_format": text],
                required: ["model", "input"]
            )
        ),
        (
            "ResponseRequest",
            object(["model": text, "input": textOrList, "stream": flag, "tools": maps], required: ["model"])
        ),
        (
            "MessageRequest",
            object(
                [
                    "model": text, "messages": maps, "max_tokens": count, "system": textOrList, "stream": flag,
                    "tools": maps, "tool_choice": map, "thinking": map, "temperature": number,
                ],
                required: ["model", "messages"]
            )
        ),
        ("TokenCountRequest", object(["model": text, "messages": maps, "prompt": text], required: ["model"])),
    ]

    private static let answers: [(String, JSONObject)] = [
        (
            "ChatCompletion",
            object([
                "id": text, "object": text, "created": count, "model": text, "choices": maps, "usage": map,
            ])
        ),
        (
            "Completion",
            object(["id": text, "object": text, "created": count, "model": text, "choices": maps, "usage": map])
        ),
        ("EmbeddingList", object(["object": text, "model": text, "data": maps, "usage": map])),
        (
            "Message",
            object([
                "id": text, "type": text, "role": text, "model": text, "content": maps,
                "stop_reason": ["type": ["string", "null"]], "usage": map,
            ])
        ),
        ("MessageTokenCount", object(["input_tokens": count], required: ["input_tokens"])),
        (
            "Model",
            object(["id": text, "object": text, "created": count, "owned_by": text, "mode": text], required: ["id"])
        ),
        ("ModelList", object(["object": text, "data": list(of: "Model")], required: ["data"])),
        ("DataList", object(["data": maps], required: ["data"])),
        ("Readiness", object(["status": text, "db": text], required: ["status", "db"])),
        (
            "ModelHealth",
            object([
                "healthy_endpoints": maps, "unhealthy_endpoints": maps, "healthy_count": count,
                "unhealthy_count": count,
            ])
        ),
        (
            "Backlog",
            object([
                "in_flight_requests": count, "admitted_requests": count, "queued_requests": count,
                "rejected_requests": count,
            ])
        ),
    ]

    private static let errors: [(String, JSONObject)] = [
        (
            "Error",
            object(
                [
                    "error": .object(
                        object(
                            [
                                "message": text, "type": ["type": ["string", "null"]],
                                "param": ["type": ["string", "null"]], "code": ["type": ["string", "null"]],
                            ],
                            required: ["message"]
                        )
                    )
                ],
                required: ["error"]
            )
        ),
        (
            "MessageError",
            object(
                ["type": ["const": "error"], "error": .object(object(["type": text, "message": text]))],
                required: ["type", "error"]
            )
        ),
    ]

    private static let anything: [(String, JSONObject)] = [
        ("AnyObject", ["type": "object"]), ("AnyText", ["type": "string"]),
    ]
}
