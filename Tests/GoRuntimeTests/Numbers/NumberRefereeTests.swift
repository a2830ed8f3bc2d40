import GoRuntime
import TestSupport
import Testing

@Suite
struct NumberRefereeTests {
    private static let texts: [GoString] = {
        var generator = SeededGenerator(seed: 41)
        let pieces = [
            "0", "1", "7", "9", "12", "x", "0x", "0b", "0o", "_", ".", "e", "E5", "-", "+", "p", "p3", "f", "inf",
            "nan", " ", "308", "99999999999999999999",
        ]
        let random = (0..<1500).map { _ in
            GoString(
                (0..<Int.random(in: 1..<5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
                }
                .joined()
            )
        }
        return random + [
            "", "Inf", "-Infinity", "+nan", "0x1p-2", "1_000", "0x1_fp1", "9223372036854775807", "-9223372036854775808",
            "9223372036854775808", "1e-400", "1e400", "0x", "08", "0_8", "0o17", "-0b101",
        ]
    }()

    /// spf13/cast reads `float64` of a string with strconv.ParseFloat and gives 0 for errors.
    @Test func floatsAreReadAsGoReadsThem() throws {
        let outputs = try TemplateReferee.outputs(
            of: Self.texts.map { "float64 \(TemplateReferee.literal($0)) | toString" }
        )
        for (text, output) in zip(Self.texts, outputs) {
            let value = (try? FloatParsing.parseFloat(text)) ?? 0
            #expect(GoFormat.sprint([.float(value)]) == output, "\(text)")
        }
    }

    /// Sprig's `atoi` is strconv.Atoi without its error.
    @Test func integersAreReadAsGoReadsThem() throws {
        let outputs = try TemplateReferee.outputs(
            of: Self.texts.map { "atoi \(TemplateReferee.literal($0)) | toString" }
        )
        for (text, output) in zip(Self.texts, outputs) {
            // Out of range, Go returns the nearest number along with the error.
            guard let value = try? IntegerParsing.atoi(text) else { continue }
            #expect(GoString("\(value)") == output, "\(text)")
        }
    }

    @Test func errorsReadAsGos() {
        #expect(throws: NumberError(function: "Atoi", text: "x", problem: .syntax)) { try IntegerParsing.atoi("x") }
        #expect(
            NumberError(function: "Atoi", text: "x", problem: .syntax).message
                == "strconv.Atoi: parsing \"x\": invalid syntax"
        )
        #expect(
            NumberError(function: "ParseInt", text: "9", problem: .range).message
                == "strconv.ParseInt: parsing \"9\": value out of range"
        )
    }

    @Test(arguments: [
        ("0x1F", 0, 31), ("0b11", 0, 3), ("0o17", 0, 15), ("017", 0, 15), ("1_000", 0, 1000), ("zz", 36, 1295),
        ("-8", 10, -8),
    ])
    func basesGoByPrefix(text: String, base: Int, value: Int64) throws {
        #expect(try IntegerParsing.parseInt(GoString(text), base: base) == value)
    }

    @Test(arguments: ["1__0", "_1", "1_", "0x_", "09", "0b2", "", "-"])
    func baseZeroIsStrict(text: String) {
        #expect(throws: NumberError.self) { try IntegerParsing.parseInt(GoString(text), base: 0) }
    }
}
