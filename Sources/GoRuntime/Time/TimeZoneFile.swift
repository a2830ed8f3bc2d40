/// A file of a time zone as in `/usr/share/zoneinfo`.
///
/// RFC 8536, TZif, versions 1 to 4.
enum TimeZoneFile {
    /// Reads a file; nil when it is damaged.
    static func zone(_ bytes: [UInt8], name: GoString) -> GoTimeZone? {
        var reader = Reader(bytes: bytes)
        guard let first = reader.header() else { return nil }
        var header = first
        var timeSize = 4
        if header.version >= 0x32 {
            // The first block is for readers that know 32-bit times only.
            guard reader.skip(header.size(timeSize: 4)), let second = reader.header() else { return nil }
            header = second
            timeSize = 8
        }
        guard header.kinds > 0, header.kinds <= 256 else { return nil }
        var transitions: [Int64] = []
        for _ in 0..<header.transitions {
            guard let time = reader.integer(timeSize) else { return nil }
            transitions.append(time)
        }
        guard let kindIndices = reader.take(header.transitions), kindIndices.allSatisfy({ $0 < header.kinds }),
            let kindBytes = reader.take(header.kinds * 6), let names = reader.take(header.names),
            reader.skip(header.leaps * (timeSize + 4) + header.standards + header.universals)
        else { return nil }
        var kinds: [GoTimeZone.Period] = []
        for start in stride(from: kindBytes.startIndex, to: kindBytes.endIndex, by: 6) {
            let bits = kindBytes[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            let nameStart = names.startIndex + Int(kindBytes[start + 5])
            guard nameStart < names.endIndex else { return nil }
            kinds.append(
                GoTimeZone.Period(
                    name: GoString(names[nameStart...].prefix { $0 != 0 }),
                    offset: Int64(Int32(bitPattern: bits)),
                    isDaylight: kindBytes[start + 4] != 0
                )
            )
        }
        var rule: TimeZoneRule?
        if timeSize == 8, let footer = reader.footer() { rule = TimeZoneRule(footer) }
        return GoTimeZone(
            name: name,
            kinds: kinds,
            transitions: transitions,
            transitionKinds: kindIndices.map(Int.init),
            rule: rule
        )
    }

    /// How much there is of everything.
    private struct Header {
        let version: UInt8
        let universals: Int
        let standards: Int
        let leaps: Int
        let transitions: Int
        let kinds: Int
        let names: Int

        func size(timeSize: Int) -> Int {
            transitions * (timeSize + 1) + kinds * 6 + names + leaps * (timeSize + 4) + standards + universals
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard count >= 0, count <= bytes.count - offset else { return nil }
            defer { offset += count }
            return bytes[offset..<(offset + count)]
        }

        mutating func skip(_ count: Int) -> Bool { take(count) != nil }

        mutating func integer(_ size: Int) -> Int64? {
            guard let bytes = take(size) else { return nil }
            let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
        }

        mutating func header() -> Header? {
            guard let magic = take(4), magic.elementsEqual("TZif".utf8), let version = take(1)?.first, skip(15) else {
                return nil
            }
            var counts: [Int] = []
            for _ in 0..<6 {
                guard let bytes = take(4) else { return nil }
                let count = bytes.reduce(0) { $0 << 8 | Int($1) }
                // No count can exceed the length of the file.
                guard count <= self.bytes.count else { return nil }
                counts.append(count)
            }
            return Header(
                version: version,
                universals: counts[0],
                standards: counts[1],
                leaps: counts[2],
                transitions: counts[3],
                kinds: counts[4],
                names: counts[5]
            )
        }

        /// Takes the rule between two newlines.
        mutating func footer() -> ArraySlice<UInt8>? {
            let newline = UInt8(ascii: "\n")
            guard let start = take(1), start.first == newline,
                let end = bytes[offset...].firstIndex(of: newline), end > offset
            else { return nil }
            return take(end - offset)
        }
    }
}
