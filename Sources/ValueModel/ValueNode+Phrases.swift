import Diagnostics

extension ValueNode {
    /// The value as a message names it: `the string "1000"`, `the integer 8080`, `a list`.
    public var phrase: String {
        switch scalar {
        case .string(let text): "the string \(MessageText.quoted(text))"
        case .integer(let number): "the integer \(number)"
        case .double(let number): "the number \(number)"
        case .bool(let flag): "the boolean \(flag)"
        default: kindPhrase
        }
    }
}

extension ValuePath {
    /// The value at the path as a message names it: its key in backticks, with the indexes behind it.
    public var subject: String {
        let start = steps.lastIndex { if case .key = $0 { true } else { false } } ?? steps.startIndex
        let tail = ValuePath(Array(steps[start...])).description
        return tail.isEmpty ? "the value" : "`\(tail)`"
    }
}
