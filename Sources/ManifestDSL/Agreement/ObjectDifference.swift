public import Diagnostics
import OrderedCollections
public import ValueModel

/// The first thing in which two lists of objects are not the same.
///
/// Two renderings of one chart are compared document by document: their order, the templates that they come from, and
/// every value in them with its type. The order of keys means nothing. A number counts as it is printed: `5.0` of a
/// values file is printed as `5`, so it is the integer.
public struct ObjectDifference: Sendable {
    /// What differs.
    public enum Kind: Sendable, Hashable {
        /// An object that only the first list has.
        case surplus
        /// An object that only the second list has.
        case missing
        /// At one place of the lists stand objects of different templates or kinds.
        case order
        /// A value differs, or is there on one side alone: nil where the path leads nowhere.
        case value(ValuePath, ValueNode?, ValueNode?)
    }

    /// The place in the lists, from 0.
    public let index: Int
    /// What differs.
    public let kind: Kind
    /// The object of the first list; nil where it has none.
    public let first: RenderedObject?
    /// The object of the second list; nil where it has none.
    public let second: RenderedObject?
    /// Where the value stands, or the one around it, that the first list's side was made from; nil for a default.
    public let span: SourceSpan?

    /// Finds the first difference of two lists; nil when they say the same.
    ///
    /// - Parameters:
    ///   - first: The objects of one rendering, whose nodes know the places of the values behind them.
    ///   - second: The objects of the other.
    public init?(between first: [RenderedObject], and second: [RenderedObject]) {
        for index in 0..<max(first.count, second.count) {
            let left = first.indices.contains(index) ? first[index] : nil
            let right = second.indices.contains(index) ? second[index] : nil
            let kind: Kind
            var span = left?.node.firstSpan
            if let left, let right, left.isTwin(of: right) {
                guard let found = NodeDifference(between: left.node, and: right.node) else { continue }
                kind = .value(found.path, found.first, found.second)
                span = found.span
            } else if let right, !first.contains(where: right.isTwin) {
                kind = .missing
            } else if let left, !second.contains(where: left.isTwin) {
                kind = .surplus
            } else {
                kind = right == nil ? .surplus : left == nil ? .missing : .order
            }
            self.init(index: index, kind: kind, first: left, second: right, span: span)
            return
        }
        return nil
    }

    private init(index: Int, kind: Kind, first: RenderedObject?, second: RenderedObject?, span: SourceSpan?) {
        self.index = index
        self.kind = kind
        self.first = first
        self.second = second
        self.span = span
    }
}

extension RenderedObject {
    /// Whether another object may be this one: both are of one template and of one kind.
    fileprivate func isTwin(of other: RenderedObject) -> Bool { source == other.source && kind == other.kind }
}

extension ValueNode {
    /// The first place in the tree, depth first.
    fileprivate var firstSpan: SourceSpan? {
        if let span { return span }
        return switch content {
        case .scalar: nil
        case .sequence(let nodes): nodes.lazy.compactMap(\.firstSpan).first
        case .mapping(let members): members.values.lazy.compactMap { $0.keySpan ?? $0.node.firstSpan }.first
        }
    }
}
