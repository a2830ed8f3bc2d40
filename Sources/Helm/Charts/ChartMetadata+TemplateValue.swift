public import GoRuntime

extension ChartMetadata {
    /// Returns a new map of what templates see as `.Chart`, but for `IsRoot`.
    ///
    /// Helm v4.2.3 pkg/chart/common.go, structToMap: fields under their Go names, lists as `[]interface {}`.
    public func templateValue() -> GoMap {
        GoMap([
            ("APIVersion", .string(apiVersion)),
            ("Annotations", .map(annotationsMap)),
            ("AppVersion", .string(appVersion)),
            ("Condition", .string(condition)),
            ("Dependencies", .list((dependencies ?? []).map { $0.map { .map($0.templateValue()) } ?? .null })),
            ("Deprecated", .bool(isDeprecated)),
            ("Description", .string(description)),
            ("Home", .string(home)),
            ("Icon", .string(icon)),
            ("Keywords", .list((keywords ?? []).map { .string($0) })),
            ("KubeVersion", .string(kubeVersion)),
            ("Maintainers", .list((maintainers ?? []).map { $0.map { .map($0.templateValue()) } ?? .null })),
            ("Name", .string(name)),
            ("Sources", .list((sources ?? []).map { .string($0) })),
            ("Tags", .string(tags)),
            ("Type", .string(type)),
            ("Version", .string(version)),
        ])
    }

    private var annotationsMap: GoMap {
        let type = GoType.map(.string, .string)
        guard let annotations else { return GoMap(type: type, isNil: true) }
        return GoMap(annotations.map { ($0.key, .string($0.value)) }, type: type)
    }
}

extension ChartDependency {
    fileprivate func templateValue() -> GoMap {
        GoMap([
            ("Alias", .string(alias)),
            ("Condition", .string(condition)),
            ("Enabled", .bool(isEnabled)),
            ("ImportValues", .list(importValues ?? [])),
            ("Name", .string(name)),
            ("Repository", .string(repository)),
            ("Tags", .list((tags ?? []).map { .string($0) })),
            ("Version", .string(version)),
        ])
    }
}

extension Maintainer {
    fileprivate func templateValue() -> GoMap {
        GoMap([("Email", .string(email)), ("Name", .string(name)), ("URL", .string(url))])
    }
}

extension Chart {
    /// Returns a new map of what templates see as `.Chart`.
    ///
    /// Helm v4.2.3 pkg/engine/engine.go, recAllTpls: the metadata, and whether the chart is the root.
    public func templateValue() -> GoValue {
        let map = metadata.templateValue()
        map["IsRoot"] = .bool(isRoot)
        return .map(map)
    }
}
