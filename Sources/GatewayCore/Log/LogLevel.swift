/// How important a log line is.
public enum LogLevel: String, Sendable, Hashable, CaseIterable, Comparable {
    /// For those who look for a mistake.
    case debug
    /// What happens every day, each request among it.
    case info
    /// What someone should look at.
    case warning
    /// What did not work.
    case error

    /// Creates the level of a name, in any case; `WARN` and `CRITICAL` count as `warning` and `error`.
    public init?(name: String) {
        switch name.lowercased() {
        case "debug": self = .debug
        case "info": self = .info
        case "warning", "warn": self = .warning
        case "error", "critical": self = .error
        default: return nil
        }
    }

    /// Whether the first level is the less important one.
    public static func < (left: LogLevel, right: LogLevel) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .debug: 0
        case .info: 1
        case .warning: 2
        case .error: 3
        }
    }
}

/// How log lines are written.
public enum LogFormat: String, Sendable, Hashable, CaseIterable {
    /// One JSON object a line.
    case json
    /// For people.
    case text
}
