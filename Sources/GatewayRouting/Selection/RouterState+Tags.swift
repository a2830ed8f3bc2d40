extension RouterState {
    /// The tag of deployments for requests whose tags name no deployment.
    private static let defaultTag = "default"

    /// Leaves out candidates that the tags of the request do not ask for.
    ///
    /// LiteLLM 1.106.2, tag_based_routing.py: `!tag` shuns deployments with the tag, `&tag` insists on it, other tags ask
    /// for deployments with any of them (or with all, `tag_filtering_match_any: false`), and then for `default`. Regular
    /// expressions over headers (`tag_regex`) are not kept.
    mutating func filterByTags(_ need: SelectionNeed, tags: [String]) -> RouteFailure? {
        let all = candidates
        let table = self.table
        let shunned = tags.filter { $0.count > 1 && $0.hasPrefix("!") }.map { String($0.dropFirst()) }
        let needed = tags.filter { $0.count > 1 && $0.hasPrefix("&") }.map { String($0.dropFirst()) }
        let wanted = tags.filter { !$0.hasPrefix("!") && !$0.hasPrefix("&") }
        if wanted.isEmpty {
            if needed.isEmpty { keepDefaults() }
            candidates.removeAll { !Self.passes(table.deployments[$0].tags, shunned: shunned, needed: needed) }
        } else {
            candidates.removeAll { !Self.passes(table.deployments[$0].tags, shunned: shunned, needed: needed) }
            keepWanted(wanted, of: table.groups[need.group])
        }
        guard candidates.isEmpty else { return nil }
        if all.contains(where: { table.deployments[$0].ignoresUnmatchedTags }) {
            candidates = all
            keepDefaults()
            return nil
        }
        return .noMatchingTags(model: need.name, tags: tags)
    }

    private static func passes(_ tags: [String], shunned: [String], needed: [String]) -> Bool {
        !shunned.contains(where: tags.contains) && needed.allSatisfy(tags.contains)
    }

    private mutating func keepDefaults() {
        let table = self.table
        let isDefault = { (place: Int) in table.deployments[place].tags.contains(Self.defaultTag) }
        if candidates.contains(where: isDefault) { candidates.removeAll { !isDefault($0) } }
    }

    private mutating func keepWanted(_ wanted: [String], of group: ModelGroup) {
        let table = self.table
        let isWanted = { (place: Int) in
            let tags = table.deployments[place].tags
            guard !tags.isEmpty else { return false }
            return table.settings.matchesAnyTag
                ? wanted.contains(where: tags.contains) : wanted.allSatisfy(tags.contains)
        }
        if candidates.contains(where: isWanted) {
            candidates.removeAll { !isWanted($0) }
            return
        }
        // A tag that the group knows asks for deployments that cannot be used now; the default ones are not meant.
        let isKnown = group.members.contains { wanted.contains(where: table.deployments[$0].tags.contains) }
        candidates.removeAll { isKnown || !table.deployments[$0].tags.contains(Self.defaultTag) }
    }
}
