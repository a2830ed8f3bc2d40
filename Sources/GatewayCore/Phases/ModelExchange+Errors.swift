import GatewayRouting
import NIOCore

extension ModelExchange {
    /// Returns what the client is told when routing gives up.
    func error(for failed: FailedRoute) -> GatewayError {
        var error = GatewayError(failed.failure.status, failed.message, type: failed.failure.type)
        if case .upstream(let failure) = failed.failure,
            let told = failures.first(where: { $0.failure == failure })
        {
            error.type = Self.type(failure.kind, told.type)
            if let parameter = told.parameter { error.parameter = .named(parameter) }
            upstreamHead = told.head
        } else if error.type == nil {
            error.type = Self.type(failed.failure.kind, nil)
        }
        if let seconds = failed.failure.retryAfter { error.headers.append(("retry-after", String(seconds))) }
        error.exceptionClass = failed.failure.kind.rawValue
        return error
    }

    /// LiteLLM 1.106.2, common_request_processing.py: types of errors by their class.
    private static func type(_ kind: FailureKind, _ told: String?) -> String {
        switch kind {
        case .rateLimit: "throttling_error"
        case .internalServer, .serviceUnavailable, .badGateway, .connection: "internal_server_error"
        case .authentication: "authentication_error"
        case .permission: told ?? "permission_error"
        case .badRequest, .contextWindow, .contentPolicy, .unprocessable: told ?? "invalid_request_error"
        case .notFound, .timeout: "invalid_request_error"
        case .other: told ?? "internal_server_error"
        }
    }

    /// Answers with an error, or ends a stream with one.
    func respond(_ error: GatewayError) {
        record.status = error.status
        record.exceptionClass = error.exceptionClass
        switch exchange.progress {
        case .over: return
        case .streaming:
            let event = endpoint.isAnthropic ? ErrorBody.anthropicStreamEvent(error) : ErrorBody.streamEvent(error)
            exchange.write(ByteBuffer(bytes: event))
            exchange.end()
        case .waiting:
            // What is wrong before the model is called is told in OpenAI's form on all routes.
            let isAnthropic = endpoint.isAnthropic && error.type != "auth_error" && error.type != "no_db_connection"
            var head = responseHead(error.status, nil, upstreamHead)
            head.add(line: "content-type: application/json")
            for header in error.headers { head.add(header.name, header.value) }
            addMeasures(to: &head)
            exchange.respond(head, body: ByteBuffer(bytes: ErrorBody.bytes(error, isAnthropic: isAnthropic)))
        }
    }
}
