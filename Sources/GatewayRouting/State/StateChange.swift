/// A change of the router's state that other gateways want to know.
public enum StateChange: Sendable, Hashable {
    /// A deployment is out of use for a time from now.
    case cooledDown(id: String, seconds: Double)
    /// Requests and tokens were counted in a minute.
    case counted(id: String, minute: Int64, requests: Int, tokens: Int)
}
