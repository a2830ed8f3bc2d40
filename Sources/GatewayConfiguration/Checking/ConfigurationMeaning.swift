import Diagnostics
import OrderedCollections
import ValueModel

/// The checks of meaning: what parts of a configuration say about each other.
struct ConfigurationMeaning {
    let root: ValueNode
    let path: ValuePath
    let checker: ConfigurationChecker
    let collector: DiagnosticCollector
    let groups: ModelGroups

    init(root: ValueNode, path: ValuePath, checker: ConfigurationChecker, collector: DiagnosticCollector) {
        self.root = root
        self.path = path
        self.checker = checker
        self.collector = collector
        groups = ModelGroups(root: root)
    }

    func check() {
        checkModels()
        checkShadowedKeys()
        for section in ["litellm_settings", "router_settings"] { checkFallbacks(in: section) }
        checkAliases()
        checkMasterKey()
        checkSecrets(root, in: .section(.root), at: path)
    }

    private func checkModels() {
        let list = root["model_list"]
        let models = list?.sequence ?? []
        let isMissing = list.map { $0.isNull || $0.sequence?.isEmpty == true } ?? true
        if isMissing, !groups.mayGrow {
            collector.report(
                Diagnostic(
                    .configNoModels,
                    "the configuration names no models",
                    at: list?.span ?? root.span,
                    help: "add a `model_list`, or set `general_settings.store_model_in_db`",
                    path: path.appending("model_list").description
                )
            )
        }
        var seen: [String: SourceSpan?] = [:]
        for (index, model) in models.enumerated() {
            guard let node = model["model_info"]?["id"], let id = node.scalar?.text, !checker.isTemplate(id) else {
                continue
            }
            guard let first = seen.updateValue(node.span, forKey: id) else { continue }
            collector.report(
                Diagnostic(
                    .configDuplicateModelID,
                    "two deployments have the id \(MessageText.quoted(id))",
                    at: node.span,
                    label: "again",
                    related: [Diagnostic.Related("first here", at: first)],
                    path: path.appending("model_list").appending(index).appending("model_info").appending("id")
                        .description
                )
            )
        }
    }

    private func checkShadowedKeys() {
        guard let gateway = root["litellm_settings"]?.mapping, let router = root["router_settings"]?.mapping else {
            return
        }
        for (key, member) in gateway {
            guard ConfigurationSection.routerSettings.keys[key] != nil, key != "set_verbose",
                let winner = router[key], !winner.node.isNull, !member.node.isNull,
                winner.node.value != member.node.value
            else { continue }
            collector.report(
                Diagnostic(
                    .configShadowedKey,
                    "`\(key)` is also in `router_settings`, which wins",
                    at: member.keySpan ?? member.node.span,
                    label: "has no effect",
                    related: [Diagnostic.Related("this one counts", at: winner.keySpan ?? winner.node.span)],
                    help: "remove one of them",
                    path: path.appending("litellm_settings").appending(key).description
                )
            )
        }
    }

    private func checkMasterKey() {
        guard let node = root["general_settings"]?["master_key"], let key = node.scalar?.text else { return }
        if EnvironmentReference.variable(in: key) != nil || checker.isTemplate(key) { return }
        let path = path.appending("general_settings").appending("master_key")
        // The length of "sk-" and sixteen characters.
        let isWeak = key.utf8.count < 19 || LiteralSecret.isPlaceholder(key)
        var notes: [String] = []
        if !key.hasPrefix("sk-") { notes.append("keys start with `sk-`, this one does not") }
        collector.report(
            Diagnostic(
                isWeak ? .configWeakMasterKey : .configLiteralSecret,
                isWeak ? "the master key can be guessed" : "`master_key` stands here in clear text",
                at: node.span,
                label: isWeak ? "short or well known" : "a secret",
                notes: notes,
                help: "keep it in a Secret and write `os.environ/PROXY_MASTER_KEY`",
                path: path.description
            )
        )
    }
}
