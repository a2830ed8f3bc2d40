import GoRuntime

/// What a PAX header says of the file behind it.
///
/// Go 1.26 archive/tar/reader.go and strconv.go, parsePAX: records `LENGTH KEY=VALUE\n`; the last of a key counts, and
/// an empty value leaves what the plain header says.
struct ExtendedHeader {
    /// The path, where it does not fit the plain header.
    private(set) var path: GoString?
    /// The length of the content in bytes.
    private(set) var size: Int64?

    /// A header that says nothing.
    init() {}

    /// Reads the records.
    init(_ bytes: [UInt8]) throws(ArchiveProblem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let space = rest.firstIndex(of: UInt8(ascii: " ")),
                let length = Self.number(rest[rest.startIndex..<space]), length >= 5, length <= Int64(rest.count)
            else { throw .invalidHeader }
            let record = rest.prefix(Int(length))
            rest = rest.dropFirst(Int(length))
            guard space + 1 < record.endIndex, record.last == UInt8(ascii: "\n") else { throw .invalidHeader }
            let pair = record[(space + 1)..<(record.endIndex - 1)]
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")), equals > pair.startIndex else {
                throw .invalidHeader
            }
            try set(pair[..<equals], to: pair[(equals + 1)...])
        }
    }

    private mutating func set(_ key: ArraySlice<UInt8>, to value: ArraySlice<UInt8>) throws(ArchiveProblem) {
        guard !key.contains(0) else { throw .invalidHeader }
        if key.elementsEqual("path".utf8) {
            guard !value.contains(0) else { throw .invalidHeader }
            path = value.isEmpty ? nil : GoString(value)
        } else if key.elementsEqual("size".utf8) {
            size = Self.number(value)
            guard size != nil || value.isEmpty else { throw .invalidHeader }
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        Int64(String(decoding: digits, as: UTF8.self))
    }
}
