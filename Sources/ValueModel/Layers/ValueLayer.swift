import OrderedCollections

/// One source of values in a run: what it is, and what it says by itself.
public struct ValueLayer: Sendable {
    /// What a layer is.
    public enum Kind: Sendable, Hashable {
        /// The chart's own defaults.
        case defaults
        /// A values file, by its name.
        case file(name: String)
        /// A `--set` or one of its kin, with the argument as it was typed.
        case set(SetFlag.Kind, text: String)
    }

    /// What the layer is.
    public let kind: Kind
    /// The values as this layer alone gives them.
    public let tree: ValueNode
    /// The paths that a flag sets; nil where the whole tree speaks.
    let assignments: [ValuePath]?

    /// What a person calls the layer: `the chart's defaults`, `values.yaml`, `--set image.tag=v2`.
    public var name: String {
        switch kind {
        case .defaults: "the chart's defaults"
        case .file(let name): name
        case .set(let kind, let text): "\(kind.flagName) \(text)"
        }
    }

    /// What the layer says of a path.
    struct Word {
        /// The node at the path, or the node above it that leaves no room for the path.
        var node: ValueNode
        /// Where the node stands: the path itself or one above it.
        var path: ValuePath
    }

    /// Returns what the layer says of a path, or nil when it says nothing.
    ///
    /// A layer that has a scalar, a list or null above the path speaks too: it takes away whatever was below.
    func word(on path: ValuePath) -> Word? {
        guard mentions(path) else { return nil }
        var node = tree
        var reached = ValuePath()
        for step in path.steps {
            switch (step, node.content) {
            case (.key(let key), .mapping):
                guard let next = node[key] else { return nil }
                node = next
            case (.index(let index), .sequence(let nodes)):
                guard nodes.indices.contains(index) else {
                    return assignments == nil ? Word(node: node, path: reached) : nil
                }
                node = nodes[index]
            default: return reached.steps.isEmpty ? nil : Word(node: node, path: reached)
            }
            reached.steps.append(step)
        }
        return Word(node: node, path: reached)
    }

    /// Whether a flag sets the path, something below it, or something above it.
    private func mentions(_ path: ValuePath) -> Bool {
        guard let assignments else { return true }
        return assignments.contains { assigned in
            zip(assigned.steps, path.steps).allSatisfy { $0 == $1 }
        }
    }
}
