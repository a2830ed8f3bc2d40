/// Why a call of an upstream brought no whole response.
enum UpstreamFault: Error, Hashable, Sendable {
    /// No connection could be made, for a reason in the system's words.
    case noConnection(String)
    /// Nothing arrived within a number of seconds.
    case timeout(Double)
    /// A connection that had served before was closed before the response began; the upstream may not have seen the
    /// request.
    case stale
    /// The connection ended before the response was complete.
    case cutOff
    /// The bytes are no response.
    case malformed(HTTPResponseParser.Failure)
    /// The body is longer than a number of bytes.
    case tooLong(Int)
    /// The call was given up here.
    case cancelled
}
