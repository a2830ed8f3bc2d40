/// What to do next for a request.
public enum RouteStep: Sendable {
    /// Call the upstream, and tell what came of it.
    case attempt(RouteAttempt)
    /// Wait so many seconds, then ask again with ``RequestRoute/resume(state:now:random:)``.
    case wait(seconds: Double)
    /// Answer the client with an error.
    case fail(FailedRoute)
}
