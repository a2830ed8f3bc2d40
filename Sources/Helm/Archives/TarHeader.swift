import GoRuntime

/// What a block of 512 bytes says of the file behind it.
struct TarHeader {
    /// The size of a block in bytes.
    static let blockSize = 512

    /// The path.
    var name: GoString
    /// The permissions, perhaps with the kind of file above them.
    var mode: Int64
    /// The length of the content in bytes.
    var size: Int64
    /// What it is: `0` a file, `5` a folder, `x` an extended header.
    var kind: UInt8

    /// Whether it is a folder, which Go tells by kind, by mode, and in old archives by a slash at the end.
    var isFolder: Bool { kind == UInt8(ascii: "5") || mode & ~0o7777 == 0o40000 }

    /// Whether no content follows, whatever the size says.
    var isHeaderOnly: Bool { (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(kind) }

    /// Reads a block.
    ///
    /// Go 1.26 archive/tar/reader.go, readHeader: a wrong checksum or number refuses it.
    init(_ block: [UInt8]) throws(ArchiveProblem) {
        guard block.count == Self.blockSize, Self.hasChecksum(block) else { throw .invalidHeader }
        name = Self.string(block[0..<100])
        mode = try Self.number(block[100..<108])
        size = try Self.number(block[124..<136])
        kind = block[156]
        _ = try Self.number(block[108..<116])
        _ = try Self.number(block[116..<124])
        _ = try Self.number(block[136..<148])
        let magic = block[257..<263]
        guard magic.elementsEqual("ustar\0".utf8) || magic.elementsEqual("ustar ".utf8) else { return }
        _ = try Self.number(block[329..<337])
        _ = try Self.number(block[337..<345])
        guard magic.elementsEqual("ustar\0".utf8) else { return }
        let isStar = block[508..<512].elementsEqual("tar\0".utf8)
        let prefix = Self.string(block[345..<(isStar ? 476 : 500)])
        if !prefix.isEmpty { name = GoString(prefix.bytes + [UInt8(ascii: "/")] + name.bytes) }
    }

    /// The bytes up to the first zero.
    static func string(_ bytes: ArraySlice<UInt8>) -> GoString { GoString(bytes.prefix { $0 != 0 }) }

    /// The checksum counts its own field as spaces; old programs summed the bytes as signed numbers.
    private static func hasChecksum(_ block: [UInt8]) -> Bool {
        guard let written = try? octal(block[148..<156]) else { return false }
        var unsigned: Int64 = 0
        var signed: Int64 = 0
        for (index, byte) in block.enumerated() {
            let byte = (148..<156).contains(index) ? UInt8(ascii: " ") : byte
            unsigned += Int64(byte)
            signed += Int64(Int8(bitPattern: byte))
        }
        return written == unsigned || written == signed
    }

    /// Returns a number: octal digits, or binary ones where the first bit is set.
    private static func number(_ bytes: ArraySlice<UInt8>) throws(ArchiveProblem) -> Int64 {
        guard let first = bytes.first, first & 0x80 != 0 else { return try octal(bytes) }
        let inversion: UInt8 = first & 0x40 != 0 ? 0xFF : 0
        var value: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            var byte = byte ^ inversion
            if index == 0 { byte &= 0x7F }
            guard value >> 56 == 0 else { throw .invalidHeader }
            value = value << 8 | UInt64(byte)
        }
        guard value >> 63 == 0 else { throw .invalidHeader }
        return inversion == 0 ? Int64(value) : ~Int64(value)
    }

    /// Returns a number in octal digits, with spaces and zeros around it; nothing is zero.
    private static func octal(_ bytes: ArraySlice<UInt8>) throws(ArchiveProblem) -> Int64 {
        let isPadding = { (byte: UInt8) in byte == 0 || byte == UInt8(ascii: " ") }
        let digits = bytes.drop(while: isPadding).prefix { $0 != 0 }
        var value: UInt64 = 0
        var isBehind = false
        for digit in digits {
            if isPadding(digit) {
                isBehind = true
                continue
            }
            guard !isBehind, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit), value >> 61 == 0 else {
                throw .invalidHeader
            }
            value = value << 3 | UInt64(digit - UInt8(ascii: "0"))
        }
        return Int64(bitPattern: value)
    }
}
