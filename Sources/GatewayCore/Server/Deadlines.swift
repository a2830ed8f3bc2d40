import NIOCore

/// The deadlines of one event loop, looked at together every few milliseconds.
///
/// A connection has one ``Deadline`` for its life and only changes its time, so a timeout costs a request one store.
final class Deadlines: @unchecked Sendable {
    /// The time between two looks, which is how late a deadline may fire.
    static let interval = TimeAmount.milliseconds(20)

    private let loop: any EventLoop
    private var deadlines: [Deadline] = []
    private var task: RepeatedTask?

    init(_ loop: any EventLoop) {
        self.loop = loop
    }

    /// Creates a deadline that is not set.
    ///
    /// - Parameter expired: What happens at its time; the deadline is then no longer set.
    /// - Returns: The deadline.
    func makeDeadline(_ expired: @escaping () -> Void) -> Deadline {
        loop.assertInEventLoop()
        let deadline = Deadline(index: deadlines.count, expired)
        deadlines.append(deadline)
        if task == nil {
            task = loop.scheduleRepeatedTask(initialDelay: Self.interval, delay: Self.interval) { _ in self.look() }
        }
        return deadline
    }

    /// Forgets a deadline.
    func remove(_ deadline: Deadline) {
        loop.assertInEventLoop()
        guard deadlines.indices.contains(deadline.index), deadlines[deadline.index] === deadline else { return }
        deadline.at = .distantFuture
        let last = deadlines.removeLast()
        if last !== deadline {
            last.index = deadline.index
            deadlines[deadline.index] = last
        }
        if deadlines.isEmpty {
            task?.cancel()
            task = nil
        }
    }

    private func look() {
        let now = NIODeadline.now()
        let expired = deadlines.filter { $0.at <= now }
        for deadline in expired where deadline.at <= now {
            deadline.at = .distantFuture
            deadline.expired()
        }
    }
}

/// A moment at which something happens unless it is moved before.
final class Deadline {
    /// The moment; the distant future when the deadline is not set.
    var at = NIODeadline.distantFuture
    fileprivate var index: Int
    fileprivate let expired: () -> Void

    fileprivate init(index: Int, _ expired: @escaping () -> Void) {
        self.index = index
        self.expired = expired
    }
}
