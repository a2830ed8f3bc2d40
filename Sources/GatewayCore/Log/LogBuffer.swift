import Synchronization

/// The lines of one event loop that are not written yet.
///
/// A line is put together under a lock that only the writer shares, for the moment in which it takes the lines. When the
/// output is too slow, lines are dropped and counted; nothing ever waits.
final class LogBuffer: Sendable {
    /// The most bytes that wait.
    static let limit = 1 << 20

    private struct Lines {
        var text = LogText()
        var clock = LogTime()
        var dropped = 0
    }

    private let lines = Mutex(Lines())
    private let format: LogFormat
    private let level: LogLevel
    private let now: @Sendable () -> Int64

    init(format: LogFormat, level: LogLevel, now: @escaping @Sendable () -> Int64) {
        self.format = format
        self.level = level
        self.now = now
    }

    /// Writes the line of a request that is over: an error from status 500 on, a warning from 400 on.
    func record(_ record: RequestRecord) {
        let importance: LogLevel = record.status >= 500 ? .error : record.status >= 400 ? .warning : .info
        guard importance >= level else { return }
        append { text, clock in
            switch format {
            case .json: RequestLine.writeJSON(record, level: importance, at: now(), &clock, to: &text)
            case .text: RequestLine.writeText(record, level: importance, at: now(), &clock, to: &text)
            }
        }
    }

    /// Writes a message.
    func write(_ importance: LogLevel, _ message: String, _ fields: [(name: String, value: String)]) {
        guard importance >= level else { return }
        append { text, clock in
            switch format {
            case .json:
                text.raw("{\"time\":\"")
                clock.write(now(), to: &text)
                text.raw("\",\"level\":\"")
                text.escaped(importance.rawValue)
                text.raw("\",\"message\":\"")
                text.escaped(message)
                for (name, value) in fields {
                    text.raw("\",\"")
                    text.escaped(name)
                    text.raw("\":\"")
                    text.escaped(value)
                }
                text.raw("\"}\n")
            case .text:
                clock.write(now(), to: &text)
                text.bytes.append(contentsOf: importance.column)
                text.visible(message)
                for (name, value) in fields {
                    text.raw(" ")
                    text.visible(name)
                    text.raw("=")
                    text.visible(value)
                }
                text.raw("\n")
            }
        }
    }

    /// Returns the lines that wait and how many were dropped, and forgets both.
    func take() -> (bytes: [UInt8], dropped: Int) {
        lines.withLock { lines in
            guard !lines.text.bytes.isEmpty || lines.dropped > 0 else { return ([], 0) }
            var taken = LogText()
            taken.bytes.reserveCapacity(4096)
            swap(&taken, &lines.text)
            let dropped = lines.dropped
            lines.dropped = 0
            return (taken.bytes, dropped)
        }
    }

    private func append(_ write: (inout LogText, inout LogTime) -> Void) {
        lines.withLock { lines in
            guard lines.text.bytes.count < Self.limit else {
                lines.dropped += 1
                return
            }
            write(&lines.text, &lines.clock)
        }
    }
}
