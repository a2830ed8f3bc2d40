import Dispatch
import GatewayCore

/// What the process is told while it serves.
enum ProcessEvent: Sendable {
    /// Load the configuration again.
    case reload
    /// Stop.
    case stop
}

/// The signals of the process as a sequence of events: SIGHUP, SIGTERM and SIGINT.
final class ProcessEvents: @unchecked Sendable {
    /// The events in their order.
    let events: AsyncStream<ProcessEvent>
    private let continuation: AsyncStream<ProcessEvent>.Continuation
    // Never touched after the start; held so that they live.
    private let sources: [any DispatchSourceSignal]

    /// Takes the signals over from the system.
    init() {
        let (events, continuation) = AsyncStream.makeStream(of: ProcessEvent.self)
        self.events = events
        self.continuation = continuation
        let queue = DispatchQueue(label: "gateway.signals")
        let signals: [(Int32, ProcessEvent)] = [(SIGHUP, .reload), (SIGTERM, .stop), (SIGINT, .stop)]
        sources = signals.map { number, event in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { continuation.yield(event) }
            source.resume()
            return source
        }
    }

    /// Adds an event.
    func send(_ event: ProcessEvent) { continuation.yield(event) }
}
