import Foundation
import GoTemplate
import Synchronization

/// Runs work on a thread with the stack that the evaluator asks for.
enum DeepThread {
    static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) throws -> Result {
        let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            let result = Swift.Result { try work() }
            outcome.withLock { $0 = result }
            done.signal()
        }
        thread.stackSize = TemplateSet.recommendedStackSize
        thread.start()
        done.wait()
        guard let result = outcome.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
