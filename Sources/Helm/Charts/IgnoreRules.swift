/// Why a rule of `.helmignore` cannot be read.
public enum IgnoreRuleProblem: Error, Hashable, Sendable {
    /// It has `**`.
    case doubleStar
    /// It is no pattern, for example `[a`.
    case badPattern

    /// The problem in Helm's words.
    public var text: String {
        switch self {
        case .doubleStar: "double-star (**) syntax is not supported"
        case .badPattern: "syntax error in pattern"
        }
    }
}

/// The rules of `.helmignore`: which files of a folder are no part of the chart.
///
/// Helm v4.2.3 pkg/ignore/rules.go. The first rule that matches decides; a negated rule ignores everything that it does
/// not match, unlike in `.gitignore`.
struct IgnoreRules {
    private struct Rule {
        var pattern: PathPattern
        /// Whether it is about the whole path, not only the name.
        var isPath: Bool
        var isNegated: Bool
        var isForFolders: Bool
    }

    private var rules: [Rule] = []

    /// Reads a `.helmignore`; hidden files of `templates/` are ignored besides.
    init(_ text: [UInt8] = []) throws(ChartError) {
        let lines = ByteOrderMark.removed(from: text).split(
            separator: UInt8(ascii: "\n"),
            omittingEmptySubsequences: false
        )
        for (index, line) in lines.enumerated() {
            do throws(IgnoreRuleProblem) {
                try add(line)
            } catch {
                throw .ignoreRule(error, line: index + 1)
            }
        }
        if let pattern = PathPattern(Array("templates/.?*".utf8)) {
            rules.append(Rule(pattern: pattern, isPath: true, isNegated: false, isForFolders: false))
        }
    }

    /// Whether a file or folder is no part of the chart; the path has no slash in front.
    func ignores(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
        let name = SlashPath.base(path)
        for rule in rules {
            let matches = { rule.pattern.matches(rule.isPath ? path : name) }
            if rule.isNegated {
                if rule.isForFolders && !isFolder || !matches() { return true }
            } else if !rule.isForFolders || isFolder, matches() {
                return true
            }
        }
        return false
    }

    private mutating func add(_ line: ArraySlice<UInt8>) throws(IgnoreRuleProblem) {
        var rule = Array(GoSpace.trimmed(line))
        if rule.isEmpty || rule[0] == UInt8(ascii: "#") { return }
        let stars = zip(rule, rule.dropFirst()).contains { $0 == UInt8(ascii: "*") && $1 == UInt8(ascii: "*") }
        if stars { throw .doubleStar }
        guard PathPattern(rule) != nil else { throw .badPattern }
        let isNegated = rule[0] == UInt8(ascii: "!")
        if isNegated { rule.removeFirst() }
        let isForFolders = rule.last == UInt8(ascii: "/")
        if isForFolders { rule.removeLast() }
        let isPath = rule.contains(UInt8(ascii: "/"))
        if rule.first == UInt8(ascii: "/") { rule.removeFirst() }
        // What is left of a good pattern is a good pattern, unless the slash was escaped: then nothing matches.
        guard let pattern = PathPattern(rule) else {
            if isNegated, let never = PathPattern([UInt8(ascii: "/")]) {
                rules.append(Rule(pattern: never, isPath: true, isNegated: true, isForFolders: isForFolders))
            }
            return
        }
        rules.append(Rule(pattern: pattern, isPath: isPath, isNegated: isNegated, isForFolders: isForFolders))
    }
}
