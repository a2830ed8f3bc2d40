public import ValueModel

/// A writer of YAML: values in, the very bytes out that Helm's `toYaml` prints for them.
///
/// Helm writes with sigs.k8s.io/yaml, a fork of go-yaml v2: lists are not indented below their key, text is quoted
/// where it would be read as something else, text with line breaks becomes a block, lines longer than 80 columns
/// fold at spaces. `toYaml` drops the last line break, which this writer keeps. One thing is different on purpose:
/// integers are written in full, where Helm has floating-point numbers with 53 bits.
public struct YAMLWriter: Sendable {
    /// The order of the keys of a map.
    public enum KeyOrder: Sendable {
        /// As Helm sorts them: letters by code, digits by the number that they form (`a2` before `a10`).
        case sorted
        /// As they are in the value.
        case asGiven
    }

    private let order: KeyOrder

    /// Creates a writer.
    public init(order: KeyOrder = .asGiven) { self.order = order }

    /// Returns the text of a value, with a line break at the end.
    public func write(_ value: Value) -> String {
        var bytes: [UInt8] = []
        write(value, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text of a value to bytes, with a line break at the end.
    ///
    /// - Parameters:
    ///   - value: What to write.
    ///   - bytes: What to append to; the text starts on a new line of it.
    ///   - indent: How many spaces precede every line that is not empty; where lines fold does not depend on it.
    public func write(_ value: Value, into bytes: inout [UInt8], indent: Int = 0) {
        var emitter = Emitter(appendingTo: bytes, margin: indent)
        bytes = []
        emitter.emit(document: value, order: order)
        bytes = emitter.bytes
    }
}
