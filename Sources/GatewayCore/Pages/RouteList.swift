import GatewayWire

/// All paths with their methods: `GET /routes`, in the form of LiteLLM 1.106.2.
enum RouteList {
    /// The list as JSON.
    static let bytes: [UInt8] = {
        var routes: [JSONValue] = []
        for operation in APIOperation.all {
            for path in [operation.path] + operation.otherPaths {
                routes.append([
                    "path": .string(path), "methods": [.string(operation.method)], "name": .string(operation.name),
                    "endpoint": .string(operation.name),
                ])
            }
        }
        let body: JSONObject = ["routes": .array(routes)]
        return body.bytes
    }()
}
