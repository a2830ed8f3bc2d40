import OrderedCollections
import TestSupport
import Testing
import ValueModel
import ValuesSchema

/// The pattern of every form of text takes what its check takes.
@Suite struct TextFormatTests {
    /// A form with the letters that its texts are made of.
    struct Form: CustomTestStringConvertible {
        var testDescription: String
        var format: TextFormat
        var pieces: [String]
    }

    static let forms: [Form] = [
        Form(testDescription: "label", format: .label, pieces: ["a", "z9", "-", "A", ".", "_", " "]),
        Form(testDescription: "label or empty", format: .label.orEmpty, pieces: ["a", "9", "-", "A"]),
        Form(testDescription: "objectName", format: .objectName, pieces: ["a", "9", "-", ".", "B", "_"]),
        Form(testDescription: "dataKey", format: .dataKey, pieces: ["a", "Z", "9", ".", "..", "-", "_", "/", "é"]),
        Form(
            testDescription: "environmentName",
            format: .environmentName,
            pieces: ["A", "b", "9", ".", "-", "_", "=", " "]
        ),
        Form(
            testDescription: "labelKey",
            format: .labelKey,
            pieces: ["a", "B", "9", "example.com", "/", ".", "-", "_", " "]
        ),
        Form(testDescription: "labelValue", format: .labelValue, pieces: ["a", "B", "9", ".", "-", "_", "/"]),
        Form(
            testDescription: "duration",
            format: .duration,
            pieces: ["0", "1", "30", "y", "w", "d", "h", "m", "s", "ms", "."]
        ),
        Form(testDescription: "ingressHost", format: .ingressHost, pieces: ["a", "b9", ".", "-", "*", "*.", "A", "_"]),
        Form(
            testDescription: "imageRepository",
            format: .imageRepository,
            pieces: [
                "a", "b9", "ghcr.io", "localhost", "[::1]", ":", "80", "/", ".", "_", "-", "A", "@", " ", "'", "//",
                "https://",
            ]
        ),
        Form(
            testDescription: "imageTag",
            format: .imageTag,
            pieces: ["v", "1", ".", "-", "_", "/", ":", "@", " ", "A"]
        ),
        Form(
            testDescription: "imageDigest",
            format: .imageDigest,
            pieces: [
                "sha256:", "sha512:", String(repeating: "a", count: 32), String(repeating: "0", count: 64), "A", "f",
            ]
        ),
        Form(
            testDescription: "quantity",
            format: .quantity,
            pieces: ["1", "50", ".", "+", "-", "e", "E", "m", "k", "K", "Ki", "Gi", "G", "i", "n", "u", "B", " "]
        ),
        Form(testDescription: "releasePart", format: .releasePart, pieces: ["a", "b9", "-", "9", "A", "_"]),
        Form(
            testDescription: "urlPath",
            format: .urlPath,
            pieces: ["/", "a", "B", "?", "%20", " ", "\"", "'", "\\", "\t", "\u{7F}", "é"]
        ),
        Form(
            testDescription: "host",
            format: .host,
            pieces: ["a", "B", "9", ".", ":", "[", "]", "-", "_", "/", "@", " "]
        ),
        Form(testDescription: "notEmpty", format: .notEmpty, pieces: ["a", " ", "\n"]),
    ]

    @Test(arguments: forms)
    func patternAndCheckAgree(form: Form) throws {
        var random = SeededGenerator(seed: 11)
        var texts = [0, 63, 64, 128, 129, 253, 254, 255, 256].map { String(repeating: "z", count: $0) }
        for _ in 0..<400 {
            let count = Int.random(in: 1...6, using: &random)
            texts.append((0..<count).map { _ in form.pieces.randomElement(using: &random) ?? "" }.joined())
        }
        let violations = try Referee.shared().validateSchema(
            JSONWriter().text(of: schema(of: form.format)),
            instances: texts.map { JSONWriter().text(of: .string($0)) }
        )
        for (text, violations) in zip(texts, violations) {
            let violation = form.format.violation(text)
            #expect((violation == nil) == violations.isEmpty, "seed 11: \"\(text)\" \(violation ?? "is fine")")
        }
    }

    /// What no pattern of RE2 can say: JSON Schema takes these, and the check refuses them.
    @Test func theCheckKnowsMore() {
        #expect(TextFormat.ingressHost.violation("10.0.0.1") == "must be a host name, not an IP address")
        let identifier = String(repeating: "a", count: 64)
        let violation = TextFormat.imageRepository.violation(identifier)
        #expect(violation == "must not be 64 hexadecimal digits, which is the identifier of an image")
        #expect(TextFormat.releasePart.violation("off") == "must not be a word that YAML reads as a boolean or null")
    }

    private func schema(of format: TextFormat) -> Value {
        var schema: ValueObject = ["type": "string"]
        if let length = format.minimumLength { schema["minLength"] = .integer(Int64(length)) }
        if let length = format.maximumLength { schema["maxLength"] = .integer(Int64(length)) }
        if let pattern = format.pattern { schema["pattern"] = .string(pattern) }
        return .object(schema)
    }
}
