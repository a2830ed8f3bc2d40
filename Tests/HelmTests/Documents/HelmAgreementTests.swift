import GoRuntime
import TestSupport
import Testing

@testable import Helm

/// The functions on documents, compared with Helm's over random arguments.
@Suite struct HelmAgreementTests {
    @Test(arguments: ["toYaml", "toYamlPretty", "toJson", "toRawJson", "toPrettyJson"])
    func valuesAreWrittenTheSame(function: String) throws {
        var random = RandomDocuments(seed: 1)
        try expectSame((0..<1500).map { _ in random.value() }, "\(function) .")
    }

    @Test func tablesAreWrittenTheSame() throws {
        var random = RandomDocuments(seed: 2)
        try expectSame((0..<1500).map { _ in random.map() }, "toToml .")
    }

    @Test(arguments: ["fromYaml", "fromYamlArray"])
    func yamlIsReadTheSame(function: String) throws {
        var random = RandomDocuments(seed: 3)
        try expectSame((0..<6000).map { _ in Self.quoted(random.yamlText()) }, "\(function) . | toJson")
    }

    @Test(arguments: ["fromJson", "fromJsonArray"])
    func jsonIsReadTheSame(function: String) throws {
        var random = RandomDocuments(seed: 4)
        try expectSame((0..<3000).map { _ in Self.quoted(random.jsonText()) }, "\(function) . | toJson")
    }

    @Test func tomlIsReadTheSame() throws {
        var random = RandomDocuments(seed: 5)
        try expectSame((0..<3000).map { _ in Self.quoted(random.tomlText()) }, "fromToml . | toJson")
    }

    private static func quoted(_ text: String) -> String {
        (try? GoJSON.text(of: .text(text)))?.text ?? "\"\""
    }

    /// Compares what a pipeline of our functions gives for values of JSON with what Helm prints.
    private func expectSame(_ arguments: [String], _ pipeline: String) throws {
        let template = "{{ range .Values.cases }}{{ \(pipeline) | b64enc }} {{ end }}"
        let values = "{\"cases\":[\(arguments.joined(separator: ","))]}"
        let request = EvaluationCase(name: pipeline, template: template, values: values)
        guard case .output(let text)? = try Referee.shared().evaluate([request]).first else {
            throw Referee.Failure.broken("no output of \(pipeline)")
        }
        let answers = text.split(separator: " ", omittingEmptySubsequences: false).dropLast()
        #expect(answers.count == arguments.count)
        var differences: [String] = []
        for (argument, answer) in zip(arguments, answers) {
            let ours = try call(pipeline, GoJSON.value(of: Array(argument.utf8)).value ?? .null)
            // A []byte is base64 in JSON.
            if try GoJSON.text(of: .bytes(ours.bytes)).text != "\"\(answer)\"" {
                differences.append("\(argument)\n  ours: \(ours)")
            }
        }
        #expect(differences.isEmpty, "\(differences.count):\n\(differences.prefix(5).joined(separator: "\n"))")
    }

    /// Runs `f . | g`.
    private func call(_ pipeline: String, _ argument: GoValue) throws -> GoString {
        var value = argument
        for name in pipeline.split(separator: " ") where name != "." && name != "|" {
            let function = HelmFunctions.all().first { $0.name == GoString(name) }
            value = try #require(function).body([value])
        }
        guard case .string(let text) = value else { throw Referee.Failure.broken("\(pipeline) gave no text") }
        return text
    }
}
