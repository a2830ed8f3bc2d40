/// A thread with a stack that is deep enough for templates that include each other a thousand times.
///
/// The memory is reserved, not used: pages come when the stack grows into them.
enum DeepStack {
    /// The size in bytes.
    static let size = 1 << 30

    /// Runs work on the thread and waits for it.
    static func run(_ work: @escaping () -> Void) {
        let box = Unmanaged.passRetained(Box(work))
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, size)
        #if canImport(Darwin)
        var thread: pthread_t?
        let failure = pthread_create(&thread, &attributes, { start($0) }, box.toOpaque())
        #else
        var thread = pthread_t()
        let failure = pthread_create(&thread, &attributes, { start($0) }, box.toOpaque())
        #endif
        guard failure == 0 else {
            // A machine that has no room for the stack may still have enough for the chart.
            return box.takeRetainedValue().work()
        }
        #if canImport(Darwin)
        if let thread { pthread_join(thread, nil) }
        #else
        pthread_join(thread, nil)
        #endif
    }

    private final class Box {
        let work: () -> Void

        init(_ work: @escaping () -> Void) { self.work = work }
    }

    private static func start(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work() }
        return nil
    }
}
