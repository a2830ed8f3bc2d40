import GoRuntime
import Sprig

extension ChartMetadata {
    /// Cleans the texts and checks what Helm checks; returns the first violation.
    ///
    /// Helm v4.2.3 pkg/chart/v2/metadata.go, Validate.
    func validate() -> MetadataViolation? {
        clean()
        if apiVersion.isEmpty { return .apiVersionMissing }
        if name.isEmpty { return .nameMissing }
        if name == "." || name == ".." { return .nameNotAllowed(name) }
        if GoPath.base(name) != name { return .nameInvalid(name) }
        if version.isEmpty { return .versionMissing }
        if (try? SemanticVersion(version)) == nil { return .versionInvalid(version) }
        if !["", "application", "library"].contains(type) { return .typeInvalid }
        return checkMaintainers() ?? checkDependencies()
    }

    private func clean() {
        name = name.printable
        description = description.printable
        home = home.printable
        icon = icon.printable
        condition = condition.printable
        tags = tags.printable
        appVersion = appVersion.printable
        kubeVersion = kubeVersion.printable
        sources = sources?.map(\.printable)
        keywords = keywords?.map(\.printable)
    }

    private func checkMaintainers() -> MetadataViolation? {
        for (index, maintainer) in (maintainers ?? []).enumerated() {
            guard var maintainer else { return .emptyMaintainer }
            maintainer.name = maintainer.name.printable
            maintainer.email = maintainer.email.printable
            maintainer.url = maintainer.url.printable
            maintainers?[index] = maintainer
        }
        return nil
    }

    private func checkDependencies() -> MetadataViolation? {
        var keys: Set<GoString> = []
        for dependency in dependencies ?? [] {
            guard let dependency else { return .emptyDependency }
            dependency.clean()
            guard dependency.hasGoodAlias else { return .aliasInvalid(dependency: dependency.name) }
            let key = dependency.alias.isEmpty ? dependency.name : dependency.alias
            guard keys.insert(key).inserted else { return .dependencyTwice(key) }
        }
        return nil
    }
}

extension ChartDependency {
    fileprivate func clean() {
        name = name.printable
        version = version.printable
        repository = repository.printable
        condition = condition.printable
        tags = tags?.map(\.printable)
    }

    /// Whether the alias has only letters, digits, `_` and `-`.
    fileprivate var hasGoodAlias: Bool {
        alias.bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
    }
}

extension GoString {
    /// The text with spaces for every kind of white space and without what cannot be printed.
    ///
    /// Helm v4.2.3 pkg/chart/v2/metadata.go, sanitizeString.
    fileprivate var printable: GoString {
        if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        var kept: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let (rune, width) = Runes.decode(bytes, at: offset)
            offset += width
            if rune.properties.isWhitespace {
                kept.append(UInt8(ascii: " "))
            } else if Quoting.isPrintable(rune) {
                Runes.append(rune, to: &kept)
            }
        }
        return GoString(kept)
    }
}
