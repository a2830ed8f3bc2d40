import Testing

/// Schemas and values, from Helm 4.2.3.
@Suite("Schemas with values")
struct SchemaCaseTests {
    @Test("there are as many cases as were written")
    func corpusIsWhole() throws {
        #expect(try SchemaCase.all().count >= 290)
    }

    @Test("a schema says what Helm says", arguments: try SchemaCase.all())
    func saysWhatHelmSays(_ example: SchemaCase) {
        #expect(SchemaAnswer.ours(example.schema, example.values) == example.refusal)
    }

    @Test("the cases are what Helm says today")
    func casesAreCurrent() throws {
        for example in try SchemaCase.all() {
            let helms = try SchemaAnswer.helms(example.schema, example.values)
            #expect(
                SchemaAnswer.ordered(helms) == SchemaAnswer.ordered(example.refusal),
                "\(example.testDescription)"
            )
        }
    }
}
