internal import CLibYAML
internal import Diagnostics
internal import ValueModel

/// The builder of trees: takes libyaml's events and makes nodes with spans.
///
/// It works by recursion, one level per list or map, down to the limit of depth. Errors in the meaning (a key twice,
/// an unknown alias) are reported and reading goes on; errors in the grammar end it.
struct DocumentReader {
    /// The documents that were read.
    struct Result {
        var roots: [ValueNode] = []
    }

    /// A node that was marked for repetition.
    struct Anchor {
        let node: ValueNode
        /// How many nodes it stands for, itself included.
        let count: Int
        /// How many levels lie below it.
        let height: Int
    }

    let events: EventStream
    let problems: ProblemSink
    let limits: YAMLReader.Limits
    let file: SourceFile
    /// The anchors of the document so far; nil while the anchored value is being read.
    var anchors: [String: Anchor?] = [:]
    /// How many nodes were written out so far.
    var ownNodes = 0
    /// How many nodes aliases added so far.
    var aliasNodes = 0
    /// The deepest level reached since it was last reset.
    var deepest = 0

    init(events: EventStream, problems: ProblemSink, limits: YAMLReader.Limits, file: SourceFile) {
        self.events = events
        self.problems = problems
        self.limits = limits
        self.file = file
    }

    /// Reads all documents, or only one and complains of a second; nil when errors were reported.
    mutating func read(limitedToOne: Bool) -> Result? {
        var result = Result()
        do throws(ProblemSink.Stop) {
            loop: while true {
                try advance()
                switch events.kind {
                case YAML_STREAM_START_EVENT: continue
                case YAML_DOCUMENT_START_EVENT:
                    if limitedToOne, !result.roots.isEmpty { throw problems.stop(severalDocuments()) }
                    anchors.removeAll(keepingCapacity: true)
                    try advance()
                    result.roots.append(try node(depth: 1))
                case YAML_DOCUMENT_END_EVENT: continue
                default: break loop
                }
            }
        } catch {
            return nil
        }
        return problems.errors == 0 ? result : nil
    }

    /// Moves to the next event.
    @inline(__always)
    func advance() throws(ProblemSink.Stop) {
        guard events.advance() else {
            throw problems.stop(SyntaxProblem(events: events, problems: problems).diagnostic())
        }
    }

    /// Reads the node that the current event begins; afterwards the current event is its last one.
    mutating func node(depth: Int) throws(ProblemSink.Stop) -> ValueNode {
        switch events.kind {
        case YAML_ALIAS_EVENT: return try alias(depth: depth)
        case YAML_SCALAR_EVENT:
            ownNodes += 1
            let anchor = events.data.scalar.anchor
            let node = try scalar()
            if let anchor { anchors[String(yaml: anchor)] = Anchor(node: node, count: 1, height: 0) }
            return node
        default: return try collection(depth: depth)
        }
    }

    private mutating func collection(depth: Int) throws(ProblemSink.Stop) -> ValueNode {
        ownNodes += 1
        let isMapping = events.kind == YAML_MAPPING_START_EVENT
        let data = events.data
        let yamlAnchor = isMapping ? data.mapping_start.anchor : data.sequence_start.anchor
        let hasTag = (isMapping ? data.mapping_start.tag : data.sequence_start.tag) != nil
        let anchor = yamlAnchor.map { String(yaml: $0) }
        var start = events.start
        if anchor != nil || hasTag { start = Properties(in: events.bytes, at: start).contentStart }
        guard depth <= limits.depth else { throw problems.stop(tooDeep(at: start)) }
        guard let anchor else {
            deepest = max(deepest, depth)
            return isMapping ? try mapping(from: start, depth: depth) : try sequence(from: start, depth: depth)
        }
        anchors[anchor] = .some(nil)
        let (countBefore, deepestBefore) = (ownNodes + aliasNodes, deepest)
        deepest = depth
        let node = isMapping ? try mapping(from: start, depth: depth) : try sequence(from: start, depth: depth)
        let count = ownNodes + aliasNodes - countBefore + 1
        anchors[anchor] = Anchor(node: node, count: count, height: deepest - depth + 1)
        deepest = max(deepest, deepestBefore)
        return node
    }

    private mutating func sequence(from start: Int, depth: Int) throws(ProblemSink.Stop) -> ValueNode {
        let isFlow = events.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        var nodes: [ValueNode] = []
        var end = start
        while true {
            try advance()
            if events.kind == YAML_SEQUENCE_END_EVENT { break }
            nodes.append(try node(depth: depth + 1))
            if !isFlow { end = max(end, lastEnd) }
        }
        lastEnd = isFlow ? events.end : trimmed(end, from: start)
        return ValueNode(.sequence(nodes), span: problems.span(start..<max(start, lastEnd)))
    }

    /// Returns the end of a block without the blanks before an empty value that ends it.
    func trimmed(_ end: Int, from start: Int) -> Int {
        var end = end
        while end > start, events.bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    /// The offset behind the node that was read last, where it is written (for an alias: the alias).
    var lastEnd = 0
}

extension String {
    /// Decodes a name that libyaml keeps as a C string.
    init(yaml name: UnsafePointer<UInt8>) { self.init(cString: name) }
}
