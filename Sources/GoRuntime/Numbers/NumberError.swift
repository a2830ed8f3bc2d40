/// Why a text is no number of the kind that was asked for.
public struct NumberError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        case syntax
        case range
        case base(Int)
        case bits(Int)
    }

    /// The function of Go's strconv that says so, for example `ParseInt`.
    public var function: String
    /// The text that is no number.
    public let text: GoString
    /// What is wrong.
    public let problem: Problem

    /// Creates an error.
    public init(function: String, text: GoString, problem: Problem) {
        self.function = function
        self.text = text
        self.problem = problem
    }

    /// Go's words, for example `strconv.Atoi: parsing "x": invalid syntax`.
    public var message: GoString {
        var bytes = Array("strconv.\(function): parsing ".utf8)
        Quoting.appendQuoted(text, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        switch problem {
        case .syntax: bytes.append(contentsOf: "invalid syntax".utf8)
        case .range: bytes.append(contentsOf: "value out of range".utf8)
        case .base(let base): bytes.append(contentsOf: "invalid base \(base)".utf8)
        case .bits(let bits): bytes.append(contentsOf: "invalid bit size \(bits)".utf8)
        }
        return GoString(bytes)
    }
}
