import Synchronization

/// A source of texts that differ from call to call.
final class Counter: Sendable {
    private let count = Mutex(0)

    /// Returns the number of the call, filled up to a length.
    func next(_ length: Int) -> String {
        count.withLock { count in
            count += 1
            return String("\(count)aaaaaaaa".prefix(length))
        }
    }
}
