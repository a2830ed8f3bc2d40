public import NIOCore

/// How long Redis may take, and how much may wait for it.
public struct RedisLimits: Sendable {
    /// The time until a connection is open and its greeting is answered.
    public var connecting = TimeAmount.milliseconds(500)
    /// The time until a command is answered; a later answer ends the connection.
    public var command = TimeAmount.milliseconds(500)
    /// The rest after the first lost connection; it doubles with each further one.
    public var firstRest = TimeAmount.milliseconds(50)
    /// The longest rest between two attempts to connect.
    public var longestRest = TimeAmount.seconds(5)
    /// Commands of one connection that may wait for their answers.
    public var waitingCommands = 10000

    /// Creates the limits that the gateway keeps.
    public init() {}
}
