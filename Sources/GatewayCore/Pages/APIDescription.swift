import GatewayWire

/// The description of the gateway's operations for programs: OpenAPI 3.1.
enum APIDescription {
    /// Returns the document.
    ///
    /// - Parameters:
    ///   - version: The version of the program.
    ///   - rootPath: What stands before every path; empty for nothing.
    /// - Returns: JSON.
    static func bytes(version: String, rootPath: String) -> [UInt8] {
        var paths = JSONObject()
        for operation in APIOperation.all {
            for (index, path) in ([operation.path] + operation.otherPaths).enumerated() {
                var item = paths[path]?.members ?? JSONObject()
                item[operation.method.lowercased()] = .object(describe(operation, path, index))
                paths[path] = .object(item)
            }
        }
        let information: JSONObject = [
            "title": "gateway", "version": .string(version),
            "description": "An OpenAI-compatible gateway to language models.",
        ]
        let key: JSONObject = ["type": "http", "scheme": "bearer"]
        let header: JSONObject = ["type": "apiKey", "in": "header", "name": "x-api-key"]
        let components: JSONObject = [
            "schemas": .object(APISchemas.all),
            "securitySchemes": .object(["bearer": .object(key), "header": .object(header)]),
        ]
        let document: JSONObject = [
            "openapi": "3.1.0", "info": .object(information),
            "servers": [["url": .string(rootPath.isEmpty ? "/" : rootPath)]],
            "tags": .array(APIOperation.Topic.allCases.map { ["name": .string($0.rawValue)] }),
            "paths": .object(paths), "components": .object(components),
        ]
        return document.bytes
    }

    private static func describe(_ operation: APIOperation, _ path: String, _ index: Int) -> JSONObject {
        var description: JSONObject = [
            "operationId": .string(index == 0 ? operation.name : "\(operation.name)_\(index)"),
            "summary": .string(operation.summary), "tags": [.string(operation.topic.rawValue)],
        ]
        var parameters: [JSONValue] = APIOperation.parameters(of: path).map { name in
            ["name": .string(name), "in": "path", "required": true, "schema": ["type": "string"]]
        }
        for (name, meaning) in operation.query {
            parameters.append([
                "name": .string(name), "in": "query", "description": .string(meaning), "schema": ["type": "string"],
            ])
        }
        if !parameters.isEmpty { description["parameters"] = .array(parameters) }
        if let request = operation.request {
            let content: JSONObject = ["application/json": ["schema": reference(request)]]
            description["requestBody"] = ["required": true, "content": .object(content)]
        }
        var responses: JSONObject = [
            "200": ["description": "All went well.", "content": .object(content(of: operation))]
        ]
        if operation.needsKey || operation.request != nil {
            let error = operation.path.hasPrefix("/v1/messages") ? "MessageError" : "Error"
            let alternatives: JSONValue =
                error == "Error"
                ? reference(error) : ["oneOf": [reference(error), reference("Error")]]
            let content: JSONObject = ["application/json": ["schema": alternatives]]
            responses["default"] = ["description": "What went wrong.", "content": .object(content)]
        }
        description["responses"] = .object(responses)
        description["security"] = operation.needsKey ? [["bearer": []], ["header": []]] : []
        return description
    }

    private static func content(of operation: APIOperation) -> JSONObject {
        switch operation.answer {
        case .json(let schema): ["application/json": ["schema": reference(schema)]]
        case .jsonOrStream(let schema):
            [
                "application/json": ["schema": reference(schema)],
                "text/event-stream": ["schema": ["type": "string"]],
            ]
        case .html: ["text/html": ["schema": ["type": "string"]]]
        case .metrics: ["text/plain": ["schema": ["type": "string"]]]
        }
    }

    private static func reference(_ schema: String) -> JSONValue {
        ["$ref": .string("#/components/schemas/\(schema)")]
    }
}
