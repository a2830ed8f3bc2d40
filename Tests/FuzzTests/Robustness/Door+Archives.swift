import CZlib

@testable import Helm

/// The reader of packed charts: the bytes of the archive, and the bytes of the tar in a good archive; what can be read is
/// packed again.
extension Door {
    static let archives: [Door] = [
        Door("archives", seeds: [packed(chart)], tokens: tokens) { bytes in _ = try? ChartArchive.files(of: bytes) },
        Door("tar", seeds: [chart, link], tokens: tokens) { bytes in _ = try? ChartArchive.files(of: packed(bytes)) },
        Door("packing", seeds: [chart], tokens: tokens) { bytes in
            guard let files = try? ChartArchive.files(of: packed(bytes)),
                let chart = try? ChartLoader().load(files: files)
            else { return }
            _ = try? ChartPackage(chart).archive()
        },
    ]

    private static let tokens = [
        "\0", "ustar", "../", "/", "a/", "\\", "777777777777", "11 path=", "x", "L", "g", "1", "2", "5",
    ]

    private static let chart =
        entry("a/Chart.yaml", "apiVersion: v2\nname: a\nversion: 0.1.0\n") + entry("a/", "", kind: "5")
        + entry("a/h", "20 path=a/values.yml\n", kind: "x") + entry("a/b", "c: d\n")
        + entry("././@LongLink", "a/templates/long\0", kind: "L")
        + entry("a/c", "x") + [UInt8](repeating: 0, count: 1024)
    private static let link =
        entry("a/l", "", kind: "2") + entry("a/m", "", kind: "1") + entry("pax", "9 a=b\n", kind: "g")

    private static func entry(_ name: String, _ content: String, kind: String = "0") -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
        }
        let size = String(content.utf8.count, radix: 8)
        put(name, at: 0)
        put("0000644", at: 100)
        put(String(repeating: "0", count: 11 - size.count) + size, at: 124)
        put("        ", at: 148)
        put(kind, at: 156)
        put("ustar\u{0}00", at: 257)
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
        return header + Array(content.utf8) + [UInt8](repeating: 0, count: -content.utf8.count & 511)
    }

    /// Returns the bytes in gzip's format, in blocks that are not compressed.
    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            output.append(rest.isEmpty ? 1 : 0)
            output += littleEndian(UInt16(block.count)) + littleEndian(~UInt16(block.count)) + block
        } while !rest.isEmpty
        let sum = UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
        return output + littleEndian(sum) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
    }

    private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
