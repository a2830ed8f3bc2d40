import Foundation
import TestSupport
import Testing

/// A schema with values and what Helm says to them, from `Cases/*.cases`.
struct SchemaCase: CustomTestStringConvertible, Sendable {
    let file: String
    let name: String
    let schema: String
    let values: String
    /// What Helm says; nil where it accepts.
    let refusal: String?

    var testDescription: String { "\(file): \(name)" }

    /// A line that no section begins with.
    struct Malformed: Error {
        let line: String
    }

    /// Returns the cases of all files.
    static func all() throws -> [SchemaCase] {
        let folder = "\(RepositoryFolder.path)/Tests/JSONSchemaTests/Cases"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".cases") }
        return try files.sorted().flatMap { file in
            try cases(of: String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8), file)
        }
    }

    private static func cases(of text: String, _ file: String) throws -> [SchemaCase] {
        try text.components(separatedBy: "\n=== ").dropFirst().map { part in
            let (name, rest) = try split(part, at: "\n--- schema\n")
            let (schema, answer) = try split(rest, at: "\n--- values\n")
            if answer.contains("\n--- accepted") {
                let values = try split(answer + "\n", at: "\n--- accepted\n").0
                return SchemaCase(file: file, name: name, schema: schema, values: values, refusal: nil)
            }
            let (values, refusal) = try split(answer, at: "\n--- refused\n")
            return SchemaCase(
                file: file,
                name: name,
                schema: schema,
                values: values,
                refusal: refusal.trimmingCharacters(in: .newlines)
            )
        }
    }

    private static func split(_ text: String, at header: String) throws -> (String, String) {
        guard let range = text.range(of: header) else { throw Malformed(line: text) }
        return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
    }
}
