import Diagnostics
import OrderedCollections
import ValueModel

extension ConfigurationMeaning {
    /// Reports secrets in clear text, wherever they stand.
    func checkSecrets(_ node: ValueNode, in type: SettingType, at path: ValuePath) {
        switch node.content {
        case .scalar: break
        case .sequence(let nodes):
            var element = SettingType.any
            if case .list(let inner) = type { element = inner }
            for (index, node) in nodes.enumerated() { checkSecrets(node, in: element, at: path.appending(index)) }
        case .mapping(let members):
            for (name, member) in members {
                let path = path.appending(name)
                var inner = SettingType.any
                var isSecret = LiteralSecret.isSecretName(name)
                if case .section(let section) = type, let key = section.keys[name] {
                    inner = key.type
                    isSecret = key.isSecret
                }
                if isSecret, let text = member.node.scalar?.text { checkSecret(text, name, member.node, at: path) }
                checkSecrets(member.node, in: inner, at: path)
            }
        }
    }

    private func checkSecret(_ text: String, _ name: String, _ node: ValueNode, at path: ValuePath) {
        if EnvironmentReference.variable(in: text) != nil || checker.isTemplate(text) { return }
        // The master key has its own check.
        if name == "master_key" || LiteralSecret.isPlaceholder(text) { return }
        if text.contains("://"), !LiteralSecret.hasPassword(inAddress: text) { return }
        let isVariable = path.steps.contains(.key("environment_variables"))
        collector.report(
            Diagnostic(
                .configLiteralSecret,
                "`\(name)` stands here in clear text",
                at: node.span,
                label: "a secret",
                help: isVariable
                    ? "remove it and give the variable to the pod from a Secret"
                    : "keep it in a Secret and write `os.environ/NAME`",
                path: path.description
            )
        )
    }
}
