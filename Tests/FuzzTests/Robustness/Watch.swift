import Foundation
import Synchronization

/// Keeps an eye on one input at a time: one that crashes stays in a file, one that hangs ends the run.
enum Watch {
    /// The time that an input may take; a debug build on a busy machine is slow.
    private static let limit: Duration = .seconds(30)

    private struct Input {
        let bytes: [UInt8]
        let door: String
        let since: ContinuousClock.Instant
    }

    private static let state = Mutex<Input?>(nil)
    private static let path = "\(NSTemporaryDirectory())/chartgen-fuzz-input"
    private static let file = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    private static let watchman: Void = {
        print("An input that crashes is in \(path).")
        let thread = Thread {
            while true {
                usleep(500_000)
                let late = state.withLock { state in state.flatMap { .now - $0.since > limit ? $0 : nil } }
                guard let late else { continue }
                print("\(late.door): an input hangs:\n\(String(decoding: late.bytes, as: UTF8.self))")
                print("in base 64: \(Data(late.bytes).base64EncodedString())")
                abort()
            }
        }
        thread.start()
    }()

    /// Does a thing with an input.
    static func over<Answer>(_ input: [UInt8], at door: String, _ body: () throws -> Answer) rethrows -> Answer {
        watchman
        let record = Array("\(door)\n".utf8) + input
        pwrite(file, record, record.count, 0)
        ftruncate(file, off_t(record.count))
        state.withLock { $0 = Input(bytes: input, door: door, since: .now) }
        defer { state.withLock { $0 = nil } }
        return try body()
    }
}
