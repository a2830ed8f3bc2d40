/// One line of ``APIShapeText`` that describes a field: name, type, `!` where required, and facts.
///
/// For example ` effect string enum=NoSchedule|PreferNoSchedule|NoExecute`.
struct APIFieldLine: Sendable {
    /// The bytes behind the line's blank, up to its end.
    private let range: Range<Int>
    /// How many of them are the name.
    private let nameLength: Int

    /// Returns the lines of a stretch of the text.
    static func lines(in text: Range<Int>) -> [APIFieldLine] {
        let bytes = APIShapeText.bytes
        var lines: [APIFieldLine] = []
        var start = text.lowerBound
        while start < text.upperBound {
            let end = bytes[start..<text.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? text.upperBound
            if start + 1 < end {
                let nameEnd = bytes[(start + 1)..<end].firstIndex(of: UInt8(ascii: " ")) ?? end
                lines.append(APIFieldLine(range: start + 1..<end, nameLength: nameEnd - start - 1))
            }
            start = end + 1
        }
        return lines
    }

    /// The field's name.
    var name: String {
        String(decoding: APIShapeText.bytes[range.prefix(nameLength)], as: UTF8.self)
    }

    /// Whether the line says that any field is fine.
    var isAnyField: Bool { nameLength == 1 && APIShapeText.bytes[range.lowerBound] == UInt8(ascii: "*") }

    /// Whether the field must be there.
    var isRequired: Bool {
        let type = APIShapeText.bytes[range.dropFirst(nameLength + 1)].prefix { $0 != UInt8(ascii: " ") }
        return type.last == UInt8(ascii: "!")
    }

    /// Whether the field has this name.
    func isNamed(_ name: String) -> Bool {
        name.utf8.count == nameLength && name.utf8.elementsEqual(APIShapeText.bytes[range.prefix(nameLength)])
    }

    /// What the line says.
    var field: APIField {
        var words = APIShapeText.bytes[range].split(separator: UInt8(ascii: " ")).dropFirst()
        guard var type = words.popFirst() else { return APIField(type: .any) }
        let isRequired = type.last == UInt8(ascii: "!")
        if isRequired { type = type.dropLast() }
        var field = APIField(type: APIType(String(decoding: type, as: UTF8.self)))
        field.isRequired = isRequired
        for word in words {
            guard let mark = word.firstIndex(of: UInt8(ascii: "=")) else { continue }
            field.read(
                fact: String(decoding: word[..<mark], as: UTF8.self),
                text: String(decoding: word[(mark + 1)...], as: UTF8.self)
            )
        }
        return field
    }
}

extension APIShapeText {
    /// The text's bytes; they live as long as the program.
    static var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}
