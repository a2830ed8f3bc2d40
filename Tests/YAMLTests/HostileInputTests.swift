import Diagnostics
import OrderedCollections
import TestSupport
import Testing
import ValueModel
import YAML

/// Texts made to break the reader end in a diagnostic, quickly.
@Suite struct HostileInputTests {
    private func codes(_ text: String) -> [String] { Reading(text).diagnostics.map(\.code.name) }

    @Test func refusesDepth() throws {
        for open in ["[", "{a: ", "- ", "? ", "[{a: ", "!x &y [ "] {
            #expect(codes(String(repeating: open, count: 100_000)) == ["yaml.too-deep"], "\(open)")
        }
        let lines = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        let reading = Reading(lines)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.code == .yamlTooDeep)
        #expect(diagnostic.message == "lists and maps are nested more than 200 levels deep")
        #expect(reading.file.position(of: Int(diagnostic.span?.start ?? 0)) == SourcePosition(line: 201, column: 201))
    }

    @Test func acceptsTwoHundredLevels() {
        let text = "a: " + String(repeating: "[", count: 199) + String(repeating: "]", count: 199)
        #expect(codes(text).isEmpty)
        #expect(codes("a: [" + text.dropFirst(3) + "]") == ["yaml.too-deep"])
    }

    @Test func refusesDepthThroughAliases() {
        let lines = (1..<300).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(codes("a0: &a0 [1]\n" + lines) == ["yaml.too-deep"])
    }

    @Test func refusesAliasesThatMultiply() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<10 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        let reading = Reading(text)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.code == .yamlAliasBomb)
        #expect(diagnostic.message == "aliases expand this text to more than 100000 values")
        #expect(diagnostic.help == "write the repeated parts out, or use fewer levels of aliases")
        #expect(reading.text(diagnostic.span)?.hasPrefix("*a") == true)
    }

    @Test func acceptsManyHonestAliases() {
        let uses = (0..<30_000).map { "s\($0): {name: n\($0), a: 1, b: 2, use: *x}\n" }.joined()
        #expect(codes("x: &x {a: 1, b: 2, c: 3}\n" + uses).isEmpty)
    }

    @Test func refusesWhatIsTooLarge() throws {
        var limits = YAMLReader.Limits()
        #expect(limits.bytes == 64 << 20)
        limits.bytes = 10
        let diagnostic = try #require(Reading("a: 12345678\n", limits: limits).diagnostics.first)
        #expect(diagnostic.code == .yamlTooLarge)
        #expect(diagnostic.file == "values.yaml")
        #expect(diagnostic.message == "the text has 12 bytes, expected at most 10")
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF, 0x0A], 3, "expected UTF-8 text, found the byte 0xFF"),
            ([0x61, 0x3A, 0x20, 0xFC, 0x62], 3, "expected UTF-8 text, found the byte 0xFC"),
            ([0x61, 0x3A, 0x20, 0xC3], 3, "expected UTF-8 text, found the byte 0xC3"),
            ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 3, "expected UTF-8 text, found the byte 0xED"),
            ([0x61, 0x3A, 0x20, 0xC0, 0x80], 3, "expected UTF-8 text, found the byte 0xC0"),
            ([0xFF, 0xFE, 0x61, 0x00], 0, "the text is UTF-16, expected UTF-8"),
            ([0xFE, 0xFF, 0x00, 0x61], 0, "the text is UTF-16, expected UTF-8"),
            ([0x61, 0x00, 0x3A, 0x00], 0, "the text is UTF-16, expected UTF-8"),
        ] as [([UInt8], UInt32, String)]
    )
    func refusesOtherEncodings(bytes: [UInt8], offset: UInt32, message: String) throws {
        let reading = Reading(bytes)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(reading.root == nil)
        #expect(diagnostic.code == .yamlNotUTF8)
        #expect(diagnostic.span?.start == offset)
        #expect(diagnostic.message == message)
        #expect(diagnostic.help == "save the file with the encoding UTF-8")
    }

    @Test func survivesMutations() {
        let seed = """
            # ü
            a: &x {b: [1, "two\\n", 'thr''ee'], ? c : |+\r
                text
            d:
              - *x
              - <<: *x
                e: >-
                 folded
            !!str f: !!int "7"
            ---
            %YAML 1.1
            """
        var random = RandomValues(seed: 9)
        let marks = Array(":-?[]{}\",'&*!|>%@`#\n\t \r\u{0}~<.".utf8) + [0xC3, 0xEF, 0xBB, 0xBF, 0xF0, 0xFF, 0x85]
        for _ in 0..<6000 {
            var bytes = Array(seed.utf8)
            for _ in 0..<random.number(1...6) {
                let index = random.number(0...bytes.count - 1)
                switch random.number(0...3) {
                case 0: bytes[index] = UInt8(random.number(0...255))
                case 1: bytes[index] = random.element(of: marks)
                case 2: bytes.insert(random.element(of: marks), at: index)
                default: bytes.removeSubrange(index..<min(bytes.count, index + random.number(1...12)))
                }
                if bytes.isEmpty { bytes = [0x61] }
            }
            let reading = Reading(bytes)
            #expect(reading.root != nil || !reading.diagnostics.isEmpty)
            for span in reading.diagnostics.compactMap(\.span) { #expect(Int(span.end) <= bytes.count) }
        }
    }

    @Test func readsTenMegabytesInLinearTime() {
        func time(_ count: Int) -> Duration {
            let text = (0..<count).map { "service\($0):\n  image: {tag: \"v\($0)\", größe: 1.5}\n  args: [a, b]\n" }
                .joined()
            let bytes = Array(text.utf8)
            return ContinuousClock().measure { #expect(Reading(bytes).root?.mapping?.count == count) }
        }
        #expect(time(160_000) < .seconds(20))
    }

    @Test(arguments: [
        ("one line", "a: [" + String(repeating: "x, ", count: 200_000) + "x]"),
        ("quotes", "a: \"" + String(repeating: "x ", count: 500_000) + "\""),
        ("anchors", (0..<20_000).map { "a\($0): &a\($0) {b: 1}\n" }.joined()),
        ("bad line", String(repeating: "a ", count: 500_000) + "\nb: c: d"),
        ("comments", String(repeating: "# x\n", count: 200_000) + "a: b: c"),
        ("flow keys", "{" + (0..<50_000).map { "k\($0): 1, " }.joined() + "}"),
        ("dashes", String(repeating: "-\n", count: 200_000)),
        ("quote marks", String(repeating: "'\n", count: 100_001)),
    ])
    func isNotSlowOnStrangeShapes(name: String, text: String) {
        let bytes = Array(text.utf8)
        #expect(ContinuousClock().measure { _ = Reading(bytes) } < .seconds(10), "\(name)")
    }
}
