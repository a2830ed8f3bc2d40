public import Diagnostics
import OrderedCollections

extension ValueNode {
    /// What a null does when values are coalesced over a chart's defaults.
    public enum NullRule: Sendable {
        /// It deletes the default, and defaults that are null are dropped: Helm's CoalesceValues.
        case deletes
        /// It stays: Helm's MergeValues.
        case stays
    }

    /// Returns these values with those of a later values file on top.
    ///
    /// Helm v4.2.3 pkg/chart/v2/loader/load.go, MergeMaps: maps merge deeply, anything else is replaced wholesale, and a
    /// null of the later file stays. Earlier keys come first; a map that both have gets the later place.
    public func merging(_ later: ValueNode) -> ValueNode {
        guard let earlier = mapping, let added = later.mapping else { return later }
        var merged = earlier
        for (key, member) in added {
            guard let present = merged[key] else {
                merged[key] = member
                continue
            }
            merged[key] = Member(keySpan: member.keySpan, node: present.node.merging(member.node))
        }
        return ValueNode(.mapping(merged), span: later.span)
    }

    /// Returns these values with a chart's defaults below them.
    ///
    /// Helm v4.2.3 pkg/chart/common/util/coalesce.go, coalesceValues and coalesceTablesFullKey: these values win
    /// everywhere, maps merge deeply, and nulls follow the rule. A warning is reported where a map meets something else.
    /// The defaults' keys come first, in their order; a map that both have gets the place of these values.
    public func coalesced(
        over defaults: ValueNode,
        nulls: NullRule = .deletes,
        into collector: DiagnosticCollector
    ) -> ValueNode {
        guard let own = mapping, let below = defaults.mapping else { return self }
        let coalescing = Coalescing(nulls: nulls, collector: collector)
        return ValueNode(.mapping(coalescing.merge(own, over: below, at: ValuePath())), span: span ?? defaults.span)
    }

    /// Returns the node without the null members of maps, at any depth but not within lists.
    ///
    /// Helm v4.2.3 pkg/chart/common/util/coalesce.go, cleanNilValues.
    func withoutNullMembers() -> ValueNode {
        guard let members = mapping else { return self }
        var kept = Mapping()
        for (key, member) in members where !member.node.isNull {
            kept[key] = Member(keySpan: member.keySpan, node: member.node.withoutNullMembers())
        }
        return ValueNode(.mapping(kept), span: span)
    }
}

/// One run of coalescing values over defaults.
private struct Coalescing {
    let nulls: ValueNode.NullRule
    let collector: DiagnosticCollector

    func merge(_ own: ValueNode.Mapping, over below: ValueNode.Mapping, at path: ValuePath) -> ValueNode.Mapping {
        var result = ValueNode.Mapping()
        for (key, lower) in below {
            if let upper = own[key] {
                result[key] = member(upper, over: lower, at: path.appending(key))
            } else if nulls == .stays {
                result[key] = lower
            } else if !lower.node.isNull {
                result[key] = ValueNode.Member(keySpan: lower.keySpan, node: lower.node.withoutNullMembers())
            }
        }
        for (key, upper) in own where below[key] == nil { result[key] = upper }
        return result
    }

    /// Returns the member that is left of a value over a default, or nil when the value deletes it.
    private func member(
        _ upper: ValueNode.Member,
        over lower: ValueNode.Member,
        at path: ValuePath
    ) -> ValueNode.Member? {
        if upper.node.isNull {
            // At the root any null deletes; further down only one that meets a default which is not null itself.
            let meetsDefault = path.steps.count == 1 || !lower.node.isNull
            return nulls == .deletes && meetsDefault ? nil : upper
        }
        switch (upper.node.mapping, lower.node.mapping) {
        case (let own?, let below?):
            let merged = ValueNode(.mapping(merge(own, over: below, at: path)), span: upper.node.span)
            return ValueNode.Member(keySpan: upper.keySpan, node: merged)
        case (nil, .some): report(.valuesNotAMap, upper, over: lower, at: path)
        case (.some, nil): if !lower.node.isNull { report(.valuesUnexpectedMap, upper, over: lower, at: path) }
        case (nil, nil): break
        }
        return upper
    }

    private func report(
        _ code: DiagnosticCode,
        _ upper: ValueNode.Member,
        over lower: ValueNode.Member,
        at path: ValuePath
    ) {
        let lost = code == .valuesNotAMap ? "; the defaults below it are lost" : ""
        collector.report(
            Diagnostic(
                code,
                "`\(path)` is \(upper.node.kindPhrase), but the chart's default is \(lower.node.kindPhrase)\(lost)",
                at: upper.node.span,
                label: "expected \(lower.node.kindPhrase)",
                related: [.init("the default is \(lower.node.kindPhrase)", at: lower.keySpan)],
                help: code == .valuesNotAMap
                    ? "give a map, or null to remove the default"
                    : "give \(lower.node.kindPhrase), or correct the indentation",
                path: path.description
            )
        )
    }
}
