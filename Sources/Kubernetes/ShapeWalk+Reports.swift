import Diagnostics
import ValueModel

extension ShapeWalk {
    /// Reports a value of the wrong type, with the way to mend it where there is a usual one.
    func reportWrongType(_ node: ValueNode, expected type: APIType, at path: ValuePath) {
        var help: String?
        var edit: Diagnostic.Fix?
        switch (type, node.scalar) {
        case (.int32, .string(let text)), (.int64, .string(let text)), (.boolean, .string(let text)),
            (.number, .string(let text)):
            if Self.wouldFit(text, type) {
                help = "remove the quotes"
                edit = fix("remove the quotes", at: node.span, with: text)
            }
        case (.string, .integer), (.string, .double), (.string, .bool): help = "put it in quotes"
        case (.list, .string), (.list, .integer), (.list, .bool): help = "write it as a list, even of one element"
        case (.list, nil) where node.mapping != nil: help = "start each element with `- `"
        default: break
        }
        collector.report(
            Diagnostic(
                .kubernetesWrongType,
                "\(path.subject) expects \(type.phrase), found \(node.phrase)",
                at: node.span,
                label: "expected \(type.phrase)",
                help: help,
                fix: edit,
                path: path.description
            )
        )
    }

    private static func wouldFit(_ text: String, _ type: APIType) -> Bool {
        switch type {
        case .boolean: text == "true" || text == "false"
        case .int32: Int32(text) != nil
        case .int64: Int64(text) != nil
        default: Double(text) != nil
        }
    }

    /// Reports a null.
    func reportNull(_ node: ValueNode, at path: ValuePath) {
        report(
            .kubernetesNullField,
            "\(path.subject) is null, which Kubernetes takes as not set",
            node,
            label: "null",
            help: "remove it or give it a value",
            at: path
        )
    }

    /// Reports a null in a list or in a map of values, where it is no absent field: kubectl refuses it.
    func reportNullElement(_ node: ValueNode, at path: ValuePath) {
        collector.report(
            Diagnostic(
                .kubernetesNullField,
                "\(path.subject) is null, which kubectl refuses in a list or map",
                at: node.span,
                severity: .error,
                label: "null",
                help: "remove it or give it a value",
                path: path.description
            )
        )
    }

    /// Reports a problem of one value.
    func report(
        _ code: DiagnosticCode,
        _ message: String,
        _ node: ValueNode,
        label: String? = nil,
        help: String? = nil,
        at path: ValuePath
    ) {
        collector.report(
            Diagnostic(code, message, at: node.span, label: label, help: help, path: path.description)
        )
    }

    /// Returns an edit, or nil where there is no place or no text for one.
    func fix(_ message: String, at span: SourceSpan?, with text: String?) -> Diagnostic.Fix? {
        guard let span, let text else { return nil }
        return Diagnostic.Fix(message, replace: span, with: text)
    }
}
