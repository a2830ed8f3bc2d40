import NIOCore

/// Where answers are kept.
protocol AnswerStore: Sendable {
    /// Finds the answers of some keys.
    ///
    /// - Parameters:
    ///   - keys: The keys.
    ///   - loop: The loop of the caller.
    /// - Returns: An answer for each key; nil for those that are not there.
    func answers(for keys: [CacheKey], on loop: any EventLoop) async -> [CachedAnswer?]

    /// Keeps answers; nobody waits.
    ///
    /// - Parameters:
    ///   - answers: The answers with their keys.
    ///   - ttl: Seconds until they are forgotten.
    ///   - form: How the answers are spelled in a store that others share.
    ///   - loop: The loop of the caller.
    func keep(_ answers: [KeyedAnswer], ttl: Double, form: StoredAnswer.Form, on loop: any EventLoop)

    /// Forgets the answers of some keys.
    ///
    /// - Parameters:
    ///   - keys: The keys.
    ///   - loop: The loop of the caller.
    /// - Returns: How many there were; nil where the store does not answer.
    func remove(_ keys: [CacheKey], on loop: any EventLoop) async -> Int?

    /// Forgets everything that is in the store, whoever put it there.
    ///
    /// - Parameter loop: The loop of the caller.
    /// - Returns: Whether the store answered.
    func removeAll(on loop: any EventLoop) async -> Bool

    /// Asks for a sign of life.
    ///
    /// - Parameter loop: The loop of the caller.
    /// - Returns: Whether the store answers.
    func ping(on loop: any EventLoop) async -> Bool
}

/// An answer with its key.
struct KeyedAnswer: Sendable, Hashable {
    var key: CacheKey
    var answer: CachedAnswer
}
