/// An operation of the gateway as its pages describe it: one path, one method.
struct APIOperation: Sendable {
    /// What an operation is about.
    enum Topic: String, CaseIterable, Sendable {
        case models = "Calls of models"
        case lists = "Models"
        case health = "Health"
        case operation = "Operation"
    }

    /// What comes back when all is well.
    enum Answer: Sendable {
        /// JSON of a schema.
        case json(String)
        /// JSON of a schema, or server-sent events when the request says `stream`.
        case jsonOrStream(String)
        /// A page for people.
        case html
        /// Prometheus' text format.
        case metrics
    }

    /// The method.
    var method: String
    /// The path.
    var path: String
    /// Other paths for the same.
    var otherPaths: [String] = []
    /// A name that no other operation has.
    var name: String
    /// What it does, in a sentence.
    var summary: String
    /// What it is about.
    var topic: Topic
    /// The schema of the body, where there is one.
    var request: String?
    /// What comes back.
    var answer: Answer
    /// Whether a key is needed.
    var needsKey = true
    /// Parameters of the query, with what they mean.
    var query: [(name: String, meaning: String)] = []

    /// The names in braces of a path.
    static func parameters(of path: String) -> [String] {
        path.split(separator: "/").compactMap { part in
            part.hasPrefix("{") && part.hasSuffix("}") ? String(part.dropFirst().dropLast()) : nil
        }
    }

    /// All operations, in the order in which pages have them.
    static let all: [APIOperation] = calls + lists + health + operation

    private static let calls: [APIOperation] = [
        APIOperation(
            method: "POST",
            path: "/v1/chat/completions",
            otherPaths: [
                "/chat/completions", "/openai/deployments/{model}/chat/completions",
                "/engines/{model}/chat/completions",
            ],
            name: "createChatCompletion",
            summary: "Continues a conversation, in OpenAI's form.",
            topic: .models,
            request: "ChatCompletionRequest",
            answer: .jsonOrStream("ChatCompletion")
        ),
        APIOperation(
            method: "POST",
            path: "/v1/completions",
            otherPaths: [
                "/completions", "/openai/deployments/{model}/completions", "/engines/{model}/completions",
            ],
            name: "createCompletion",
            summary: "Continues a text, in OpenAI's form.",
            topic: .models,
            request: "CompletionRequest",
            answer: .jsonOrStream("Completion")
        ),
        APIOperation(
            method: "POST",
            path: "/v1/embeddings",
            otherPaths: ["/embeddings", "/openai/deployments/{model}/embeddings", "/engines/{model}/embeddings"],
            name: "createEmbedding",
            summary: "Turns texts into vectors, in OpenAI's form.",
            topic: .models,
            request: "EmbeddingRequest",
            answer: .json("EmbeddingList")
        ),
        APIOperation(
            method: "POST",
            path: "/v1/responses",
            otherPaths: ["/responses", "/openai/v1/responses"],
            name: "createResponse",
            summary: "Makes a response, in OpenAI's form; for upstreams that speak it.",
            topic: .models,
            request: "ResponseRequest",
            answer: .jsonOrStream("AnyObject")
        ),
        APIOperation(
            method: "POST",
            path: "/v1/messages",
            name: "createMessage",
            summary: "Continues a conversation, in Anthropic's form.",
            topic: .models,
            request: "MessageRequest",
            answer: .jsonOrStream("Message")
        ),
        APIOperation(
            method: "POST",
            path: "/v1/messages/count_tokens",
            name: "countMessageTokens",
            summary: "Counts the tokens of a conversation, in Anthropic's form.",
            topic: .models,
            request: "MessageRequest",
            answer: .json("MessageTokenCount")
        ),
    ]

    private static let lists: [APIOperation] = [
        APIOperation(
            method: "GET",
            path: "/v1/models",
            otherPaths: ["/models"],
            name: "listModels",
            summary: "Lists the models that requests may name.",
            topic: .lists,
            answer: .json("ModelList")
        ),
        APIOperation(
            method: "GET",
            path: "/v1/models/{model}",
            otherPaths: ["/models/{model}"],
            name: "getModel",
            summary: "Describes a model.",
            topic: .lists,
            answer: .json("Model")
        ),
        APIOperation(
            method: "GET",
            path: "/model/info",
            otherPaths: ["/v1/model/info"],
            name: "listDeployments",
            summary: "Lists the deployments, without their secrets.",
            topic: .lists,
            answer: .json("DataList")
        ),
        APIOperation(
            method: "GET",
            path: "/model_group/info",
            name: "listModelGroups",
            summary: "Lists the model groups with their limits.",
            topic: .lists,
            answer: .json("DataList"),
            query: [("model_group", "The only group to list.")]
        ),
        APIOperation(
            method: "POST",
            path: "/utils/token_counter",
            name: "countTokens",
            summary: "Estimates the tokens of a prompt or of messages.",
            topic: .lists,
            request: "TokenCountRequest",
            answer: .json("AnyObject")
        ),
    ]

    private static let health: [APIOperation] = [
        APIOperation(
            method: "GET",
            path: "/health/liveliness",
            otherPaths: ["/health/liveness"],
            name: "getLiveness",
            summary: "Says that the program runs.",
            topic: .health,
            answer: .json("AnyText"),
            needsKey: false
        ),
        APIOperation(
            method: "GET",
            path: "/health/readiness",
            name: "getReadiness",
            summary: "Says whether requests are welcome; 503 while the program stops.",
            topic: .health,
            answer: .json("Readiness"),
            needsKey: false
        ),
        APIOperation(
            method: "GET",
            path: "/health/readiness/details",
            name: "getReadinessDetails",
            summary: "Says the same with more about the program.",
            topic: .health,
            answer: .json("AnyObject")
        ),
        APIOperation(
            method: "GET",
            path: "/health",
            name: "checkModels",
            summary: "Calls the models and says which of them answer.",
            topic: .health,
            answer: .json("ModelHealth"),
            query: [("model", "The only model to call.")]
        ),
        APIOperation(
            method: "GET",
            path: "/health/backlog",
            name: "getBacklog",
            summary: "Counts the requests under way and those that wait.",
            topic: .health,
            answer: .json("Backlog")
        ),
    ]

    private static let operation: [APIOperation] = [
        APIOperation(
            method: "GET",
            path: "/metrics",
            name: "getMetrics",
            summary: "Gives the metrics to Prometheus.",
            topic: .operation,
            answer: .metrics
        ),
        APIOperation(
            method: "GET",
            path: "/cache/ping",
            name: "pingCache",
            summary: "Asks the cache whether it is there.",
            topic: .operation,
            answer: .json("AnyObject")
        ),
        APIOperation(
            method: "GET",
            path: "/",
            name: "getStartPage",
            summary: "Shows what this is and how it does.",
            topic: .operation,
            answer: .html,
            needsKey: false
        ),
        APIOperation(
            method: "GET",
            path: "/docs",
            name: "getAPIPage",
            summary: "Shows the operations to people.",
            topic: .operation,
            answer: .html,
            needsKey: false
        ),
        APIOperation(
            method: "GET",
            path: "/openapi.json",
            name: "getAPIDescription",
            summary: "Describes the operations to programs.",
            topic: .operation,
            answer: .json("AnyObject"),
            needsKey: false
        ),
        APIOperation(
            method: "GET",
            path: "/routes",
            name: "listRoutes",
            summary: "Lists all paths with their methods.",
            topic: .operation,
            answer: .json("AnyObject"),
            needsKey: false
        ),
    ]
}
