import NIOCore

/// Measures how late an event loop runs what is due.
enum LoopLag {
    /// The time between two measurements.
    static let interval = TimeAmount.milliseconds(250)

    /// Measures until the loop is shut down.
    static func measure(_ loop: any EventLoop, _ metrics: MetricsRecorder) {
        let due = NIODeadline.now() + interval
        loop.scheduleTask(deadline: due) {
            metrics.observe((NIODeadline.now() - due).nanoseconds, .eventLoopLag)
            measure(loop, metrics)
        }
    }
}
