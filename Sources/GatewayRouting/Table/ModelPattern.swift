/// A model name with `*`, each of which matches any text.
///
/// LiteLLM 1.106.2, pattern_match_deployments.py; earlier stars take as much as they can. Unlike there, the pattern must
/// match the whole name: `*-mini` does not take `gpt-mini-2`.
struct ModelPattern: Sendable, Hashable {
    /// The pattern as it was configured.
    let text: String
    private let pieces: [[UInt8]]

    /// Creates a pattern; nil when the name has no star.
    init?(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        self.text = text
        pieces = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// How specific the pattern is: its length once each star is two bytes longer, then the number of special characters.
    var specificity: (length: Int, specials: Int) {
        let special = Set("*+?\\^$|().".utf8)
        return (text.utf8.count + 3 * (pieces.count - 1), text.utf8.filter(special.contains).count)
    }

    /// Returns what the stars match in a name, or nil when the pattern does not match it.
    func matches(in name: String) -> [String]? {
        if pieces.count == 2 { return matchOfOneStar(in: name) }
        let bytes = Array(name.utf8)
        guard let first = pieces.first, let last = pieces.last, bytes.count >= first.count + last.count,
            bytes.starts(with: first), bytes.suffix(last.count).elementsEqual(last)
        else { return nil }
        var end = bytes.count - last.count
        var found: [String] = []
        for piece in pieces.dropFirst().dropLast().reversed() {
            guard let start = Self.lastIndex(of: piece, in: bytes[first.count..<end]) else { return nil }
            found.append(String(decoding: bytes[start + piece.count..<end], as: UTF8.self))
            end = start
        }
        found.append(String(decoding: bytes[first.count..<end], as: UTF8.self))
        return found.reversed()
    }

    /// The usual case of one star.
    private func matchOfOneStar(in name: String) -> [String]? {
        let bytes = name.utf8
        let length = bytes.count
        guard length >= pieces[0].count + pieces[1].count, bytes.starts(with: pieces[0]),
            bytes.suffix(pieces[1].count).elementsEqual(pieces[1])
        else { return nil }
        return [String(Substring(bytes.dropFirst(pieces[0].count).dropLast(pieces[1].count)))]
    }

    private static func lastIndex(of piece: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= piece.count else { return nil }
        var start = bytes.endIndex - piece.count
        while start >= bytes.startIndex {
            if bytes[start..<start + piece.count].elementsEqual(piece) { return start }
            start -= 1
        }
        return nil
    }

    /// Returns the texts between the stars of a deployment's `model`, such as `openai/*`.
    static func pieces(of text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    /// Returns a text with each of its stars replaced by one of the matches, in order.
    ///
    /// - Parameters:
    ///   - pieces: The texts between the stars.
    ///   - matches: What the stars of the pattern matched.
    /// - Returns: The text, or nil when there are more matches than stars.
    static func filling(_ pieces: [String], with matches: [String]) -> String? {
        guard matches.count < pieces.count else { return nil }
        var result = ""
        for (index, piece) in pieces.enumerated() {
            result += piece
            guard index + 1 < pieces.count else { break }
            result += index < matches.count ? matches[index] : "*"
        }
        return result
    }
}
