import GoRuntime
import TestSupport
import Testing

@testable import Helm

/// Which files of a folder belong to a chart.
@Suite struct ChartFolderTests {
    private static let names = [
        "a.txt", "b.txt", ".hidden", "docs/a.txt", "docs/b.md", "docs/deep/a.txt", "docs/deep/.x", "crds/a.yaml",
        "templates/.hidden", "templates/_a.tpl", "a[1].txt", "docs/é.txt", "ci/x", "x/docs/a.txt",
    ]

    /// The text of a `.helmignore`, and the files of ``names`` that are left.
    private static let rules = [
        "", "# a comment\n\n  \n", "a.txt", "*.txt", "/a.txt", "docs", "docs/", "/docs/", "docs/*", "docs/*.txt",
        "docs/deep/",
        "!a.txt", "!*.txt", "!/docs", "*.txt\n!b.txt", "!docs/\na.txt", "?.txt", "[ab].txt", "[^a].txt", "[a-z].txt",
        "a[[]1].txt",
        "a\\[1].txt", "docs/d*/a.txt", ".*", ".?*", "*", "*/", "x/*/a.txt", "/x", "x/docs", "docs/?.txt",
        "\u{FEFF}a.txt",
        "a.txt\r\nb.txt\r\n", "*.[tm]*", "deep", "docs/deep", "d*p/", "templates/_*", "\\a.txt", "/", "!", "!/",
    ]

    @Test(arguments: rules)
    func ignoredFilesAreHelms(rules: String) throws {
        let probe = "{{ range $path, $_ := .Files }}\n# {{ $path }}{{ end }}"
        var files = ["Chart.yaml": "apiVersion: v2\nname: demo\nversion: 1.0.0\n", "templates/p.yaml": probe]
        for name in Self.names { files[name] = "" }
        files[".helmignore"] = rules
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        let ours = try? ChartLoader().load(path: folder.path).files.map(\.name.text)
        let helms: [String]?
        do {
            let text = try Referee.shared().render(chart: files).files["demo/templates/p.yaml"]
            helms = text?.split(separator: "\n").map { String($0.dropFirst(2)) }
        } catch Referee.Failure.refused("Chart.yaml file is missing") {
            helms = nil
        }
        // A folder without its templates renders nothing to compare.
        if helms != nil || ours == nil { #expect(ours?.sorted() == helms?.sorted()) }
    }

    @Test(arguments: [("**", "double-star (**) syntax is not supported"), ("a\n[a", "syntax error in pattern")])
    func badRules(text: String, error: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("apiVersion: v2\nname: demo\nversion: 1.0.0\n", to: "Chart.yaml")
        try folder.write(text, to: ".helmignore")
        #expect(helmText(folder.path) == error)
    }

    @Test func whatIsNoChart() throws {
        let folder = try TemporaryFolder()
        #expect(helmText(folder.path(of: "x")) == "path \"\(folder.path)/x\" not found")
        #expect(
            helmText(folder.path)
                == "unable to detect chart at \(folder.path)/Chart.yaml: open \(folder.path)/Chart.yaml: no such file or directory"
        )
        let yaml = try folder.write("a: b\n", to: "values.yaml")
        #expect(helmText(yaml) == "file '\(yaml)' seems to be a YAML file, but expected a gzipped archive")
        let text = try folder.write("a", to: "a.txt")
        #expect(
            helmText(text) == "file '\(text)' does not appear to be a gzipped archive; got 'application/octet-stream'"
        )
        let long = try folder.write(String(repeating: "text ", count: 200), to: "b.txt")
        #expect(
            helmText(long) == "file '\(long)' does not appear to be a gzipped archive; got 'text/plain; charset=utf-8'"
        )
    }

    @Test func anUnknownVersionOfCharts() throws {
        let folder = try TemporaryFolder()
        try folder.write("apiVersion: v7\nname: demo\nversion: 1.0.0\n", to: "Chart.yaml")
        #expect(helmText(folder.path) == "unsupported chart version")
    }

    private func helmText(_ path: String) -> String? {
        do throws(ChartError) {
            _ = try ChartLoader().load(path: path)
            return nil
        } catch {
            return error.helmText
        }
    }
}
