/// A renderer of diagnostics as JUnit XML, which most build servers show: a test suite a file, a test case a problem.
///
/// A file without problems is one passing case. Errors are failures, and with `strict` warnings are too; other problems
/// pass, with their text as output.
public struct JUnitRenderer: Sendable {
    private let sources: SourceMap
    private let files: [String]
    private let isStrict: Bool
    private let toolName: String

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - sources: The texts that spans point into.
    ///   - files: The names of all texts that were checked, also of those without problems.
    ///   - isStrict: Whether warnings are failures.
    ///   - toolName: The name of the suite of problems that have no file.
    public init(sources: SourceMap, files: [String], isStrict: Bool = false, toolName: String = "chartgen") {
        self.sources = sources
        self.files = files
        self.isStrict = isStrict
        self.toolName = toolName
    }

    /// Returns the document.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        var names: [String] = []
        var groups: [String: [(Diagnostic, ResolvedPlace?)]] = [:]
        for name in files where groups[name] == nil {
            names.append(name)
            groups[name] = []
        }
        for diagnostic in diagnostics {
            let place = ResolvedPlace(diagnostic, in: sources)
            let name = place?.name ?? toolName
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append((diagnostic, place))
        }
        let suites = names.map { suite($0, groups[$0] ?? []) }.joined()
        let tests = groups.values.reduce(0) { $0 + max(1, $1.count) }
        let failures = diagnostics.count { isFailure($0) }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="\(XMLText.escaped(toolName))" tests="\(tests)" failures="\(failures)" errors="0">
            \(suites)</testsuites>

            """
    }

    private func suite(_ name: String, _ diagnostics: [(Diagnostic, ResolvedPlace?)]) -> String {
        let title = XMLText.escaped(name)
        let failures = diagnostics.count { isFailure($0.0) }
        let tests = max(1, diagnostics.count)
        var text = "  <testsuite name=\"\(title)\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n"
        if diagnostics.isEmpty { text += "    <testcase name=\"no problems\" classname=\"\(title)\"/>\n" }
        let renderer = TerminalRenderer(sources: sources, toolName: toolName)
        for (diagnostic, place) in diagnostics {
            text += testcase(diagnostic, place, suite: title, text: XMLText.escaped(lines: renderer.render(diagnostic)))
        }
        return text + "  </testsuite>\n"
    }

    private func testcase(_ diagnostic: Diagnostic, _ place: ResolvedPlace?, suite: String, text: String) -> String {
        let line = place.map { " at \($0.start.line):\($0.start.column)" } ?? ""
        let code = XMLText.escaped(diagnostic.code.name)
        let name = code + line
        let message = XMLText.escaped(diagnostic.message)
        let content =
            isFailure(diagnostic)
            ? "<failure message=\"\(message)\" type=\"\(code)\">\(text)</failure>" : "<system-out>\(text)</system-out>"
        return """
                <testcase name="\(name)" classname="\(suite)">
                  \(content)
                </testcase>

            """
    }

    private func isFailure(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .error || isStrict && diagnostic.severity == .warning
    }
}
