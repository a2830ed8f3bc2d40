/// A request that is answered with an error; the facts from which the response is written.
struct GatewayError: Error, Sendable {
    /// What stands under `param`.
    enum Parameter: Sendable, Hashable {
        /// JSON's null.
        case null
        /// The text `None`, which LiteLLM's authentication writes.
        case none
        /// The name of a parameter.
        case named(String)
    }

    /// The status of the response.
    var status: Int
    /// The words for the client.
    var message: String
    /// OpenAI's type of the error; nil for JSON's null.
    var type: String?
    /// The parameter that is wrong.
    var parameter = Parameter.null
    /// The code in the body; the status if nil.
    var code: String?
    /// Further headers of the response.
    var headers: [(name: StaticString, value: String)] = []
    /// LiteLLM's class of the exception, for metrics and logs.
    var exceptionClass = "ProxyException"

    /// Creates an error.
    init(
        _ status: Int,
        _ message: String,
        type: String?,
        parameter: Parameter = .null,
        headers: [(name: StaticString, value: String)] = [],
        exceptionClass: String = "ProxyException"
    ) {
        self.status = status
        self.message = message
        self.type = type
        self.parameter = parameter
        self.headers = headers
        self.exceptionClass = exceptionClass
    }
}
