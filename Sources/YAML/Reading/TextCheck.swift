internal import Diagnostics

/// The check of the bytes before they are parsed: length, encoding, characters.
struct TextCheck {
    /// What is known of a text that passed.
    struct Passed {
        /// The way from characters to bytes.
        let offsets: CharacterOffsets
    }

    private let file: SourceFile
    private let limits: YAMLReader.Limits

    init(file: SourceFile, limits: YAMLReader.Limits) {
        self.file = file
        self.limits = limits
    }

    /// Returns what is known of the text, or nil after reporting why it cannot be read.
    func check(into collector: DiagnosticCollector) -> Passed? {
        guard file.bytes.count <= limits.bytes else {
            collector.report(tooLarge)
            return nil
        }
        if let name = wideEncoding {
            collector.report(notUTF8("the text is \(name), expected UTF-8", at: 0..<min(2, file.bytes.count)))
            return nil
        }
        let base = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var isASCII = true
        let bad: Diagnostic? = file.bytes.withUnsafeBufferPointer { bytes in
            var index = base
            while index < bytes.count {
                let byte = bytes[index]
                if byte >= 0x20 && byte < 0x7F || byte == 0x0A {
                    index += 1
                    continue
                }
                if byte < 0x80 {
                    guard byte == 0x09 || byte == 0x0D else {
                        return controlCharacter(UInt32(byte), at: index..<index + 1)
                    }
                    index += 1
                    continue
                }
                isASCII = false
                guard let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index) else {
                    let text = "expected UTF-8 text, found the byte 0x\(Self.hexadecimal(UInt32(byte), width: 2))"
                    return notUTF8(text, at: index..<index + 1)
                }
                if scalar < 0xA0 && scalar != 0x85 || scalar == 0xFFFE || scalar == 0xFFFF {
                    return controlCharacter(scalar, at: index..<index + length)
                }
                index += length
            }
            return nil
        }
        if let bad {
            collector.report(bad)
            return nil
        }
        return file.bytes.withUnsafeBufferPointer { bytes in
            Passed(offsets: CharacterOffsets(of: bytes, from: base, isASCII: isASCII))
        }
    }

    private var wideEncoding: String? {
        let start = file.bytes.prefix(4)
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard start.count >= 2 else { return nil }
        return (start[0] == 0) != (start[1] == 0) ? "UTF-16" : nil
    }

    private var tooLarge: Diagnostic {
        Diagnostic(
            .yamlTooLarge,
            "the text has \(file.bytes.count) bytes, expected at most \(limits.bytes)",
            file: file.name,
            help: "check that this is the right file, and move large texts into files of their own"
        )
    }

    private func notUTF8(_ message: String, at range: Range<Int>) -> Diagnostic {
        Diagnostic(
            .yamlNotUTF8,
            message,
            at: SourceSpan(file: file, start: range.lowerBound, end: range.upperBound),
            label: "not UTF-8 from here",
            help: "save the file with the encoding UTF-8"
        )
    }

    private func controlCharacter(_ scalar: UInt32, at range: Range<Int>) -> Diagnostic {
        let name = "U+\(Self.hexadecimal(scalar, width: 4))"
        return Diagnostic(
            .yamlControlCharacter,
            "expected text, found the control character \(name)",
            at: SourceSpan(file: file, start: range.lowerBound, end: range.upperBound),
            label: "\(name) is not allowed in YAML",
            help: "delete the character, or write it as an escape in double quotes"
        )
    }

    private static func hexadecimal(_ value: UInt32, width: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
