import GoRuntime
import TestSupport
import Testing

@Suite
struct UnquoteRefereeTests {
    @Test func stringLiteralsStandForWhatTemplatesPrint() throws {
        let literals = [
            #""a\tb\n\\\"""#, #""\x41\101\u00e9\U0001F600""#, #""é日""#, "`raw\\n`", #""\a\b\f\r\v""#, #""\xff\377""#,
            #""'""#,
        ]
        let outputs = try TemplateReferee.outputs(of: literals.map { "print \($0)" })
        for (literal, output) in zip(literals, outputs) {
            #expect(Quoting.unquoted(GoString(literal)) == output, "\(literal)")
        }
    }

    @Test(arguments: [
        #""\'""#, #"'\"'"#, "'ab'", "''", #""\q""#, #""\x4""#, #""\400""#, #""\ud800""#, #""\U00110000""#, "\"a", "a",
        "", "\"a\nb\"",
        "\"a\"b\"", "`a`b`",
    ])
    func textsThatAreNoLiterals(text: String) {
        #expect(Quoting.unquoted(GoString(text)) == nil)
    }
}
