import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The log: a buffer for each event loop, one for everything else, and a thread that writes them out.
public final class GatewayLog: Sendable {
    /// How long lines wait to be written together, in microseconds.
    private static let interval: UInt32 = 50_000

    private let buffers: [LogBuffer]
    private let messages: LogBuffer
    private let output: @Sendable ([UInt8]) -> Void
    private let dropped = Atomic<Int>(0)
    private let state = Atomic<State>(.idle)

    private enum State: UInt8, AtomicRepresentable {
        case idle
        case running
        case stopping
        case stopped
    }

    /// Creates a log; nothing is written before ``start()``.
    ///
    /// - Parameters:
    ///   - format: How lines are written.
    ///   - level: The mildest level that is written.
    ///   - loops: The number of event loops.
    ///   - now: Returns the nanoseconds since 1970.
    ///   - output: Takes the lines, whole ones in one piece; it may block.
    public init(
        format: LogFormat,
        level: LogLevel,
        loops: Int,
        now: @escaping @Sendable () -> Int64 = GatewayLog.wallClock,
        output: @escaping @Sendable ([UInt8]) -> Void
    ) {
        buffers = (0..<max(1, loops)).map { _ in LogBuffer(format: format, level: level, now: now) }
        messages = LogBuffer(format: format, level: level, now: now)
        self.output = output
    }

    /// The nanoseconds since 1970 by the system's clock.
    @Sendable public static func wallClock() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Returns the buffer of an event loop, by its number from 0.
    func buffer(on loop: Int) -> LogBuffer { buffers[loop % buffers.count] }

    /// Writes a message.
    ///
    /// - Parameters:
    ///   - level: How important it is.
    ///   - message: One sentence, without a period.
    ///   - fields: Facts by name; never a key or a body.
    public func write(_ level: LogLevel, _ message: String, _ fields: [(name: String, value: String)] = []) {
        messages.write(level, message, fields)
    }

    /// The lines that were dropped as the output was too slow.
    public var droppedLines: Int { dropped.load(ordering: .relaxed) }

    /// Starts the thread that writes.
    public func start() {
        let (isFirst, _) = state.compareExchange(expected: .idle, desired: .running, ordering: .acquiringAndReleasing)
        guard isFirst else { return }
        let argument = Unmanaged.passRetained(self).toOpaque()
        #if canImport(Darwin)
        var created: pthread_t?
        let isCreated = pthread_create(&created, nil, Self.run, argument) == 0
        if isCreated, let thread = created { pthread_detach(thread) }
        #else
        var thread: pthread_t = 0
        let isCreated = pthread_create(&thread, nil, Self.run, argument) == 0
        if isCreated { pthread_detach(thread) }
        #endif
        if !isCreated {
            Unmanaged<GatewayLog>.fromOpaque(argument).release()
            state.store(.idle, ordering: .releasing)
        }
    }

    /// Writes what waits and stops the thread; it gives up after a second when the output takes nothing.
    public func close() {
        let (wasRunning, before) = state.compareExchange(
            expected: .running,
            desired: .stopping,
            ordering: .acquiringAndReleasing
        )
        guard wasRunning else {
            if before == .idle { flush() }
            return
        }
        for _ in 0..<1000 where state.load(ordering: .acquiring) != .stopped { usleep(1000) }
    }

    /// Writes what waits; only the thread that writes calls it while there is one.
    func flush() {
        var lost = 0
        for buffer in [messages] + buffers {
            let (bytes, count) = buffer.take()
            lost += count
            if !bytes.isEmpty { output(bytes) }
        }
        guard lost > 0 else { return }
        dropped.add(lost, ordering: .relaxed)
        messages.write(.warning, "log lines were dropped as the output is too slow", [("count", "\(lost)")])
    }

    private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        guard let argument else { return nil }
        let log = Unmanaged<GatewayLog>.fromOpaque(argument).takeRetainedValue()
        while log.state.load(ordering: .acquiring) == .running {
            log.flush()
            usleep(interval)
        }
        // The second one writes what the first has to say about lines that were lost.
        log.flush()
        log.flush()
        log.state.store(.stopped, ordering: .releasing)
        return nil
    }
}
