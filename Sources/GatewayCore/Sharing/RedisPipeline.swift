import NIOCore
import Synchronization

/// Commands that are sent together, and their answers.
private final class RedisPipeline: Sendable {
    typealias Answer = Result<RedisReply, RedisFailure>

    private struct State {
        var answers: [Answer]
        var missing: Int
    }

    private let state: Mutex<State>
    private let completion: @Sendable ([Answer]) -> Void

    init(count: Int, completion: @escaping @Sendable ([Answer]) -> Void) {
        state = Mutex(State(answers: Array(repeating: .failure(.unavailable), count: count), missing: count))
        self.completion = completion
    }

    func take(_ answer: Answer, at index: Int) {
        let answers: [Answer]? = state.withLock { state in
            state.answers[index] = answer
            state.missing -= 1
            return state.missing == 0 ? state.answers : nil
        }
        if let answers { completion(answers) }
    }
}

extension RedisConnection {
    /// Sends commands without waiting for the answers to those before, and waits for all answers.
    ///
    /// - Parameter commands: The commands.
    /// - Returns: The answers, in the order of the commands.
    func answers(to commands: [[[UInt8]]]) async -> [Result<RedisReply, RedisFailure>] {
        guard !commands.isEmpty else { return [] }
        return await withUnsafeContinuation { continuation in
            let pipeline = RedisPipeline(count: commands.count) { continuation.resume(returning: $0) }
            for (index, command) in commands.enumerated() {
                send(command) { pipeline.take($0, at: index) }
            }
        }
    }
}
