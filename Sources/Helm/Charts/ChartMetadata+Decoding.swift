import GoRuntime
import ValueModel

extension ChartMetadata {
    /// Takes over what a document says and returns the first value that does not fit.
    ///
    /// Lists that were there are filled anew, element by element, as encoding/json does.
    func decode(_ document: Value) -> FieldMismatch? {
        var decoder = FieldDecoder("Metadata")
        decoder.members(of: document, as: "v2.Metadata") { decoder, key, value in
            self.decode(key, value, &decoder)
        }
        return decoder.mismatch
    }

    private func decode(_ key: String, _ value: Value, _ decoder: inout FieldDecoder) {
        let field = key.lowercased()
        switch field {
        case "name": decoder.text(value, "name", into: &name)
        case "home": decoder.text(value, "home", into: &home)
        case "sources": decoder.texts(value, "sources", into: &sources)
        case "version": decoder.text(value, "version", into: &version)
        case "description": decoder.text(value, "description", into: &description)
        case "keywords": decoder.texts(value, "keywords", into: &keywords)
        case "icon": decoder.text(value, "icon", into: &icon)
        case "apiversion": decoder.text(value, "apiVersion", into: &apiVersion)
        case "condition": decoder.text(value, "condition", into: &condition)
        case "tags": decoder.text(value, "tags", into: &tags)
        case "appversion": decoder.text(value, "appVersion", into: &appVersion)
        case "deprecated": decoder.bool(value, "deprecated", into: &isDeprecated)
        case "kubeversion": decoder.text(value, "kubeVersion", into: &kubeVersion)
        case "type": decoder.text(value, "type", into: &type)
        case "annotations": decodeAnnotations(value, &decoder)
        case "maintainers":
            decoder.list(value, "maintainers", as: "[]*v2.Maintainer", into: &maintainers) { decoder, value, before in
                Maintainer.decoded(value, over: before ?? nil, &decoder)
            }
        case "dependencies":
            decoder.list(value, "dependencies", as: "[]*v2.Dependency", into: &dependencies) { decoder, value, before in
                ChartDependency.decoded(value, over: before ?? nil, &decoder)
            }
        default: break
        }
    }

    private func decodeAnnotations(_ value: Value, _ decoder: inout FieldDecoder) {
        if value == .null {
            annotations = nil
            return
        }
        let map = GoMap((annotations ?? []).map { ($0.key, GoValue.string($0.value)) })
        decoder.members(of: value, as: "map[string]string", field: "annotations") { decoder, key, value in
            var text: GoString = ""
            decoder.text(value, "annotations", into: &text)
            map[GoString(key)] = .string(text)
        }
        guard value.members != nil else { return }
        annotations = zip(map.keys, map.values).map { key, value in
            if case .string(let text) = value { (key, text) } else { (key, "") }
        }
    }
}

extension Maintainer {
    fileprivate static func decoded(
        _ value: Value,
        over before: Maintainer?,
        _ outer: inout FieldDecoder
    ) -> Maintainer? {
        if value == .null { return nil }
        var maintainer = before ?? Maintainer()
        guard value.members != nil else {
            outer.fail(value, "maintainers", "v2.Maintainer")
            return maintainer
        }
        var decoder = FieldDecoder("Maintainer", prefix: "maintainers.")
        decoder.members(of: value, as: "v2.Maintainer") { decoder, key, value in
            switch key.lowercased() {
            case "name": decoder.text(value, "name", into: &maintainer.name)
            case "email": decoder.text(value, "email", into: &maintainer.email)
            case "url": decoder.text(value, "url", into: &maintainer.url)
            default: break
            }
        }
        outer.take(decoder)
        return maintainer
    }
}

extension ChartDependency {
    static func decoded(
        _ value: Value,
        over before: ChartDependency?,
        _ outer: inout FieldDecoder
    ) -> ChartDependency? {
        if value == .null { return nil }
        let dependency = before ?? ChartDependency()
        guard value.members != nil else {
            outer.fail(value, "dependencies", "v2.Dependency")
            return dependency
        }
        var decoder = FieldDecoder("Dependency", prefix: "dependencies.")
        decoder.members(of: value, as: "v2.Dependency") { decoder, key, value in
            switch key.lowercased() {
            case "name": decoder.text(value, "name", into: &dependency.name)
            case "version": decoder.text(value, "version", into: &dependency.version)
            case "repository": decoder.text(value, "repository", into: &dependency.repository)
            case "condition": decoder.text(value, "condition", into: &dependency.condition)
            case "tags": decoder.texts(value, "tags", into: &dependency.tags)
            case "enabled": decoder.bool(value, "enabled", into: &dependency.isEnabled)
            case "alias": decoder.text(value, "alias", into: &dependency.alias)
            case "import-values":
                decoder.list(value, "import-values", as: "[]interface {}", into: &dependency.importValues) {
                    _,
                    value,
                    _ in GoValue(value, integersAs: .float)
                }
            default: break
            }
        }
        outer.take(decoder)
        return dependency
    }
}
