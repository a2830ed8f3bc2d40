import ValueModel
import YAML

/// A value of a values file in the very spelling that the file gets: `0x1F` is not `31`.
indirect enum Draft: Sendable, Hashable {
    /// A scalar as it is spelled, on one line.
    case scalar(String)
    case list([Draft])
    case map([Member])

    /// A key with what stands under it.
    struct Member: Sendable, Hashable {
        var key: String
        var value: Draft
    }

    /// The text of a values file.
    var text: String {
        if case .map(let members) = self, members.isEmpty { return "{}\n" }
        return lines.map { "\($0)\n" }.joined()
    }

    /// The number of scalars and empty collections.
    var leafCount: Int {
        switch self {
        case .scalar: 1
        case .list(let elements): max(1, elements.reduce(0) { $0 + $1.leafCount })
        case .map(let members): max(1, members.reduce(0) { $0 + $1.value.leafCount })
        }
    }

    private var lines: [String] {
        switch self {
        case .scalar(let text): [text]
        case .list(let elements): elements.isEmpty ? ["[]"] : elements.flatMap(\.elementLines)
        case .map(let members): members.isEmpty ? ["{}"] : members.flatMap(\.lines)
        }
    }

    private var elementLines: [String] { lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 } }

    private var isOneLine: Bool {
        switch self {
        case .scalar: true
        case .list(let elements): elements.isEmpty
        case .map(let members): members.isEmpty
        }
    }
}

extension Draft.Member {
    fileprivate var lines: [String] {
        let name = Draft.spelling(of: key, .double)
        let isPlain = !key.isEmpty && Draft.isWord(key)
        let start = (isPlain ? key : name) + ":"
        return value.isOneLineText.map { ["\(start) \($0)"] } ?? [start] + value.indentedLines
    }
}

extension Draft {
    fileprivate var isOneLineText: String? { isOneLine ? lines.first : nil }
    fileprivate var indentedLines: [String] { lines.map { "  " + $0 } }

    /// How a text is spelled.
    enum Quotes: CaseIterable {
        case double
        case single
    }

    /// Returns a text in quotes.
    static func spelling(of text: String, _ quotes: Quotes) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
        guard quotes == .single, isPlain else { return JSONWriter(keyOrder: .asGiven).text(of: .string(text)) }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// Whether a text is a name that means itself without quotes.
    static func isWord(_ text: String) -> Bool {
        let isName = text.utf8.allSatisfy {
            $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        }
        return isName && ScalarResolution.value(ofPlain: text) == .string(text)
    }
}
