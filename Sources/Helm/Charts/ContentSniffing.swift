/// Telling what kind of content a file has, as Go's net/http does by its first 512 bytes.
///
/// Go 1.26 net/http/sniff.go, DetectContentType; the kinds that have a mask or a structure are left out.
enum ContentSniffing {
    private static let signatures: [(prefix: [UInt8], type: String)] = [
        (Array("%PDF-".utf8), "application/pdf"),
        (Array("%!PS-Adobe-".utf8), "application/postscript"),
        ([0xFE, 0xFF, 0, 0], "text/plain; charset=utf-16be"),
        ([0xFE, 0xFF], "text/plain; charset=utf-16be"),
        ([0xFF, 0xFE], "text/plain; charset=utf-16le"),
        ([0xEF, 0xBB, 0xBF], "text/plain; charset=utf-8"),
        ([0x00, 0x00, 0x01, 0x00], "image/x-icon"),
        ([0x00, 0x00, 0x02, 0x00], "image/x-icon"),
        (Array("BM".utf8), "image/bmp"),
        (Array("GIF87a".utf8), "image/gif"),
        (Array("GIF89a".utf8), "image/gif"),
        ([0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        (Array("OggS".utf8) + [0], "application/ogg"),
        (Array("ID3".utf8), "audio/mpeg"),
        ([0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
        ([0x00, 0x01, 0x00, 0x00], "font/ttf"),
        (Array("OTTO".utf8), "font/otf"),
        (Array("ttcf".utf8), "font/collection"),
        (Array("wOFF".utf8), "font/woff"),
        (Array("wOF2".utf8), "font/woff2"),
        (Array("PK".utf8) + [3, 4], "application/zip"),
        (Array("Rar!".utf8) + [0x1A, 0x07, 0x00], "application/x-rar-compressed"),
        (Array("Rar!".utf8) + [0x1A, 0x07, 0x01, 0x00], "application/x-rar-compressed"),
        ([0x00] + Array("asm".utf8), "application/wasm"),
    ]

    private static let tags = [
        "<!DOCTYPE HTML", "<HTML", "<HEAD", "<SCRIPT", "<IFRAME", "<H1", "<DIV", "<FONT", "<TABLE", "<A", "<STYLE",
        "<TITLE", "<B", "<BODY", "<BR", "<P", "<!--",
    ]

    /// Returns the kind of a file's content; a shorter file counts as filled up with zeros to 512 bytes, as in Helm.
    static func contentType(of file: [UInt8]) -> String {
        var head = Array(file.prefix(512))
        head += [UInt8](repeating: 0, count: 512 - head.count)
        let text = head.drop { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) }
        for tag in tags where starts(text, with: tag) { return "text/html; charset=utf-8" }
        if text.starts(with: "<?xml".utf8) { return "text/xml; charset=utf-8" }
        for (prefix, type) in signatures where head.starts(with: prefix) { return type }
        let isBinary = text.contains { byte in
            byte <= 0x08 || byte == 0x0B || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte)
        }
        return isBinary ? "application/octet-stream" : "text/plain; charset=utf-8"
    }

    /// Whether a text starts with a tag in any case, and with a space or `>` behind it.
    private static func starts(_ text: ArraySlice<UInt8>, with tag: String) -> Bool {
        let tag = Array(tag.utf8)
        guard text.count > tag.count else { return false }
        for (byte, wanted) in zip(text, tag) {
            let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(wanted)
            guard (isLetter ? byte & 0xDF : byte) == wanted else { return false }
        }
        let next = text[text.startIndex + tag.count]
        return next == UInt8(ascii: " ") || next == UInt8(ascii: ">")
    }
}
