import GoRuntime
import TestSupport
import Testing

@Suite
struct UnicodeTests {
    /// All characters, in blocks that go through one expression each.
    private static let blocks: [[Unicode.Scalar]] = stride(from: UInt32(0), through: 0x10FFFF, by: 64).map { start in
        (start..<(start + 64)).compactMap(Unicode.Scalar.init)
    }.filter { !$0.isEmpty }

    private func compare(_ function: String, _ ours: (GoString) -> GoString) throws {
        let texts = Self.blocks.map { GoString(runes: $0) }
        let outputs = try TemplateReferee.outputs(of: texts.map { "\(function) \(TemplateReferee.literal($0))" })
        for (index, text) in texts.enumerated() where ours(text) != outputs[index] {
            let pairs = zip(ours(text).runes, outputs[index].runes)
            let difference = zip(text.runes, pairs).filter { $1.0 != $1.1 }.map { rune, pair in
                "U+\(String(rune.value, radix: 16)): Go \(pair.1.value), ours \(pair.0.value)"
            }
            Issue.record("\(function): \(difference.joined(separator: "; "))")
        }
    }

    @Test func upperCaseOfEveryCharacterIsGos() throws { try compare("upper") { $0.uppercased() } }
    @Test func lowerCaseOfEveryCharacterIsGos() throws { try compare("lower") { $0.lowercased() } }
    @Test func whatCanBePrintedIsWhatGoPrints() throws { try compare("printf \"%q\"") { Quoting.quoted($0) } }
    @Test func titleOfEveryCharacterIsGos() throws {
        let texts = Self.blocks.map { GoString(runes: $0.flatMap { [" ", $0, "a"] }) }
        let outputs = try TemplateReferee.outputs(of: texts.map { "title \(TemplateReferee.literal($0))" })
        for (index, text) in texts.enumerated() { #expect(text.titled() == outputs[index]) }
    }
    @Test func whiteSpaceIsGos() throws {
        let texts = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { $0.value < 0x3100 }.map {
            GoString(runes: [$0])
        }
        let outputs = try TemplateReferee.outputs(of: texts.map { "trim \(TemplateReferee.literal($0))" })
        for (index, text) in texts.enumerated() { #expect(text.trimmed() == outputs[index], "\(text.runes)") }
    }
}
