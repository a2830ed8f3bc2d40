import GoRuntime

extension ChartMetadata {
    /// The metadata as Helm writes them to Chart.yaml: without what is empty, and without what Helm does not know.
    ///
    /// Helm v4.2.3 pkg/chart/v2/metadata.go; the dependencies of a chart of version 1 stay in its requirements.yaml, as in
    /// pkg/chart/v2/util/save.go.
    var document: GoValue {
        var members: [(key: GoString, value: GoValue)] = [
            ("name", .string(name)), ("home", .string(home)), ("version", .string(version)),
            ("description", .string(description)), ("icon", .string(icon)), ("apiVersion", .string(apiVersion)),
            ("condition", .string(condition)), ("tags", .string(tags)), ("appVersion", .string(appVersion)),
            ("kubeVersion", .string(kubeVersion)), ("type", .string(type)), ("sources", .texts(sources)),
            ("keywords", .texts(keywords)), ("deprecated", .bool(isDeprecated)),
            ("maintainers", .list((maintainers ?? []).map { $0?.document ?? .null })),
            ("annotations", .map(GoMap((annotations ?? []).map { ($0.key, .string($0.value)) }))),
        ]
        if apiVersion != "v1" {
            members.append(("dependencies", .list((dependencies ?? []).map { $0?.document ?? .null })))
        }
        return .filled(members)
    }
}

extension ChartDependency {
    /// The dependency as Helm writes it to Chart.yaml and to Chart.lock; a name and a repository are always there.
    var document: GoValue {
        .filled(
            [
                ("version", .string(version)), ("condition", .string(condition)), ("tags", .texts(tags)),
                ("enabled", .bool(isEnabled)), ("import-values", .list(GoList(importValues ?? []))),
                ("alias", .string(alias)),
            ],
            besides: [("name", .string(name)), ("repository", .string(repository))]
        )
    }
}

extension Maintainer {
    fileprivate var document: GoValue {
        .filled([("name", .string(name)), ("email", .string(email)), ("url", .string(url))])
    }
}

extension GoValue {
    fileprivate static func texts(_ texts: [GoString]?) -> GoValue { .list((texts ?? []).map { .string($0) }) }

    /// Returns a map without the members that are empty, as Go leaves them out after `omitempty`.
    fileprivate static func filled(
        _ members: [(key: GoString, value: GoValue)],
        besides others: [(key: GoString, value: GoValue)] = []
    ) -> GoValue {
        .map(GoMap(others + members.filter { !$0.value.isEmptyField }))
    }

    private var isEmptyField: Bool {
        switch self {
        case .string(let text): text.isEmpty
        case .bool(let bool): !bool
        case .list(let list): list.elements.isEmpty
        case .map(let map): map.keys.isEmpty
        default: false
        }
    }
}
