import Diagnostics
import OrderedCollections
import ValueModel

extension ShapeWalk {
    /// Reports a key that the definition lacks, with the field that was probably meant or the place it belongs to.
    mutating func reportUnknown(_ key: String, of member: ValueNode.Member, in shape: APIShape, at path: ValuePath) {
        if isTemplate(.string(key)) { return }
        let isNewer = checker.target.map { $0 > APIShapes.newestVersion } ?? false
        var help: String?
        var meant: String?
        var notes: [String] = []
        if let home = home(of: key, in: shape) {
            help = "move it under `\(home)`"
        } else if let name = Suggestion.nearest(to: key, among: shape.names) {
            meant = name
            help = "did you mean `\(name)`?"
        } else if let other = Self.counterparts[shape.name], self.shape(named: other)?[field: key] != nil {
            notes.append("`\(key)` is a field of \(other)")
        }
        if meant == nil, shape.names.count <= 12 {
            let names = shape.names
            notes.append(
                names.count == 1 ? "the only field is \(names[0])" : "the fields are \(MessageText.listed(names))"
            )
        }
        collector.report(
            Diagnostic(
                .kubernetesUnknownField,
                "unknown field `\(key)` in \(shape.name)",
                at: member.keySpan ?? member.node.span,
                severity: isNewer ? .warning : nil,
                label: "not a field of \(shape.name)",
                notes: notes,
                help: help,
                fix: fix("rename it to `\(meant ?? "")`", at: member.keySpan, with: meant),
                path: path.appending(key).description
            )
        )
    }

    /// Returns the field of the definition under which the key would be right.
    private mutating func home(of key: String, in shape: APIShape) -> String? {
        for (name, field) in shape.fields {
            guard case .definition(let inner) = field.type, inner != "ObjectMeta" else { continue }
            if self.shape(named: inner)?[field: key] != nil { return name }
        }
        return nil
    }

    /// Reports a required field that is missing.
    func reportMissing(_ key: String, of field: APIField, in node: ValueNode, at path: ValuePath) {
        report(
            .kubernetesMissingField,
            "\(path.subject) lacks the required field `\(key)`",
            node,
            label: "`\(key)` is missing",
            help: "add `\(key)`, \(field.type.phrase)",
            at: path
        )
    }

    /// Reports a field that the target version of Kubernetes does not have.
    func checkAvailability(of field: APIField, key: String, member: ValueNode.Member, at path: ValuePath) {
        let target = checker.target ?? APIShapes.newestVersion
        var when: String?
        if let since = field.since, target < since { when = "from Kubernetes \(since) on" }
        if let until = field.until, target > until { when = "up to Kubernetes \(until) only" }
        guard let when else { return }
        collector.report(
            Diagnostic(
                .kubernetesUnavailableField,
                "`\(key)` exists \(when), the target is \(target)",
                at: member.keySpan ?? member.node.span,
                label: "not in Kubernetes \(target)",
                path: path.description
            )
        )
    }

    /// Pairs of definitions whose fields are often taken for each other's.
    private static let counterparts = [
        "SecurityContext": "PodSecurityContext", "PodSecurityContext": "SecurityContext",
        "Container": "PodSpec", "PodSpec": "Container", "Volume": "VolumeMount", "VolumeMount": "Volume",
    ]
}
