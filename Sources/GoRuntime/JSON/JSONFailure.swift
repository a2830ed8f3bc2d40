/// Why JSON could not be read or written, in the words of Go 1.26 encoding/json.
public struct JSONFailure: Error, Hashable, Sendable {
    /// The text, for example `unexpected end of JSON input`.
    public let text: GoString

    /// Creates a failure.
    public init(_ text: GoString) { self.text = text }

    init(unsupported value: String) { self.init(GoString("json: unsupported value: \(value)")) }

    /// Makes the failure of a value that does not fit the Go type it should become.
    public init(cannotUnmarshal found: String, into type: GoType) {
        self.init(GoString("json: cannot unmarshal \(found) into Go value of type \(type)"))
    }
}
