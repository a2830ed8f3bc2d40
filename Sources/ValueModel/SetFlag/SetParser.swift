import Diagnostics
import OrderedCollections

/// The reader of one argument of `--set` and its kin, which writes into the values as it reads.
///
/// Helm v4.2.3 pkg/strvals/parser.go and literal_parser.go. Go's maps and slices are changed in place there, so that what
/// was set before the argument ended stays set; the comments `in place` mark where this matters.
struct SetParser {
    /// Why reading a key stopped short.
    enum Stop: Error {
        /// The argument ended, which ends the whole reading without an error (Go's io.EOF).
        case end
        /// Helm refuses the argument.
        case refused(Diagnostic)
    }

    /// How deep a path is so far.
    struct Depth {
        var dots = 0
        var indices = 0
    }

    /// The most dots in a path: Helm's MaxNestedNameLevel.
    static let maximumDots = 30
    /// The highest index: Helm's MaxIndex.
    static let maximumIndex = 65_536
    /// The most indices in a path; Helm has no limit, but a stack does.
    static let maximumIndices = 512

    let kind: SetFlag.Kind
    let file: SourceFile
    let readFile: SetFlag.FileReader
    var cursor: RuneCursor
    /// The offset behind the value that was read last.
    var valueEnd = 0
    /// The paths that were set.
    var assignments: [ValuePath] = []
    var diagnostics: [Diagnostic] = []

    init(kind: SetFlag.Kind, file: SourceFile, readFile: @escaping SetFlag.FileReader) {
        self.kind = kind
        self.file = file
        self.readFile = readFile
        cursor = RuneCursor(bytes: file.bytes)
    }

    /// Reads the argument to its end, and returns whether it is refused.
    mutating func parse(into members: inout ValueNode.Mapping) -> Bool {
        while true {
            do throws(Stop) {
                try key(in: &members, at: ValuePath(), depth: Depth())
            } catch {
                guard case .refused(let diagnostic) = error else { return false }
                diagnostics.append(diagnostic)
                return true
            }
        }
    }

    /// Reads a key and all that belongs to it.
    mutating func key(in members: inout ValueNode.Mapping, at path: ValuePath, depth: Depth) throws(Stop) {
        let name = cursor.token(until: (kind == .literal ? "=[." : "=[,.").unicodeScalars, escapes: kind != .literal)
        guard let stop = name.stop else {
            guard name.text.isEmpty else { throw .refused(noValue(of: name)) }
            if !path.steps.isEmpty { warnOfEnd("a key", at: name.start, path: path) }
            throw .end
        }
        let path = path.appending(name.text)
        switch stop {
        case "=": try assign(name, in: &members, at: path)
        case "[": try indexed(name, in: &members, at: path, depth: depth)
        case ".": try dotted(name, in: &members, at: path, depth: depth)
        default: throw .refused(noValue(of: name))
        }
    }

    /// Reads the value behind `=`.
    private mutating func assign(
        _ name: SetToken,
        in members: inout ValueNode.Mapping,
        at path: ValuePath
    ) throws(Stop) {
        let endsHere = cursor.isAtEnd && kind != .literal && kind != .json
        let node = try value()
        set(node, under: name, in: &members, at: path)
        if endsHere { throw .end }
    }

    /// Puts a node under a key; nothing is put under the empty key.
    private mutating func set(
        _ node: ValueNode,
        under name: SetToken,
        in members: inout ValueNode.Mapping,
        at path: ValuePath
    ) {
        guard !name.text.isEmpty else { return warnOfEmptyKey(name) }
        members[name.text] = ValueNode.Member(keySpan: span(name.start, name.end), node: node)
        assignments.append(path)
    }

    /// Reads what follows `name.`: the keys of a map.
    private mutating func dotted(
        _ name: SetToken,
        in members: inout ValueNode.Mapping,
        at path: ValuePath,
        depth: Depth
    ) throws(Stop) {
        var depth = depth
        depth.dots += 1
        guard depth.dots <= Self.maximumDots else { throw .refused(tooDeep(name, limit: Self.maximumDots, "dots")) }
        var inner = ValueNode.Mapping()
        var present = members[name.text]
        if let node = present?.node {
            guard let mapping = node.mapping else { throw .refused(mismatch(.setNotAMap, name, node, path)) }
            inner = mapping
            // Nobody else holds the members while they change, so that they are not copied.
            present?.node.content = .scalar(.null)
            members[name.text] = present
        }
        let start = cursor.offset
        let reported = diagnostics.count
        let assigned = assignments.count
        var stop: Stop?
        do throws(Stop) { try key(in: &inner, at: path, depth: depth) } catch { stop = error }
        if var member = present {
            // In place: what was set stays, whatever stopped the reading.
            member.node.content = .mapping(inner)
            if assignments.count > assigned {
                member.keySpan = span(name.start, name.end)
                member.node.span = span(start, valueEnd)
            }
            members[name.text] = member
        } else if !inner.isEmpty {
            if name.text.isEmpty {
                warnOfEmptyKey(name)
            } else {
                let node = ValueNode(.mapping(inner), span: span(start, valueEnd))
                members[name.text] = ValueNode.Member(keySpan: span(name.start, name.end), node: node)
            }
        }
        if let stop { throw stop }
        guard !inner.isEmpty else {
            // The warning of the empty key says the same.
            diagnostics.removeLast(diagnostics.count - reported)
            throw .refused(missingKey(behind: name, at: start, path))
        }
    }

    /// Reads what follows `name[`: an index and what is set there.
    private mutating func indexed(
        _ name: SetToken,
        in members: inout ValueNode.Mapping,
        at path: ValuePath,
        depth: Depth
    ) throws(Stop) {
        let index = try index(at: path)
        var list: [ValueNode] = []
        var present = members[name.text]
        if let node = present?.node {
            guard let nodes = node.sequence else { throw .refused(mismatch(.setNotAList, name, node, path)) }
            list = nodes
            present?.node.content = .scalar(.null)
            members[name.text] = present
        }
        let unnamed = name.text.isEmpty ? list : nil
        let assigned = assignments.count
        var stop: Stop?
        do throws(Stop) { try item(index, in: &list, at: path, depth: depth) } catch { stop = error }
        if var member = present, stop != nil || name.text.isEmpty {
            // In place: elements that were there are changed; a list that had to grow is another one.
            let before = unnamed ?? list
            member.node.content = .sequence(before.count == list.count ? list : before)
            if assignments.count > assigned {
                member.keySpan = span(name.start, name.end)
                member.node.span = span(index.open, valueEnd)
            }
            members[name.text] = member
        } else if name.text.isEmpty {
            warnOfEmptyKey(name)
        } else {
            let end = stop == nil ? valueEnd : cursor.offset
            let node = ValueNode(.sequence(list), span: span(index.open, end))
            members[name.text] = ValueNode.Member(keySpan: span(name.start, name.end), node: node)
            if stop != nil { assignments.append(path) }
        }
        if let stop { throw stop }
    }
}
