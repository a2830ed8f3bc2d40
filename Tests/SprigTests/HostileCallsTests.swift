import GoRuntime
import Testing

@testable import Sprig

/// Calls that would take all memory, or never end, fail at once and say why.
@Suite(.timeLimit(.minutes(1))) struct HostileCallsTests {
    private static var functions: [GoString: GoFunction] {
        Dictionary(uniqueKeysWithValues: SprigFunctions.pure().map { ($0.name, $0) })
    }
    private static let stringLimit = "the string would be longer than the limit of 536870912 bytes"
    private static let listLimit = "the list would have more elements than the limit of 10000000"
    private static let depthLimit = "maps and lists nest deeper than the limit of 1000; does one contain itself?"

    @Test func longStrings() throws {
        let million = GoValue.string(GoString([UInt8](repeating: 0x61, count: 1_000_000)))
        #expect(try Self.failure("repeat", .int(1_000_000_000), .text("ab")) == Self.stringLimit)
        #expect(try Self.failure("indent", .int(1_000_000_000), .text("a")) == Self.stringLimit)
        #expect(try Self.failure("indent", .int(.max), .text("a\nb\nc")) == Self.stringLimit)
        #expect(try Self.failure("nindent", .int(500_000_000), .text("a\nb")) == Self.stringLimit)
        #expect(try Self.failure("replace", .text("a"), million, million) == Self.stringLimit)
        #expect(try Self.failure("replace", .text(""), million, million) == Self.stringLimit)
        #expect(try Self.failure("wrapWith", .int(1), million, million) == Self.stringLimit)
        #expect(try Self.failure("join", million, Self.call("until", .int(1000))) == Self.stringLimit)
    }

    @Test func longLists() throws {
        #expect(try Self.failure("until", .int(1_000_000_000)) == Self.listLimit)
        #expect(try Self.failure("until", .int(.min)) == Self.listLimit)
        #expect(try Self.failure("untilStep", .int(.min), .int(.max), .int(1)) == Self.listLimit)
        #expect(try Self.failure("seq", .int(.max - 1)) == Self.listLimit)
        let text = GoValue.string(GoString([UInt8](repeating: 0x61, count: 10_000_001)))
        #expect(try Self.failure("splitList", .text(""), text) == Self.listLimit)
        #expect(try Self.failure("split", .text("a"), text) == Self.listLimit)
    }

    @Test func aStepThatNeverArrives() throws {
        guard case .list(let list) = try Self.call("untilStep", .int(0), .int(10), .int(0)) else {
            Issue.record("untilStep gave no list")
            return
        }
        #expect(list.elements.isEmpty)
    }

    @Test func dictionariesInThemselves() throws {
        let dictionary = GoValue.map(GoMap())
        _ = try Self.call("set", dictionary, .text("self"), dictionary)
        let other = GoValue.map(GoMap())
        _ = try Self.call("set", other, .text("self"), other)
        for name in ["deepCopy", "mustDeepCopy"] {
            #expect(try Self.failure(name, dictionary) == Self.depthLimit)
        }
        for name in ["merge", "mustMerge", "mergeOverwrite", "mustMergeOverwrite", "deepEqual"] {
            #expect(try Self.failure(name, dictionary, other) == Self.depthLimit)
        }
        #expect(try Self.failure("merge", dictionary, dictionary) == Self.depthLimit)
        for name in ["toString", "quote", "cat", "join"] {
            let arguments = name == "join" ? [.text(""), dictionary] : [dictionary]
            guard case .string(let text) = try Self.call(name, arguments) else {
                Issue.record("\(name) gave no string")
                continue
            }
            #expect(text.count < 10_000_000)
        }
        // Go's maps of this kind live for ever; here the circle is cut so that the test frees them.
        _ = try Self.call("unset", dictionary, .text("self"))
        _ = try Self.call("unset", other, .text("self"))
    }

    @Test func manyDifferentElements() throws {
        let list = try Self.call("until", .int(200_000))
        guard case .list(let result) = try Self.call("uniq", list) else {
            Issue.record("uniq gave no list")
            return
        }
        #expect(result.elements.count == 200_000)
    }

    private static func call(_ name: String, _ arguments: [GoValue]) throws -> GoValue {
        try #require(functions[GoString(name)]).body(arguments)
    }

    private static func call(_ name: String, _ arguments: GoValue...) throws -> GoValue { try call(name, arguments) }

    /// Returns the words of the error that a call ends in.
    private static func failure(_ name: String, _ arguments: GoValue...) throws -> String {
        let function = try #require(functions[GoString(name)])
        do throws(FunctionFailure) {
            _ = try function.body(arguments)
        } catch {
            guard case .message(let message) = error else { return "\(error)" }
            return message.text
        }
        return "no error"
    }
}
