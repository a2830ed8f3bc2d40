import GoRuntime
import TestSupport
import Testing

@Suite
struct FormatPropertyTests {
    private static let verbs = Array("vvvdsqxXoObcUeEfFgGtTw%zé!")
    private static let flags = Array("+-# 0")

    private static func directive(using generator: inout SeededGenerator) -> String {
        var text = "%"
        for _ in 0..<Int.random(in: 0..<3, using: &generator) {
            text.append(Self.flags.randomElement(using: &generator) ?? "+")
        }
        if Int.random(in: 0..<8, using: &generator) == 0 { text += "[\(Int.random(in: 0..<4, using: &generator))]" }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1: text += "\(Int.random(in: 0..<14, using: &generator))"
        case 2: text += "*"
        default: break
        }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1: text += ".\(Int.random(in: 0..<9, using: &generator))"
        case 2: text += ".*"
        case 3: text += "."
        default: break
        }
        text.append(Self.verbs.randomElement(using: &generator) ?? "v")
        return text
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func printfAgreesWithGo(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var expressions: [String] = []
        var outputs: [GoString] = []
        for _ in 0..<3000 {
            let count = Int.random(in: 1..<4, using: &generator)
            let format = (0..<count).map { _ in Self.directive(using: &generator) }.joined(separator: "|")
            let arguments = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in RandomValue.any(using: &generator)
            }
            let expression = arguments.map { " \($0.expression)" }.joined()
            expressions.append("printf \(TemplateReferee.literal(GoString(format)))\(expression)")
            outputs.append(GoFormat.sprintf(GoString(format), arguments.map(\.value)))
        }
        let expected = try TemplateReferee.outputs(of: expressions)
        for (index, expression) in expressions.enumerated() where outputs[index] != expected[index] {
            Issue.record("\(expression)\nGo:   \(expected[index])\nours: \(outputs[index])")
        }
    }

    @Test
    func printAndPrintlnAgreeWithGo() throws {
        var generator = SeededGenerator(seed: 4)
        var expressions: [String] = []
        var outputs: [GoString] = []
        for _ in 0..<1000 {
            let arguments = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in RandomValue.any(using: &generator)
            }
            let expression = arguments.map { " \($0.expression)" }.joined()
            expressions.append("print\(expression)")
            outputs.append(GoFormat.sprint(arguments.map(\.value)))
            expressions.append("println\(expression)")
            outputs.append(GoFormat.sprintln(arguments.map(\.value)))
            if let value = arguments.first?.value {
                var output: [UInt8] = []
                GoFormat.append(value, to: &output)
                #expect(GoString(output) == GoFormat.sprintf("%v", [value]))
            }
        }
        let expected = try TemplateReferee.outputs(of: expressions)
        for (index, expression) in expressions.enumerated() where outputs[index] != expected[index] {
            Issue.record("\(expression)\nGo:   \(expected[index])\nours: \(outputs[index])")
        }
    }
}
