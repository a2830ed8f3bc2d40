internal import CLibYAML
internal import Diagnostics
internal import ValueModel

extension DocumentReader {
    /// Reads the scalar that is the current event.
    mutating func scalar() throws(ProblemSink.Stop) -> ValueNode {
        let event = ScalarEvent(events)
        let span = problems.span(event.textRange)
        lastEnd = event.end
        guard let resolved = try resolve(event, at: span) else { return ValueNode(.scalar(.null), span: span) }
        if case .double(let number) = resolved, !number.isFinite {
            try problems.report(
                Diagnostic(
                    .yamlNotJSON,
                    "expected a number that JSON can say, found \(number.isNaN ? "not-a-number" : "infinity")",
                    at: span,
                    label: "values become JSON, which has no such number",
                    help: "use a large number, leave the value out, or put it in quotes if it is text"
                )
            )
        }
        return ValueNode(.scalar(resolved.value), span: span)
    }

    /// Decides what a scalar means; nil after reporting that its tag does not fit.
    @inline(__always)
    func resolve(_ event: ScalarEvent, at span: SourceSpan) throws(ProblemSink.Stop) -> Resolved? {
        if event.isPlain { return ScalarResolution.resolve(event.text) }
        guard let tag = event.tag else { return .string(String(decoding: event.text, as: UTF8.self)) }
        switch ScalarResolution.resolve(event.text, tag: tag) {
        case .success(let resolved): return resolved
        case .failure(let mismatch):
            try problems.report(
                Diagnostic(
                    .yamlTagMismatch,
                    "expected \(mismatch.expected) behind `\(mismatch.tag)`, found \(mismatch.found)",
                    at: span,
                    label: "not \(mismatch.expected)",
                    help: "correct the value, or delete `\(mismatch.tag)`"
                )
            )
            return nil
        }
    }
}
