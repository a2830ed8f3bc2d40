import Diagnostics
import OrderedCollections
import ValueModel

extension ConfigurationMeaning {
    /// Checks the names of model groups in the fallbacks of a section.
    func checkFallbacks(in section: String) {
        guard let settings = root[section] else { return }
        let path = path.appending(section)
        for key in ["fallbacks", "context_window_fallbacks", "content_policy_fallbacks"] {
            for (index, entry) in (settings[key]?.sequence ?? []).enumerated() {
                let path = path.appending(key).appending(index)
                for (group, member) in entry.mapping ?? [:] {
                    checkGroup(group, at: member.keySpan, key: key, path: path.appending(group))
                    for (index, target) in (member.node.sequence ?? []).enumerated() {
                        checkTarget(target, of: group, key: key, at: path.appending(group).appending(index))
                    }
                }
            }
        }
        for (index, target) in (settings["default_fallbacks"]?.sequence ?? []).enumerated() {
            checkTarget(
                target,
                of: nil,
                key: "default_fallbacks",
                at: path.appending("default_fallbacks").appending(index)
            )
        }
    }

    /// A target is a name, or a map of request parameters with the name under `model`.
    private func checkTarget(_ node: ValueNode, of group: String?, key: String, at path: ValuePath) {
        let named = node["model"] ?? node
        guard let name = named.scalar?.text else { return }
        if name == group, node.mapping == nil {
            collector.report(
                Diagnostic(
                    .configFallbackToItself,
                    "`\(key)` leads from \(MessageText.quoted(name)) to itself",
                    at: named.span,
                    label: "the group that failed",
                    path: path.description
                )
            )
        }
        checkGroup(name, at: named.span, key: key, path: path)
    }

    private func checkGroup(_ name: String, at span: SourceSpan?, key: String, path: ValuePath) {
        guard name != "*", !groups.names.isEmpty, !isProvided(name) else { return }
        report(.configUnknownModelInFallback, "`\(key)` names the model group", name, at: span, path: path)
    }

    /// Checks where aliases lead.
    func checkAliases() {
        guard let aliases = root["router_settings"]?["model_group_alias"]?.mapping, !groups.names.isEmpty else {
            return
        }
        let path = path.appending("router_settings").appending("model_group_alias")
        for (alias, member) in aliases {
            let target = member.node["model"] ?? member.node
            guard let name = target.scalar?.text, !isProvided(name) else { continue }
            let path = path.appending(alias)
            report(.configUnknownModelInAlias, "`\(alias)` leads to the model group", name, at: target.span, path: path)
        }
    }

    private func isProvided(_ name: String) -> Bool {
        groups.provides(name) || checker.isTemplate(name) || EnvironmentReference.variable(in: name) != nil
    }

    private func report(
        _ code: DiagnosticCode,
        _ start: String,
        _ name: String,
        at span: SourceSpan?,
        path: ValuePath
    ) {
        let meant = Suggestion.nearest(to: name, among: groups.names)
        collector.report(
            Diagnostic(
                code,
                "\(start) \(MessageText.quoted(name)), which nothing provides",
                at: span,
                severity: groups.mayGrow ? .info : nil,
                label: "no such `model_name`",
                notes: groups.names.count <= 12 ? ["the model groups are \(MessageText.listed(groups.names))"] : [],
                help: meant.map { "did you mean `\($0)`?" },
                path: path.description
            )
        )
    }
}
