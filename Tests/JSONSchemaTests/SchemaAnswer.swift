import Foundation
import GoRuntime
import JSONSchema
import TestSupport

/// What a schema says to values.
enum SchemaAnswer {
    /// Returns our words; nil where the values are accepted.
    static func ours(_ schema: String, _ values: String) -> String? {
        let value = GoJSON.value(of: Array(values.utf8)).value ?? .null
        do throws(SchemaFailure) {
            let violations = try SchemaDocument(Array(schema.utf8), loader: noFiles).validate(value)
            return violations.isEmpty ? nil : String(SchemaViolation.helmText(of: violations).dropLast())
        } catch {
            return error.helmText
        }
    }

    /// A disk without files.
    static var noFiles: SchemaLoader {
        .files { path in .failure(.system(GoString("open \(path): no such file or directory"))) }
    }

    /// Returns Helm's words; nil where the values are accepted.
    static func helms(_ schema: String, _ values: String) throws -> String? {
        let chart = [
            "Chart.yaml": "apiVersion: v2\nname: probe\nversion: 0.1.0\n", "values.yaml": "{}",
            "values.schema.json": schema, "templates/empty.yaml": "",
        ]
        do {
            _ = try Referee.shared().call("render", ["chart": chart, "values": values])
            return nil
        } catch Referee.Failure.refused(let text) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
            return lines.joined(separator: "\n").trimmingCharacters(in: "\n")
        }
    }

    /// Returns a text with its lines in an order of their own: Go goes through maps in any order.
    static func ordered(_ text: String?) -> [String]? {
        text?.split(separator: "\n").map { line in
            guard let names = line.range(of: "additional properties ") else { return String(line) }
            return line[..<names.upperBound]
                + line[names.upperBound...].split(separator: " ")
                .map { $0.filter { $0 != "," } }.sorted().joined(separator: " ")
        }.sorted()
    }
}

extension String {
    fileprivate func trimmingCharacters(in character: Character) -> String {
        var text = self[...]
        while text.last == character { text.removeLast() }
        return String(text)
    }
}
