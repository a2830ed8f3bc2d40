import GoRuntime
import TestSupport
import Testing

@Suite
struct GlobRefereeTests {
    private static let names = [
        "a", "b", "ab", "abc", "aba", "a-b", "a,b", "a}b", "x/a", "x/b.txt", "x/y/a.txt", "x/y/b.yaml", "é", "ü/ü.txt",
        "a.txt",
        "b.yaml", "x-y", "conf/nginx.conf", "conf/sub/app.conf", "[a]", "a!",
    ]
    // Left out: empty alternatives, and wildcards within braces that something follows. gobwas/glob misses matches there
    // (`{a*,b?}-*` and `a-b`), and Helm with it; ours finds them.
    private static let pieces = [
        "*", "**", "?", "a", "b", "x", "/", ".", "txt", "{a,b}", "[ab]", "[!a]", "[a-c]", "[!x-z]",
        "}",
        ",", "[",
        "]", "-", "\\", "\\*", "é", "!", "conf", "{conf,x}", "y", "[]", "[a", "[z-a]", "*.txt", "**/",
    ]

    private static let files: [String: String] = {
        var files = Dictionary(uniqueKeysWithValues: names.map { ($0, "1") })
        files["Chart.yaml"] = "apiVersion: v2\nname: probe\nversion: 0.1.0\n"
        return files
    }()

    /// Returns what a chart's own `.Files.Glob` finds by each pattern; nil where gobwas/glob panics.
    private func found(_ patterns: ArraySlice<String>) throws -> [String?] {
        let lines = patterns.map {
            "#{{ range $name, $_ := .Files.Glob \(TemplateReferee.literal(GoString($0))) }}{{ $name }};{{ end }}"
        }
        var files = Self.files
        files["templates/probe.yaml"] = lines.joined(separator: "\n")
        do {
            let reply = try Referee.shared().call("render", ["chart": files, "values": "{}"])
            let outputs = try #require(reply["files"] as? [String: String])
            let output = try #require(outputs["probe/templates/probe.yaml"])
            return output.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.dropFirst()) }
        } catch Referee.Failure.refused {
            if patterns.count == 1 { return [nil] }
            let middle = (patterns.startIndex + patterns.endIndex) / 2
            return try found(patterns[..<middle]) + found(patterns[middle...])
        }
    }

    @Test func findsTheFilesThatHelmFinds() throws {
        var generator = SeededGenerator(seed: 5)
        var patterns = Self.pieces
        for _ in 0..<800 {
            patterns.append(
                (0..<Int.random(in: 1..<5, using: &generator)).map { _ in
                    Self.pieces.randomElement(using: &generator) ?? ""
                }.joined()
            )
        }
        let names = Self.files.keys.filter { $0 != "Chart.yaml" }.sorted { GoString($0) < GoString($1) }
        for (pattern, expected) in zip(patterns, try found(patterns[...])) {
            guard let expected else { continue }
            let glob = try? GoGlob(GoString(pattern))
            let ours = names.filter { glob?.matches(GoString($0)) ?? true }.map { "\($0);" }.joined()
            #expect(ours == expected, "\(pattern)")
        }
    }
}
