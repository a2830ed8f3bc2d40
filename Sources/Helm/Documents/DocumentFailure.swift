public import GoRuntime

/// Why a document could not be read or written, in the words of the Go library that Helm uses.
public struct DocumentFailure: Error, Hashable, Sendable {
    /// The text, for example `error converting YAML to JSON: yaml: line 2: did not find expected key`.
    public let text: GoString

    /// Creates a failure.
    public init(_ text: GoString) { self.text = text }
}
