internal import Diagnostics

/// The translation of libyaml's complaint into words for the writer of the file.
///
/// libyaml says what its grammar missed and where; what the cause was shows in the text around that place.
struct SyntaxProblem {
    /// What is reported: the stretch, the words, and other places.
    struct Report {
        var range: Range<Int>
        var message: String
        var label: String?
        var related: [Diagnostic.Related] = []
        var help: String?
    }

    let failure: EventStream.Failure
    let source: SourceLines
    let problems: ProblemSink

    init(events: EventStream, problems: ProblemSink) {
        failure = events.failure
        source = SourceLines(bytes: events.bytes)
        self.problems = problems
    }

    /// Returns the diagnostic of the failure.
    func diagnostic() -> Diagnostic {
        if let tab = tab() { return tab }
        let report = self.report()
        return Diagnostic(
            .yamlSyntax,
            report.message,
            at: problems.span(report.range),
            label: report.label,
            related: report.related,
            help: report.help
        )
    }

    /// The place that libyaml names.
    var offset: Int { failure.offset }

    private func report() -> Report {
        if let report = templateReport() { return report }
        switch failure.problem {
        case "mapping values are not allowed in this context": return strayColon()
        case "could not find expected ':'": return missingColon()
        case "did not find expected key": return missingKey()
        case "did not find expected '-' indicator": return missingDash()
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return unclosedBracket()
        case "did not find expected node content": return missingValue()
        case "found character that cannot start any token": return badStart()
        case "block sequence entries are not allowed in this context": return strayDash()
        case "found unexpected end of stream", "found unexpected document indicator": return unclosedQuote()
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return badEscape()
        case "did not find expected alphabetic or numeric character": return badAnchor()
        case "did not find expected comment or line break": return badBlockHeader()
        case "did not find expected <document start>": return trailingContent()
        case "mapping keys are not allowed in this context": return strayQuestionMark()
        case "found undefined tag handle": return unknownTag()
        case "found incompatible YAML document", "found duplicate %YAML directive": return badDirective()
        case "found unexpected ':'": return strayColonInBrackets()
        case "found an indentation indicator equal to 0": return badIndicator()
        default: break
        }
        if failure.context.hasSuffix(" tag") { return unknownTag() }
        return failure.context.hasSuffix("directive") ? badDirective() : otherReport()
    }

    private func tab() -> Diagnostic? {
        let first = failure.context.isEmpty ? offset : min(failure.contextOffset, offset)
        let candidates = [source.lineStart(of: offset), source.lineStart(of: first)]
        for lineStart in candidates {
            let indentation = source.indentation(at: lineStart)
            guard let tab = indentation.first(where: { source.bytes[$0] == 0x09 }) else { continue }
            var end = tab
            while end < indentation.upperBound, source.bytes[end] == 0x09 { end += 1 }
            return tabReport(source.stretch(tab, end))
        }
        let isTab = failure.problem == "found a tab character that violates indentation"
        return isTab ? tabReport(source.stretch(offset, offset + 1)) : nil
    }

    private func tabReport(_ tabs: Range<Int>) -> Diagnostic {
        Diagnostic(
            .yamlTab,
            "expected spaces as indentation, found a tab",
            at: problems.span(tabs),
            label: tabs.count == 1 ? "a tab" : "\(tabs.count) tabs",
            help: "replace the tab with spaces, as many as the neighbouring lines have"
        )
    }

    /// A value with `{{`, the commonest cause of all sorts of complaints.
    private func templateReport() -> Report? {
        let line = source.lineRange(of: min(offset, max(0, source.bytes.count - 1)))
        guard let template = source.range(of: "{{", in: line) else { return nil }
        let before = source.lastContent(in: source.stretch(line.lowerBound, template.lowerBound))
        guard before == nil || before == UInt8(ascii: ":") || before == UInt8(ascii: "-") else { return nil }
        return Report(
            range: source.stretch(template.lowerBound, source.contentEnd(of: line)),
            message: "a value cannot start with `{{`, which opens two maps in YAML",
            label: "templates are not evaluated here",
            help: "put the value in quotes, as in `\"{{ … }}\"`"
        )
    }

    private func otherReport() -> Report {
        let context = failure.context.isEmpty ? "" : " \(failure.context)"
        return Report(
            range: source.word(at: offset),
            message: "expected YAML, but \(failure.problem)\(context)",
            label: "here",
            help: "put the value in quotes if it is meant as text"
        )
    }
}
