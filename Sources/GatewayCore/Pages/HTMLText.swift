/// Puts the pieces of a page together; texts are escaped, tags are not.
struct HTMLText {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// Creates the head of a page, up to the start of its body.
    init(title: String) {
        tags("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        text(title)
        tags("</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n<style>\n")
        tags("body{font:16px/1.5 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em}\n")
        tags("code,pre{background:#8882;padding:.1em .3em;border-radius:3px}pre{padding:1em;overflow:auto}\n")
        tags("table{border-collapse:collapse}td,th{text-align:left;padding:.2em 1em .2em 0;vertical-align:top}\n")
        tags("</style>\n</head>\n<body>\n")
    }

    /// Writes tags as they are.
    mutating func tags(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a text.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): tags("&amp;")
            case UInt8(ascii: "<"): tags("&lt;")
            case UInt8(ascii: ">"): tags("&gt;")
            case UInt8(ascii: "\""): tags("&quot;")
            case UInt8(ascii: "'"): tags("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    /// Writes the end of the page.
    mutating func end() { tags("</body>\n</html>\n") }
}
