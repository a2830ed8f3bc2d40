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
        let words = layers.compactMap { layer in layer.word(on: path).map { (layer, $0) } }
        var entries: [Entry] = []
        var isReplaced = false
        for (offset, (layer, word)) in words.enumerated().reversed() {
            let role: Role
            if offset == words.count - 1 {
                role = result == nil ? .deletes : .wins
            } else {
                role = isReplaced || result == nil ? .shadowed : .contributes
            }
            entries.append(Entry(layer: layer, node: word.node, path: word.path, role: role))
            isReplaced = isReplaced || Self.replaces(word, of: layer, at: path)
        }
        self.entries = entries.reversed()
    }

    /// Whether nothing of the earlier layers is left where a layer says this.
    private static func replaces(_ word: ValueLayer.Word, of layer: ValueLayer, at path: ValuePath) -> Bool {
        guard word.path == path else { return true }
        switch word.node.content {
        case .mapping: return false
        case .scalar: return true
        case .sequence:
            // A flag such as `a[1]=x` changes a list; everything else replaces it.
            return !(layer.assignments ?? []).contains { $0.steps.count > path.steps.count }
        }
    }
}
