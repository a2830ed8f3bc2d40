import Foundation

/// The referee's process and the two pipes to it; lines out, lines in, strictly in turn.
struct RefereeConnection: ~Copyable {
    private let process = Process()
    private let requests = Pipe()
    private let replies = Pipe()
    private var unread = Data()

    init(python: String, script: String) throws {
        // A referee that died is an error to report, not a signal that ends the tests.
        signal(SIGPIPE, SIG_IGN)
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [script]
        // The recorded dates are of UTC, wherever the machine is.
        process.environment = ProcessInfo.processInfo.environment.merging(["TZ": "Etc/UTC"]) { $1 }
        process.standardInput = requests
        process.standardOutput = replies
        try process.run()
    }

    deinit {
        try? requests.fileHandleForWriting.close()
    }

    /// Sends one line and returns the line that answers it.
    mutating func exchange(_ line: Data) throws -> Data {
        do {
            try requests.fileHandleForWriting.write(contentsOf: line + [UInt8(ascii: "\n")])
        } catch {
            throw Referee.Failure.broken("it takes no request: \(error)")
        }
        return try readLine()
    }

    /// Reads as far as the next newline; a reply may be many megabytes.
    private mutating func readLine() throws -> Data {
        let descriptor = replies.fileHandleForReading.fileDescriptor
        var line = unread
        var searched = line.startIndex
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let end = line[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                unread = Data(line[(end + 1)...])
                return Data(line[..<end])
            }
            searched = line.endIndex
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Referee.Failure.broken("it ended before it answered") }
            line.append(contentsOf: buffer[..<count])
        }
    }
}
