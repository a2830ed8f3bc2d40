import Diagnostics
import OrderedCollections

extension SetParser {
    /// An index in brackets.
    struct Index {
        var value: Int
        /// The offset of the opening bracket.
        var open: Int
        /// The offset behind the closing bracket.
        var end: Int
    }

    /// Reads an index up to its closing bracket; the opening one is read already.
    ///
    /// Helm v4.2.3 pkg/strvals/parser.go, keyIndex: whatever Go's strconv.Atoi takes, so `+1` too.
    mutating func index(at path: ValuePath) throws(Stop) -> Index {
        let open = cursor.offset - 1
        let token = cursor.token(until: "]".unicodeScalars, escapes: kind != .literal)
        guard token.stop != nil else {
            // Go wraps io.EOF here, and Helm takes it for the end of a well-formed argument.
            warnOfEnd("`]`", at: token.end, path: path)
            throw .end
        }
        guard let value = Int(token.text) else { throw .refused(badIndex(token, open: open)) }
        return Index(value: value, open: open, end: cursor.offset)
    }

    /// Reads what is set at an index of a list.
    ///
    /// Helm v4.2.3 pkg/strvals/parser.go, listItem.
    mutating func item(
        _ index: Index,
        in list: inout [ValueNode],
        at path: ValuePath,
        depth: Depth
    ) throws(Stop) {
        guard index.value >= 0 else { throw .refused(indexOutOfRange(index)) }
        let path = path.appending(index.value)
        let token = cursor.token(until: "[.=".unicodeScalars, escapes: kind != .literal)
        guard token.text.isEmpty else { throw .refused(unexpectedText(token)) }
        switch token.stop {
        case "=":
            let node = try value()
            try set(node, at: index, in: &list)
            assignments.append(path)
        case "[": try nestedItem(index, in: &list, at: path, depth: depth)
        case ".": try itemMember(index, in: &list, at: path, depth: depth)
        default:
            warnOfEnd("`=`, `.` or `[`", at: token.start, path: path)
            throw .end
        }
    }

    /// Reads what follows `[0][`: an index into a list within the list.
    private mutating func nestedItem(
        _ index: Index,
        in list: inout [ValueNode],
        at path: ValuePath,
        depth: Depth
    ) throws(Stop) {
        var depth = depth
        depth.indices += 1
        guard depth.indices < Self.maximumIndices else {
            let token = SetToken(text: "", start: index.open, end: index.end, stop: nil)
            throw .refused(tooDeep(token, limit: Self.maximumIndices, "indices"))
        }
        let next = try self.index(at: path)
        var inner: [ValueNode] = []
        var isPresent = false
        if list.indices.contains(index.value), !list[index.value].isNull {
            guard let nodes = list[index.value].sequence else {
                let token = SetToken(text: "", start: index.open, end: index.end, stop: nil)
                throw .refused(mismatch(.setNotAList, token, list[index.value], path))
            }
            inner = nodes
            isPresent = true
            list[index.value].content = .scalar(.null)
        }
        do throws(Stop) {
            try item(next, in: &inner, at: path, depth: depth)
        } catch {
            // In place: elements that were there are changed.
            if isPresent { list[index.value].content = .sequence(inner) }
            throw error
        }
        try set(ValueNode(.sequence(inner), span: span(next.open, valueEnd)), at: index, in: &list)
    }

    /// Reads what follows `[0].`: the keys of a map within the list.
    private mutating func itemMember(
        _ index: Index,
        in list: inout [ValueNode],
        at path: ValuePath,
        depth: Depth
    ) throws(Stop) {
        var depth = depth
        depth.indices += 1
        guard depth.indices < Self.maximumIndices else {
            let token = SetToken(text: "", start: index.open, end: index.end, stop: nil)
            throw .refused(tooDeep(token, limit: Self.maximumIndices, "indices"))
        }
        var inner = ValueNode.Mapping()
        let isPresent = list.indices.contains(index.value)
        let start = cursor.offset
        let assigned = assignments.count
        if isPresent {
            // In place: anything but a map gives way to an empty map at once.
            inner = list[index.value].mapping ?? [:]
            let old = list[index.value]
            list[index.value] = ValueNode(.mapping([:]), span: old.mapping == nil ? span(start, start) : old.span)
        }
        do throws(Stop) {
            try key(in: &inner, at: path, depth: depth)
        } catch {
            if isPresent {
                list[index.value].content = .mapping(inner)
            } else if case .end = error, !inner.isEmpty {
                assignments.removeLast(assignments.count - assigned)
                warnOfLostItem(from: start, path: path)
            }
            throw error
        }
        try set(ValueNode(.mapping(inner), span: span(start, valueEnd)), at: index, in: &list)
    }

    /// Puts a node at an index; the list grows with nulls as needed.
    ///
    /// Helm v4.2.3 pkg/strvals/parser.go, setIndex.
    private mutating func set(_ node: ValueNode, at index: Index, in list: inout [ValueNode]) throws(Stop) {
        guard index.value <= Self.maximumIndex else { throw .refused(indexOutOfRange(index)) }
        if list.count <= index.value {
            let filler = ValueNode(.scalar(.null), span: span(index.open, index.end))
            list.append(contentsOf: repeatElement(filler, count: index.value + 1 - list.count))
        }
        list[index.value] = node
    }
}
