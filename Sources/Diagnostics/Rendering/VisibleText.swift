/// Text from the input made safe to print: nothing in it can steer a terminal or hide what it says.
///
/// Control characters, bidirectional overrides, and characters that cannot be seen become escapes such as `\u{1B}`.
enum VisibleText {
    /// Returns the text on one line; line breaks and tabs become `\n`, `\r` and `\t`.
    static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = ""
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result
    }

    /// Returns the lines of a text of several lines, each as ``line(_:)`` has it; a line break at the end is dropped.
    static func lines(_ text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { line(String($0)) }
        if lines.count > 1, lines.last == "" { lines.removeLast() }
        return lines
    }

    /// Appends a scalar, escaped when it is ``isHidden(_:)``.
    static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        if isHidden(scalar) { text += escape(scalar) } else { text.unicodeScalars.append(scalar) }
    }

    /// Whether a scalar must not reach a terminal raw.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0xA1..<0xAD, 0xAE..<0x300: false
        // Joiners and variation selectors belong to emoji and to several scripts, and move nothing.
        case 0x200C, 0x200D, 0xFE00...0xFE0F: false
        // Arabic and Syriac signs that are written before a number: format characters, but visible ones.
        case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: false
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            default: scalar.properties.isDefaultIgnorableCodePoint
            }
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }
}
