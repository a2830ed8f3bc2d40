import GoRuntime
import GoTemplate
import Testing

@Suite("Templates without measure end in an error", .serialized)
struct HostileTemplateTests {
    private func failure(
        _ template: String,
        functions: @escaping @Sendable () -> [GoFunction] = { [] }
    ) throws -> String {
        try DeepThread.run {
            let set = TemplateSet(functions: functions())
            try set.add(TemplateFile(name: "t", source: Array(template.utf8)))
            var output: [UInt8] = []
            do throws(TemplateError) {
                try set.execute("t", dot: .map(GoMap()), into: &output)
            } catch {
                return error.goText.text
            }
            return "no error"
        }
    }

    @Test func recursionOfTemplates() throws {
        #expect(
            try failure(#"{{ define "x" }}{{ template "x" . }}{{ end }}{{ template "x" . }}"#)
                == #"template: t:1:28: executing "x" at <{{template "x" .}}>: exceeded maximum template depth (100000)"#
        )
    }

    @Test func recursionOfExecutions() throws {
        let message = try DeepThread.run { () throws -> String in
            final class Box { var set: TemplateSet? }
            let box = Box()
            let set = TemplateSet(
                functions: [
                    GoFunction("again") { _ throws(FunctionFailure) in
                        var output: [UInt8] = []
                        do { try box.set?.execute("t", dot: .absent, into: &output) } catch { throw .caused(error) }
                        return .absent
                    }
                ]
            )
            box.set = set
            defer { box.set = nil }
            try set.add(TemplateFile(name: "t", source: Array("{{ again }}".utf8)))
            var output: [UInt8] = []
            do { try set.execute("t", dot: .absent, into: &output) } catch {
                var last: any Error = error
                while let next = (last as? any GoError)?.cause { last = next }
                return (last as? TemplateError)?.goText.text ?? ""
            }
            return "no error"
        }
        #expect(message == "template: templates include each other more than 5000 levels deep")
    }

    @Test func rangeOverABillionThatPrints() throws {
        #expect(
            try failure(
                "{{ range 1000000000 }}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{{ end }}"
            )
            .hasSuffix("the template prints more than 256 MiB")
        )
    }

    @Test func printfWithAGiganticWidth() throws {
        #expect(try failure(#"{{ printf "%99999999999d" 1 | len }}"#) == "no error")
    }

    @Test func deepParenthesesAndManyArguments() throws {
        let many = "{{ print " + String(repeating: "1 ", count: 100_000) + "| len }}"
        #expect(try failure(many) == "no error")
    }

    @Test func theLargestIntegersAreRangedOverAndIndexed() throws {
        #expect(try failure("{{ range -9223372036854775808 }}{{ end }}") == "no error")
        #expect(try failure("{{ index . 9223372036854775807 }}").hasSuffix("value has type int; should be string"))
        #expect(
            try failure(#"{{ index "a" 9223372036854775807 }}"#).hasSuffix("index out of range: 9223372036854775807")
        )
        #expect(try failure("{{ range 9223372036854775807 }}{{ break }}{{ end }}") == "no error")
    }
}
