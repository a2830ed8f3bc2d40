import Foundation
import Synchronization

/// Keeps an eye on one input at a time: one that crashes stays in a file, one that hangs ends the run.
enum Watch {
    /// The seconds that an input may take; a debug build on a busy machine is slow.
    static let limit: Duration = .seconds(30)

    private static let state = Mutex<(input: [UInt8], since: ContinuousClock.Instant)?>(nil)
    private static let file = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    private static let path = "\(NSTemporaryDirectory())/chartgen-fuzz-input"
    private static let watchman: Void = {
        let thread = Thread {
            while true {
                usleep(500_000)
                let late = state.withLock { state in state.flatMap { .now - $0.since > limit ? $0.input : nil } }
                guard let late else { continue }
                print("An input hangs:\n\(String(decoding: late, as: UTF8.self))")
                print("base64: \(Data(late).base64EncodedString())")
                abort()
            }
        }
        thread.start()
    }()

    /// Does a thing with an input.
    static func over<Answer>(_ input: String, _ body: () throws -> Answer) rethrows -> Answer {
        try over(Array(input.utf8), body)
    }

    /// Does a thing with an input of bytes.
    static func over<Answer>(_ input: [UInt8], _ body: () throws -> Answer) rethrows -> Answer {
        watchman
        pwrite(file, input, input.count, 0)
        ftruncate(file, off_t(input.count))
        state.withLock { $0 = (input, .now) }
        defer { state.withLock { $0 = nil } }
        return try body()
    }
}
