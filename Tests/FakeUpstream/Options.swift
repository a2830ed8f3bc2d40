/// What the command line asks for.
struct Options {
    /// The port to listen on; 0 takes a free one.
    var port = 0
    /// The number of event loops.
    var threads = 1
    /// Whether requests are kept for `GET /_requests`.
    var recordsRequests = false

    /// Reads arguments; nil if one of them is not understood.
    init?(_ arguments: some Sequence<String>) {
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            switch argument {
            case "--record": recordsRequests = true
            case "--port":
                guard let value = rest.next().flatMap({ UInt16($0) }) else { return nil }
                port = Int(value)
            case "--threads":
                guard let value = rest.next().flatMap({ UInt8($0) }), value > 0 else { return nil }
                threads = Int(value)
            default: return nil
            }
        }
    }
}
