/// Names for problems that stay the same when lines above them come or go.
///
/// A name is made of the code, the text of the line without its blanks, and the how manieth such problem it is in its
/// file; the hash is 64-bit FNV-1a.
struct LineFingerprints {
    private struct Key: Hashable {
        var file: String
        var hash: UInt64
    }

    private struct Line: Hashable {
        var file: UInt32
        var number: Int
    }

    /// How much of a line counts: enough to tell lines apart, and a line of megabytes costs nothing.
    private static let lineLimit = 4096
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    private let sources: SourceMap
    private var occurrences: [Key: Int] = [:]
    private var lines: [Line: UInt64] = [:]

    /// Starts counting.
    init(sources: SourceMap) { self.sources = sources }

    /// Returns the name of the next problem, as `hash:occurrence`.
    mutating func fingerprint(of diagnostic: Diagnostic, at place: ResolvedPlace) -> String {
        var hash = lineHash(diagnostic.span, line: place.start.line)
        for byte in diagnostic.code.name.utf8 { Self.add(byte, to: &hash) }
        let key = Key(file: place.name, hash: hash)
        let occurrence = occurrences[key, default: 0] + 1
        occurrences[key] = occurrence
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + ":\(occurrence)"
    }

    private mutating func lineHash(_ span: SourceSpan?, line number: Int) -> UInt64 {
        guard let file = span.flatMap(sources.file) else { return Self.basis }
        let line = Line(file: file.id, number: number)
        if let hash = lines[line] { return hash }
        var hash = Self.basis
        for byte in file.line(number).prefix(Self.lineLimit) where ![0x09, 0x20].contains(byte) {
            Self.add(byte, to: &hash)
        }
        Self.add(0, to: &hash)
        lines[line] = hash
        return hash
    }

    private static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
