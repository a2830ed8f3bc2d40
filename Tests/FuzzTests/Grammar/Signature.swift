/// A function as the grammar calls it: what comes out and what goes in.
struct Signature {
    let name: String
    let result: Kind
    let arguments: [Kind]
    /// Whether the last argument may stand any number of times.
    let repeats: Bool

    /// Reads `name result: argument argument...`; nil for a line that is none.
    init?(_ line: Substring) {
        let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let head = halves[0].split(separator: " ")
        guard halves.count == 2, head.count == 2, let result = Kind(rawValue: String(head[1])) else { return nil }
        var words = halves[1].split(separator: " ").map(String.init)
        repeats = words.last?.hasSuffix("...") == true
        if repeats, let last = words.popLast() { words.append(String(last.dropLast(3))) }
        let arguments = words.compactMap(Kind.init(rawValue:))
        guard arguments.count == words.count else { return nil }
        name = String(head[0])
        self.result = result
        self.arguments = arguments
    }
}
