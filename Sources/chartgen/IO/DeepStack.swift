/// A thread with a stack that is deep enough for templates that include each other a thousand times.
///
/// The memory is reserved, not used: pages come when the stack grows into them.
enum DeepStack {
    /// The size in bytes.
    static let size = 1 << 30

    /// Runs work on the thread and waits for it.
    static func run(_ work: @escaping () -> Void) {
        let box = Box(work)
        guard !runs(box) else { return }
        // A machine that has no room for the stack may still have enough for the chart.
        box.work()
    }

    /// Starts the thread and waits for it; false when it cannot be started.
    private static func runs(_ box: Box) -> Bool {
        let argument = Unmanaged.passUnretained(box).toOpaque()
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, size)
        #if canImport(Darwin)
        var started: pthread_t?
        guard pthread_create(&started, &attributes, start, argument) == 0, let thread = started else { return false }
        #else
        var thread = pthread_t()
        guard pthread_create(&thread, &attributes, start, argument) == 0 else { return false }
        #endif
        pthread_join(thread, nil)
        return true
    }

    // The thread that waits does not touch the work meanwhile.
    private final class Box: @unchecked Sendable {
        let work: () -> Void

        init(_ work: @escaping () -> Void) { self.work = work }
    }

    /// What the thread runs.
    private static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeUnretainedValue().work() }
        return nil
    }
}
