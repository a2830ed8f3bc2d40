import GoRuntime

/// `<no value>`, which Go prints for nothing and Helm deletes from every finished text, whoever wrote it there.
///
/// Helm v4.2.3 pkg/engine/engine.go, render and tplFun.
enum NoValue {
    private static let text: GoString = "<no value>"

    /// Returns a text without it.
    static func removed(from bytes: [UInt8]) -> [UInt8] {
        let whole = GoString(bytes)
        guard var next = whole.index(of: text) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while true {
            result += bytes[start..<next]
            start = next + text.count
            guard let following = whole.index(of: text, from: start) else { break }
            next = following
        }
        return result + bytes[start...]
    }
}
