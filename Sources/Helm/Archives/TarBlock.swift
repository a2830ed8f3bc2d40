import GoRuntime

/// A block of 512 bytes that tells of the file behind it, as it is written.
///
/// Go 1.26 archive/tar/format.go and writer.go: owner and group are 0 and have no names.
struct TarBlock {
    /// The length of the field for the path in bytes.
    static let nameSize = 100
    /// The length of the field for the folders of the path in bytes.
    static let prefixSize = 155

    private var bytes = [UInt8](repeating: 0, count: TarHeader.blockSize)

    /// Makes the header of a file.
    ///
    /// - Parameters:
    ///   - name: The path, or what follows `prefix` in it; what is too long is cut off.
    ///   - prefix: The first folders of the path.
    ///   - mode: The permissions.
    ///   - size: The length of the content in bytes, below 8 GiB.
    ///   - time: When it was changed, in seconds from 1970.
    init(file name: ArraySlice<UInt8>, prefix: ArraySlice<UInt8>, mode: Int, size: Int, time: Int64) {
        self.init(name: name, mode: mode, size: size, time: time, kind: UInt8(ascii: "0"))
        put(octal: 0, at: 329, width: 8)
        put(octal: 0, at: 337, width: 8)
        put(prefix, at: 345, width: Self.prefixSize)
    }

    /// Makes the header of an extended header, of so many bytes.
    init(extensionOf name: ArraySlice<UInt8>, size: Int) {
        self.init(name: name, mode: 0, size: size, time: 0, kind: UInt8(ascii: "x"))
    }

    private init(name: ArraySlice<UInt8>, mode: Int, size: Int, time: Int64, kind: UInt8) {
        put(name, at: 0, width: Self.nameSize)
        put(octal: Int64(mode), at: 100, width: 8)
        put(octal: 0, at: 108, width: 8)
        put(octal: 0, at: 116, width: 8)
        put(octal: Int64(size), at: 124, width: 12)
        put(octal: time, at: 136, width: 12)
        bytes[156] = kind
        put(Array("ustar\u{0}00".utf8)[...], at: 257, width: 8)
    }

    /// The block with its checksum, which counts its own field as spaces.
    var sealed: [UInt8] {
        var block = self
        block.put(Array(repeating: UInt8(ascii: " "), count: 8)[...], at: 148, width: 8)
        let sum = block.bytes.reduce(0) { $0 + Int64($1) }
        block.put(octal: sum, at: 148, width: 7)
        return block.bytes
    }

    private mutating func put(_ text: ArraySlice<UInt8>, at offset: Int, width: Int) {
        for (index, byte) in text.prefix(width).enumerated() { bytes[offset + index] = byte }
    }

    /// Writes octal digits that fill the field but for the zero at its end.
    private mutating func put(octal number: Int64, at offset: Int, width: Int) {
        var number = number
        for index in (0..<(width - 1)).reversed() {
            bytes[offset + index] = UInt8(ascii: "0") + UInt8(number & 7)
            number >>= 3
        }
        bytes[offset + width - 1] = 0
    }
}
