/// What the layers of a run say of one path, oldest first, and what came of it.
public struct ValueHistory: Sendable {
    /// What became of one layer's word.
    public enum Role: Sendable, Hashable {
        /// It is the value in force; of a map, the latest layer that touched it.
        case wins
        /// It is a map or a list that later layers build on; parts of it are in force.
        case contributes
        /// A later layer replaced it.
        case shadowed
        /// It takes the value away: null over a default, a null default, or a value above the path that has no such part.
        case deletes
    }

    /// One layer's word.
    public struct Entry: Sendable {
        /// The layer.
        public let layer: ValueLayer
        /// What it says: the node at the path, or the node above the path that replaces everything below.
        public let node: ValueNode
        /// Where the node stands; shorter than the path asked for when the layer speaks from above.
        public let path: ValuePath
        /// What became of it.
        public let role: Role
    }

    /// The path asked for.
    public let path: ValuePath
    /// The layers that say something, oldest first.
    public let entries: [Entry]
    /// The value in force; nil when there is none.
    public let result: ValueNode?

    /// The layer that decides: the one whose value is in force or that takes the value away; nil when none speaks.
    public var decider: Entry? { entries.last { $0.role == .wins || $0.role == .deletes } }

    init(path: ValuePath, layers: [ValueLayer], result: ValueNode?) {
        self.path = path
        self.result = result
        var words = layers.map { $0.word(on: path) }
        if result != nil, words.allSatisfy({ $0 == nil }) {
            // A null that fills a list up to the index that a flag sets.
            let filling = layers.firstIndex { $0.tree.node(at: path) != nil }
            if let filling, let node = layers[filling].tree.node(at: path) {
                words[filling] = ValueLayer.Word(node: node, path: path)
            }
        }
        let inForce = Self.inForce(words, of: layers, at: path)
        entries = words.enumerated().compactMap { index, word in
            guard let word else { return nil }
            let role: Role =
                if index == inForce.last {
                    result == nil ? .deletes : .wins
                } else {
                    inForce.contains(index) ? .contributes : .shadowed
                }
            return Entry(layer: layers[index], node: word.node, path: word.path, role: role)
        }
    }

    /// Returns the layers whose words have a part in the outcome, oldest first; the last one decides.
    ///
    /// The user's layers are merged with each other first and laid over the defaults then, so a map brings the defaults
    /// back that a scalar of an earlier layer had hidden.
    private static func inForce(_ words: [ValueLayer.Word?], of layers: [ValueLayer], at path: ValuePath) -> [Int] {
        var inForce: [Int] = []
        for index in layers.indices.dropFirst() {
            guard let word = words[index] else {
                // A map in place of the scalar above the path makes room for the path again.
                if let last = inForce.last, let above = words[last], above.path != path,
                    let now = layers[index].word(on: above.path), now.path == above.path, now.node.mapping != nil
                {
                    inForce = []
                }
                continue
            }
            let builds = inForce.last.flatMap { words[$0] }.map {
                self.builds(word, of: layers[index], on: $0, at: path)
            }
            inForce = builds == true ? inForce + [index] : [index]
        }
        guard let first = words.first, let defaults = first else { return inForce }
        guard let last = inForce.last.flatMap({ words[$0] }) else { return [0] }
        let isMerged =
            !isInList(path) && last.path == path && last.node.mapping != nil && defaults.path == path
            && defaults.node.mapping != nil
        return isMerged ? [0] + inForce : inForce
    }

    private static func isInList(_ path: ValuePath) -> Bool {
        path.steps.contains { step in
            guard case .index = step else { return false }
            return true
        }
    }

    /// Whether a layer's word changes an earlier one, instead of replacing it.
    private static func builds(
        _ word: ValueLayer.Word,
        of layer: ValueLayer,
        on earlier: ValueLayer.Word,
        at path: ValuePath
    ) -> Bool {
        guard word.path == path, earlier.path == path else { return false }
        // A file replaces a list as a whole; only a flag reaches into one.
        if isInList(path), layer.assignments == nil { return false }
        if word.node.mapping != nil { return earlier.node.mapping != nil }
        // A flag such as `a[1]=x` changes a list; everything else replaces it.
        guard word.node.sequence != nil, earlier.node.sequence != nil else { return false }
        return (layer.assignments ?? []).contains {
            $0.steps.count > path.steps.count && $0.steps.starts(with: path.steps)
        }
    }
}
