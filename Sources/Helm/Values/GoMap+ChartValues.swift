import GoRuntime

extension GoMap {
    /// Gives the map the type `common.Values`, whose methods templates can call: `{{ (.Values.Table "a.b").c }}`.
    ///
    /// Helm v4.2.3 pkg/chart/common/values.go. Left out is `Encode`, which wants a writer, and no template has one.
    func takeChartValuesType() {
        take(type: .named("common.Values", .dictionary), methods: Self.chartValuesMethod)
    }

    /// Gives a subchart's part of its parent's values the methods, where no key hides them.
    ///
    /// In Helm the subchart sees a `common.Values` that shares the parent's members; here both hold one map, which stays
    /// the plain one that the parent's functions expect.
    func takeChartValuesMethods() {
        take(type: .dictionary) { map, name in map[name] == nil ? Self.chartValuesMethod(map, name) : nil }
    }

    private static func chartValuesMethod(_ map: GoMap, _ name: GoString) -> GoFunction? {
        switch name {
        case "AsMap":
            GoFunction(name) { _ throws(FunctionFailure) in .map(map) }
        case "YAML":
            GoFunction(name) { _ throws(FunctionFailure) in try map.yaml() }
        case "Table":
            GoFunction(name, .string) { arguments throws(FunctionFailure) in try map.table(arguments) }
        case "PathValue":
            GoFunction(name, .string) { arguments throws(FunctionFailure) in try map.pathValue(arguments) }
        default: nil
        }
    }

    private func yaml() throws(FunctionFailure) -> GoValue {
        do {
            return .string(try GoYAML.text(of: .map(self)))
        } catch {
            throw .message(error.text)
        }
    }

    private func table(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        guard case .string(let path)? = arguments.first else { return .null }
        var map = self
        for name in path.split(by: ".") {
            guard case .map(let inner)? = map[name] else {
                throw .message(GoString("\(Quoting.quoted(name)) is not a table"))
            }
            map = inner
        }
        return .map(map)
    }

    private func pathValue(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        guard case .string(let path)? = arguments.first, !path.isEmpty else {
            throw .message("YAML path cannot be empty")
        }
        var map = self
        var names = path.split(by: ".")
        let last = names.removeLast()
        for name in names {
            guard case .map(let inner)? = map[name] else { throw Self.noValue(last) }
            map = inner
        }
        guard let value = map[last] else { throw Self.noValue(last) }
        if case .map = value { throw Self.noValue(last) }
        return value
    }

    private static func noValue(_ name: GoString) -> FunctionFailure {
        .message(GoString("\(Quoting.quoted(name)) is not a value"))
    }
}
