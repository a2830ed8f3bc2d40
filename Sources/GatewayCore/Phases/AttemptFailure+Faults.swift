import GatewayRouting
import NIOCore

extension AttemptFailure {
    /// The failure of a call that brought no whole response.
    ///
    /// LiteLLM 1.106.2: lost connections are `InternalServerError`, times that ran out `Timeout` with status 408.
    ///
    /// - Parameters:
    ///   - fault: What happened.
    ///   - attempt: The attempt.
    ///   - provider: Who was called.
    ///   - seconds: How long it took.
    init(_ fault: UpstreamFault, _ attempt: RouteAttempt, provider: any Provider, seconds: Double) {
        switch fault {
        case .timeout:
            let limit = attempt.timeout.seconds
            let message =
                "litellm.Timeout: APITimeoutError - Request timed out. Error_str: Request timed out."
                + " - timeout value=\(limit), time taken=\(Self.rounded(seconds)) seconds"
            failure = UpstreamFailure(kind: .timeout, status: 408, message: message)
            type = "invalid_request_error"
        case .noConnection, .stale, .cutOff, .malformed, .tooLong, .cancelled:
            let message =
                "litellm.InternalServerError: InternalServerError: \(provider.exceptionName) - \(fault.words)"
            failure = UpstreamFailure(kind: .internalServer, status: 500, message: message)
            type = "internal_server_error"
        }
    }

    /// The failure of an error response.
    ///
    /// - Parameters:
    ///   - head: The head of the response.
    ///   - body: Its body.
    ///   - provider: Who sent it.
    init(_ head: UpstreamResponseHead, body: ByteBuffer, provider: any Provider) {
        let reading = body.withUnsafeReadableBytes {
            // Neither good nor an error of HTTP, such as a redirection: the upstream is not what it should be.
            let status = (400..<600).contains(head.status) ? head.status : 500
            return UpstreamErrorReading(status: status, body: $0, provider: provider)
        }
        failure = UpstreamFailure(
            kind: reading.kind,
            status: reading.status,
            message: reading.message,
            retryAfter: head.value("retry-after").flatMap(Double.init)
        )
        type = reading.type
        parameter = reading.parameter
        self.head = head
    }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
}

extension UpstreamFault {
    /// What the client is told; a lost connection in the words of OpenAI's library.
    var words: String {
        switch self {
        case .noConnection, .stale, .cutOff, .timeout, .cancelled: "Connection error."
        case .malformed: "Connection error. The response is not HTTP."
        case .tooLong(let limit): "The response is longer than \(limit) bytes."
        }
    }
}
