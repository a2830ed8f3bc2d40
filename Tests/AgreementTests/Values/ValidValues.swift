import Diagnostics
import ManifestDSL
import OrderedCollections
import ValueModel

/// The way from a random values file to one that the chart takes: what is refused is left out, piece by piece.
struct ValidValues {
    /// A values file that is taken.
    struct File {
        let draft: Draft
        let text: String
        let rendering: BothWays.Rendering
        /// How many times something was left out.
        let repairs: Int
    }

    /// How many times something may be left out before a file is given up.
    static let rounds = 12

    let sides: BothWays

    /// Returns the file without what is refused; nil when that does not end.
    func repaired(_ draft: Draft, _ release: ReleaseIdentity) -> File? {
        var draft = draft
        for round in 0..<Self.rounds {
            let text = draft.text
            let rendering = sides.rendering(text, release)
            guard !rendering.errors.isEmpty else {
                return File(draft: draft, text: text, rendering: rendering, repairs: round)
            }
            guard let next = Self.without(rendering, draft, round) else { return nil }
            draft = next
        }
        return nil
    }

    /// Leaves out what the errors are about; of several places one in turn, so that no switch always loses.
    private static func without(_ rendering: BothWays.Rendering, _ draft: Draft, _ round: Int) -> Draft? {
        var result = draft
        var isChanged = false
        for error in rendering.errors {
            let spans = [error.span].compactMap(\.self) + error.related.compactMap(\.span)
            let places = spans.compactMap { rendering.outcome.layers.userValues.path(to: $0) }
            let named = error.path.flatMap { try? ValuePath(parsing: $0) }
            let all = places.isEmpty ? [named].compactMap(\.self) : places
            guard !all.isEmpty else { continue }
            let path = all[(round + draft.leafCount) % all.count]
            guard let next = result.removing(path.steps[...]) else { continue }
            result = next
            isChanged = true
        }
        if isChanged { return result }
        guard case .map(let members) = draft, !members.isEmpty else { return nil }
        return draft.removing([.key(members[round % members.count].key)])
    }
}

extension ValueNode {
    /// Returns the way to the innermost member or element that begins at a place or holds it.
    fileprivate func path(to span: SourceSpan) -> ValuePath? {
        switch content {
        case .scalar: return nil
        case .sequence(let nodes):
            for (index, node) in nodes.enumerated() {
                if let inner = node.path(to: span) { return ValuePath([.index(index)] + inner.steps) }
                if node.span == span { return ValuePath([.index(index)]) }
            }
        case .mapping(let members):
            for (key, member) in members {
                if let inner = member.node.path(to: span) { return ValuePath([.key(key)] + inner.steps) }
                if member.keySpan == span || member.node.span == span { return ValuePath([.key(key)]) }
            }
        }
        return nil
    }
}
