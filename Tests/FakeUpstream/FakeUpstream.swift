import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A provider of language models that answers from a script: `fake-upstream --port 0 [--threads N] [--record]`.
///
/// What a request gets stands in the name of the model it asks for: see `Behaviour`.
@main
struct FakeUpstream {
    static func main() throws {
        guard let options = Options(CommandLine.arguments.dropFirst()) else {
            write("usage: fake-upstream [--port PORT] [--threads N] [--record]\n", to: STDERR_FILENO)
            exit(64)
        }
        signal(SIGPIPE, SIG_IGN)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: options.threads)
        let ledger = Ledger(recordsRequests: options.recordsRequests)
        let channel = try Listener(group: group, ledger: ledger).listen(on: options.port)
        write("listening on \(channel.localAddress?.port ?? options.port)\n", to: STDOUT_FILENO)
        try channel.closeFuture.wait()
    }

    /// Writes at once: the reader of a pipe waits for the line with the port.
    private static func write(_ text: String, to file: Int32) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { pointer in
            #if canImport(Glibc)
            Glibc.write(file, pointer.baseAddress, pointer.count)
            #else
            Darwin.write(file, pointer.baseAddress, pointer.count)
            #endif
        }
    }
}
