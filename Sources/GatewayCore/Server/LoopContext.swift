import NIOCore

/// What belongs to one event loop alone and needs no lock.
final class LoopContext: @unchecked Sendable {
    /// The loop.
    let loop: any EventLoop
    /// The number of the loop, from 0.
    let index: Int
    /// Runs tasks on the loop.
    let executor: LoopExecutor
    /// The deadlines of the loop's connections.
    let deadlines: Deadlines
    /// Memory for what is read and written.
    let allocator = ByteBufferAllocator()
    /// The connections of clients.
    var connections: [ObjectIdentifier: ServerConnection] = [:]
    /// Whether connections close after their response.
    var isDraining = false

    init(_ loop: any EventLoop, index: Int) {
        self.loop = loop
        self.index = index
        executor = LoopExecutor(loop)
        deadlines = Deadlines(loop)
    }

    /// Closes connections without a request, and all others after their response.
    func drain() {
        loop.assertInEventLoop()
        isDraining = true
        for connection in Array(connections.values) { connection.closeWhenIdle() }
    }
}
