import OrderedCollections
import TestSupport
import ValueModel

@testable import ValuesSchema

/// A generator of schemas with any defaults and documentation, to try the documents on.
struct RandomRecords {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Returns an object with up to six fields.
    mutating func record(depth: Int = 0) -> ObjectRecord {
        var fields: [FieldRecord] = []
        var defaults = ValueObject()
        for number in 0..<Int.random(in: 0...6, using: &random) {
            let name = "\(word())\(number)"
            let shape = shape(depth)
            let isNullable = chance(4)
            if !isNullable || chance(2) { defaults[name] = value(of: shape) }
            fields.append(field(name, shape, isNullable))
        }
        let encoded = Value.object(defaults)
        return ObjectRecord(documentation: text(), others: .refused, fields: fields, rules: []) { encoded }
    }

    private mutating func field(_ name: String, _ shape: Shape, _ isNullable: Bool) -> FieldRecord {
        var field = FieldRecord(
            name: name,
            documentation: text(),
            shape: shape,
            isNullable: isNullable,
            offset: nil,
            keyPath: { \Never.self },
            encode: { _ in .null },
            decode: { _, _ in true }
        )
        if chance(4) { field.section = word() }
        if chance(4) {
            field.example = [text(), "a: [1, b]", "- x\n- y: |\n    text\n", "[unclosed", "5"].randomElement(
                using: &random
            )
        }
        if chance(8) { field.deadReason = text() }
        return field
    }

    private mutating func shape(_ depth: Int) -> Shape {
        switch Int.random(in: 0..<(depth < 3 ? 9 : 6), using: &random) {
        case 0: .boolean
        case 1: .integer(0...10)
        case 2: .string(.any)
        case 3: .list(.string(.any))
        case 4: .map(.string(.any), keys: .any)
        case 5: .freeform(.one(nil))
        default: .object(record(depth: depth + 1))
        }
    }

    private mutating func value(of shape: Shape) -> Value {
        switch shape {
        case .boolean: .bool(chance(2))
        case .integer: .integer(Int64.random(in: -3...1 << 40, using: &random))
        case .list: .array((0..<Int.random(in: 0...3, using: &random)).map { _ in .string(line()) })
        case .map, .freeform: ["\(line())": .string(line()), "n": [1, [:], ["\(word())": nil]]]
        case .object(let record): record.defaults
        case .string, .choice, .intOrPercent, .scalar: .string(line())
        }
    }

    private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    private mutating func word() -> String {
        ["name", "on", "y", "a b", "x: y", "#", "'", "ü", "no", "12", "- a", "a.b", "{", "*x"].randomElement(
            using: &random
        ) ?? ""
    }

    /// Returns a text without the line breaks of Unicode, behind which the writer of YAML does not indent.
    private mutating func line() -> String { text().filter { $0 != "\u{2028}" && $0 != "\u{85}" } }

    private mutating func text() -> String {
        let pieces = [
            "word", " ", "  ", "\n", "\n\n", ": ", " #", "'", "\"", "- ", "é", "🌍", "`x`", "|", "\u{2028}", "\u{85}",
            "yes", "0x1", "\t",
        ]
        return (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }
}
