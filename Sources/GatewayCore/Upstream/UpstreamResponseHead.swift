/// The status and headers of an upstream's response, as places in its own bytes.
struct UpstreamResponseHead: Sendable {
    /// A header by its places in ``bytes``.
    struct Field: Sendable {
        /// The name, in lower case.
        var name: Range<Int>
        /// The value without blanks around it.
        var value: Range<Int>
    }

    /// The status.
    var status: Int
    /// The bytes of the header lines; names are in lower case.
    var bytes: [UInt8]
    /// The headers in their order.
    var fields: [Field]

    /// Returns the value of the first header of a name, or nil.
    ///
    /// - Parameter name: The name in lower case.
    /// - Returns: The value, or nil.
    func value(_ name: StaticString) -> String? {
        for field in fields where isNamed(field, name) {
            return String(decoding: bytes[field.value], as: UTF8.self)
        }
        return nil
    }

    /// Whether a header has a name.
    func isNamed(_ field: Field, _ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard field.name.count == count else { return false }
        for index in 0..<count where bytes[field.name.lowerBound &+ index] != name.utf8Start[index] { return false }
        return true
    }
}
