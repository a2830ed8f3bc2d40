import GoRuntime
import JSONSchema
import Testing

/// Schemas that are made to cost much.
@Suite("Hostile schemas")
struct HostileSchemaTests {
    private let clock = ContinuousClock()

    @Test("schemas that lie deep in one another end in an error")
    func deepNesting() {
        let depth = 5_000
        let schema =
            String(repeating: #"{"additionalProperties":"#, count: depth) + "true"
            + String(repeating: "}", count: depth)
        let values = String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
        let answer = SchemaAnswer.ours(schema, values)
        #expect(answer?.hasSuffix("schemas nest deeper than 1000 levels") == true)
    }

    @Test("alternatives that multiply end in an error")
    func multiplyingAlternatives() {
        let levels = (0..<40).map { level in
            let next = ##"{"$ref":"#/$defs/l\##(level + 1)"}"##
            return #""l\#(level)":{"anyOf":[\#(next),\#(next)]}"#
        }
        let schema = ##"{"$ref":"#/$defs/l0","$defs":{\##(levels.joined(separator: ",")),"l40":false}}"##
        let time = clock.measure {
            #expect(SchemaAnswer.ours(schema, "{}")?.contains("the check tries more than") == true)
        }
        #expect(time < .seconds(60))
    }

    @Test("a regular expression that would backtrack is matched in linear time")
    func backtracking() {
        let text = String(repeating: "a", count: 50_000) + "b"
        let time = clock.measure {
            #expect(
                SchemaAnswer.ours(#"{"properties":{"a":{"pattern":"^(a+)+$"}}}"#, #"{"a":"\#(text)"}"#) != nil
            )
        }
        #expect(time < .seconds(10))
    }

    @Test("a number of a million digits is no obstacle")
    func longNumbers() {
        let digits = String(repeating: "7", count: 1_000_000)
        let time = clock.measure {
            #expect(SchemaAnswer.ours(#"{"properties":{"a":{"multipleOf":\#(digits)}}}"#, #"{"a":1e300}"#) == nil)
        }
        #expect(time < .seconds(10))
    }

    @Test("documents on other machines are refused with the way out")
    func otherMachines() {
        #expect(
            SchemaAnswer.ours(#"{"properties":{"a":{"$ref":"https://example.com/x.json"}}}"#, "{}")
                == "failing loading \"https://example.com/x.json\": chartgen fetches no schemas from other machines "
                + "(--skip-schema-validation skips the check)"
        )
    }

    @Test("a file that a schema refers to is loaded once and checked")
    func files() throws {
        let loader = SchemaLoader.files { path in
            path == "/shared.json"
                ? .success(Array(#"{"$defs":{"port":{"maximum":65535}}}"#.utf8)) : .failure(.system("no such file"))
        }
        let schema = ##"{"properties":{"port":{"$ref":"shared.json#/$defs/port"}}}"##
        let document = try SchemaDocument(Array(schema.utf8), loader: loader)
        let values = GoMap([(key: "port", value: .int64(70_000))])
        #expect(
            SchemaViolation.helmText(of: document.validate(.map(values)))
                == "- at '/port': maximum: got 70,000, want 65,535\n"
        )
    }
}
