import Foundation
import Synchronization

/// Threads with deep stacks that share a row of numbers.
enum Workers {
    /// Does a thing for each number on two threads, each with a tool of its own; returns what came of it, in order.
    ///
    /// - Parameters:
    ///   - count: How many numbers there are, from 0.
    ///   - make: Makes a thread's tool.
    ///   - body: Does the thing.
    /// - Returns: As many answers.
    /// - Throws: What `make` or `body` throw.
    static func run<Tool, Answer: Sendable>(
        _ count: Int,
        make: @escaping @Sendable () throws -> Tool,
        body: @escaping @Sendable (Tool, Int) throws -> Answer
    ) throws -> [Answer] {
        let shared = Shared<Answer>()
        let threads = (0..<2).map { _ in
            let thread = Thread {
                do {
                    let tool = try make()
                    while let number = shared.next(below: count) { shared.add(try body(tool, number), for: number) }
                } catch {
                    shared.fail(error)
                }
            }
            thread.stackSize = 1 << 29
            thread.start()
            return thread
        }
        for thread in threads { while !thread.isFinished { usleep(500) } }
        return try shared.answers()
    }

    private final class Shared<Answer: Sendable>: Sendable {
        private struct State {
            var next = 0
            var answers: [Int: Answer] = [:]
            var failure: (any Error)?
        }

        private let state = Mutex(State())

        func next(below count: Int) -> Int? {
            state.withLock { state in
                guard state.next < count, state.failure == nil else { return nil }
                defer { state.next += 1 }
                return state.next
            }
        }

        func add(_ answer: Answer, for number: Int) { state.withLock { $0.answers[number] = answer } }

        func fail(_ error: any Error) { state.withLock { $0.failure = error } }

        func answers() throws -> [Answer] {
            let state = state.withLock { $0 }
            if let failure = state.failure { throw failure }
            return state.answers.keys.sorted().compactMap { state.answers[$0] }
        }
    }
}
