internal import GoRuntime
internal import ValueModel
internal import YAML

/// A node of a YAML text as Go's `%#v` prints it, for example `map[interface {}]interface {}{"a":1}`.
///
/// go-yaml prints keys that are maps so, which is what a template's braces become that nobody rendered. The node is
/// read anew for it: the tree of values no longer knows integers from floats.
struct GoSyntaxText {
    private static let maxDepth = 500

    private var events: YAMLEvents

    /// Returns the text of the node that a number of an event begins; events are counted from 1 behind the document's
    /// start.
    static func text(ofNode number: Int, in text: UnsafeBufferPointer<UInt8>) -> String {
        var printer = GoSyntaxText(events: YAMLEvents(of: text))
        guard (try? printer.skip(to: number)) != nil, let kind = try? printer.events.next() else { return "" }
        return printer.text(of: kind, depth: 0, isElement: false)
    }

    private mutating func skip(to number: Int) throws {
        for _ in 0..<number { _ = try events.next() }
    }

    private mutating func text(of kind: YAMLEvents.Kind, depth: Int, isElement: Bool) -> String {
        switch kind {
        case .scalar: return scalar(isElement: isElement)
        case .sequenceStart where depth < Self.maxDepth:
            var elements: [String] = []
            while let next = try? events.next(), next != .sequenceEnd, next != .streamEnd {
                elements.append(text(of: next, depth: depth + 1, isElement: true))
            }
            return "[]interface {}{\(elements.joined(separator: ", "))}"
        case .mappingStart where depth < Self.maxDepth:
            var members: [(String, String)] = []
            while let next = try? events.next(), next != .mappingEnd, next != .streamEnd {
                let key = text(of: next, depth: depth + 1, isElement: true)
                guard let next = try? events.next() else { break }
                members.append((key, text(of: next, depth: depth + 1, isElement: true)))
            }
            members.sort { $0.0 < $1.0 }
            return "map[interface {}]interface {}{\(members.map { "\($0):\($1)" }.joined(separator: ", "))}"
        default: return "interface {}(nil)"
        }
    }

    private func scalar(isElement: Bool) -> String {
        let bytes = events.joinedText ?? Array(events.stretch)
        let meaning =
            events.isImplicit && events.tag == nil
            ? bytes.withUnsafeBufferPointer { ScalarResolution.meaning(of: $0) } : .text
        switch meaning {
        case .null: return isElement ? "interface {}(nil)" : "<nil>"
        case .bool(let value): return value ? "true" : "false"
        case .integer(let value): return String(value)
        case .unsigned(let value): return "0x" + String(value, radix: 16)
        case .double(let value): return FloatText.shortest(value)
        case .text, .timestamp: return Quoting.quoted(GoString(bytes)).text
        }
    }
}
