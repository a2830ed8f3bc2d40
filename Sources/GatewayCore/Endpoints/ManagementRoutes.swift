import NIOHTTP1

/// LiteLLM's endpoints for keys, users, teams and spend, which need a database.
enum ManagementRoutes {
    /// Returns what a path of LiteLLM's management stands for.
    static func match(_ method: HTTPMethod, _ path: Substring) -> RouteMatch {
        guard let allowed = methods[String(path)] else { return .unknown }
        return allowed.contains(method.rawValue) ? .found(.management(String(path)), modelInPath: nil) : .wrongMethod
    }

    /// The paths with their methods; LiteLLM 1.106.2, /openapi.json.
    static let methods: [String: [String]] = {
        var methods: [String: [String]] = [:]
        for path in posts { methods[path, default: []].append("POST") }
        for path in gets { methods[path, default: []].append("GET") }
        return methods
    }()

    private static let posts = [
        "/key/generate", "/key/service-account/generate", "/key/update", "/key/bulk_update", "/key/delete",
        "/key/regenerate", "/key/block", "/key/unblock", "/key/health", "/v2/key/info",
        "/user/new", "/user/update", "/user/delete",
        "/team/new", "/team/update", "/team/delete", "/team/member_add", "/team/member_delete", "/team/member_update",
        "/team/block", "/team/unblock", "/team/model/add", "/team/model/delete",
        "/organization/new", "/customer/new", "/customer/update", "/customer/delete", "/customer/block",
        "/customer/unblock", "/budget/new", "/budget/update", "/budget/info", "/budget/delete",
        "/model/new", "/model/update", "/model/delete", "/spend/calculate", "/global/spend/reset",
    ]

    private static let gets = [
        "/key/info", "/key/list", "/key/aliases", "/user/info", "/user/list", "/team/info", "/team/list",
        "/organization/info", "/organization/list", "/customer/info", "/customer/list", "/budget/list",
        "/spend/logs", "/spend/tags", "/global/spend/report", "/spend/keys", "/spend/users",
    ]
}

extension ManagementRoutes {
    /// The answer of an endpoint that needs the database; LiteLLM 1.106.2.
    static func refusal(_ path: String) -> GatewayError {
        if path.hasSuffix("/info") || path == "/key/list" {
            return GatewayError(
                500,
                "Database not connected. Connect a database to your proxy - "
                    + "https://docs.litellm.ai/docs/simple_proxy#managing-auth---virtual-keys",
                type: "internal_server_error"
            )
        }
        return GatewayError(
            500,
            "{'error': 'DB not connected. This endpoint needs a database; see "
                + "https://docs.litellm.ai/docs/proxy/virtual_keys'}",
            type: "internal_server_error"
        )
    }
}
