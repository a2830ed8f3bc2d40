import GoRuntime

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
        let hidden = PathPattern("templates/.?*")
        rules.append(Rule(pattern: hidden, isPath: true, isNegated: false, isForFolders: false))
    }

    /// Whether a file or folder is no part of the chart; the path has no slash in front.
    func ignores(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
        let path = GoString(path)
        let name = GoPath.base(path)
        for rule in rules {
            // A pattern that is malformed once its slash is gone matches nothing.
            let matches = { (try? rule.pattern.matches(rule.isPath ? path : name)) ?? false }
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
        guard (try? PathPattern(GoString(rule)).matches("abc")) != nil else { throw .badPattern }
        let isNegated = rule[0] == UInt8(ascii: "!")
        if isNegated { rule.removeFirst() }
        let isForFolders = rule.last == UInt8(ascii: "/")
        if isForFolders { rule.removeLast() }
        let isPath = rule.contains(UInt8(ascii: "/"))
        if rule.first == UInt8(ascii: "/") { rule.removeFirst() }
        let pattern = PathPattern(GoString(rule))
        rules.append(Rule(pattern: pattern, isPath: isPath, isNegated: isNegated, isForFolders: isForFolders))
    }
}
