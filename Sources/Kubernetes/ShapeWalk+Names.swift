import Diagnostics
import ValueModel

extension ShapeWalk {
    /// Checks a name against the rule for its kind.
    func checkName(_ name: String, _ rule: NameRule, span: SourceSpan?, at path: ValuePath) {
        guard let violation = rule.violation(of: name) else { return }
        var severity: Severity?
        var notes: [String] = []
        if rule == .environmentVariable, EnvironmentVariableName.relaxedViolation(name) == nil {
            severity = .warning
            notes = ["newer versions of Kubernetes take any printable ASCII character but '=', most shells do not"]
        }
        collector.report(
            Diagnostic(
                .kubernetesBadName,
                "\(path.subject) \(violation), found \(MessageText.quoted(name))",
                at: span,
                severity: severity,
                label: "not \(rule.noun)",
                notes: notes,
                help: "write \(rule.noun)",
                path: path.description
            )
        )
    }

    /// Checks a key of a map whose keys follow a rule, and for labels the value too.
    func checkKey(_ key: String, of member: ValueNode.Member, under rule: FieldRule?, at path: ValuePath) {
        switch rule {
        case .labels:
            reportKey(key, LabelText.keyViolation(key), noun: "a label key", of: member, at: path)
            if let text = member.node.scalar?.text, !isTemplate(.string(text)) {
                checkName(text, .labelValue, span: member.node.span, at: path)
            }
        case .annotations:
            let violation = LabelText.keyViolation(key, allowsCapitalsInPrefix: true)
            reportKey(key, violation, noun: "an annotation key", of: member, at: path)
        case .resources: checkResource(key, of: member, at: path)
        default: break
        }
    }

    private func reportKey(
        _ key: String,
        _ violation: String?,
        noun: String,
        of member: ValueNode.Member,
        at path: ValuePath
    ) {
        guard let violation, !isTemplate(.string(key)) else { return }
        collector.report(
            Diagnostic(
                .kubernetesBadName,
                "the key \(MessageText.quoted(key)) \(violation)",
                at: member.keySpan,
                label: "not \(noun)",
                help: "rename the key",
                path: path.description
            )
        )
    }

    /// Kubernetes pkg/apis/core/validation (validateContainerResourceName): a standard resource, or one with a prefix.
    private func checkResource(_ key: String, of member: ValueNode.Member, at path: ValuePath) {
        if key.contains("/") {
            return reportKey(key, LabelText.keyViolation(key), noun: "a resource name", of: member, at: path)
        }
        if Self.resources.contains(key) || key.hasPrefix("hugepages-") || isTemplate(.string(key)) { return }
        let meant = Suggestion.nearest(to: key, among: Self.resources)
        collector.report(
            Diagnostic(
                .kubernetesBadName,
                "the resource \(MessageText.quoted(key)) must be cpu, memory, ephemeral-storage or hugepages-…, "
                    + "or have a prefix as in example.com/gpu",
                at: member.keySpan,
                label: "not a standard resource",
                help: meant.map { "did you mean `\($0)`?" } ?? "name a resource that the nodes have",
                fix: fix("rename it to `\(meant ?? "")`", at: member.keySpan, with: meant),
                path: path.description
            )
        )
    }

    private static let resources = ["cpu", "memory", "ephemeral-storage"]
}
