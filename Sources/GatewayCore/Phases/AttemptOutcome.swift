import GatewayRouting

/// What came of one call of an upstream.
enum AttemptOutcome {
    /// The client has its answer.
    case answered(AnswerOutcome)
    /// The upstream failed.
    case failed(AttemptFailure)
    /// The client left before its answer was complete.
    case abandoned
}

/// A failed call with what the client is told of it.
struct AttemptFailure {
    /// What routing knows.
    var failure: UpstreamFailure
    /// OpenAI's type of the error.
    var type: String?
    /// The parameter that the upstream complains about.
    var parameter: String?
    /// The head of the upstream's response, if there was one.
    var head: UpstreamResponseHead?
}
