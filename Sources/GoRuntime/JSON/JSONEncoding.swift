internal import ValueModel

/// The writer of JSON.
///
/// Go 1.26 encoding/json encode.go.
struct JSONEncoding {
    /// Beyond this depth cycles are looked for; encode.go, startDetectCyclesAfter.
    private static let cycleDepth = 1000
    /// Go's stacks grow, ours do not.
    private static let maxDepth = 10_000

    private(set) var output: [UInt8] = []
    private let escapesHTML: Bool
    private let indent: [UInt8]?
    private var depth = 0
    private var open: Set<ObjectIdentifier> = []

    init(escapesHTML: Bool, indent: GoString?) {
        self.escapesHTML = escapesHTML
        self.indent = indent?.bytes
    }

    mutating func encode(_ value: GoValue) throws(JSONFailure) {
        switch value {
        case .absent, .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .integer(let value, let kind):
            if kind.isUnsigned { appendDigits(UInt64(bitPattern: value)) } else { append(value) }
        case .float(let value): try append(value)
        case .string(let text): append(quoted: text.bytes)
        case .bytes(let bytes):
            output.append(UInt8(ascii: "\""))
            Base64Text.append(bytes, to: &output)
            output.append(UInt8(ascii: "\""))
        case .list(let list):
            if list.isNil { return append("null") }
            let entered = try enter(list, type: list.type)
            try encode(list.elements)
            leave(list, entered)
        case .map(let map):
            if map.isNil { return append("null") }
            let entered = try enter(map, type: map.type)
            try encode(keys: map.keys, values: map.values)
            leave(map, entered)
        case .object(let object): try encode(object)
        }
    }

    private mutating func encode(_ object: GoObject) throws(JSONFailure) {
        if let value = object.encoded { return try encode(value) }
        if case .function = object.type.underlying {
            throw JSONFailure(GoString("json: unsupported type: \(object.type)"))
        }
        if let value = object.underlying { return try encode(value) }
        let entered = try enter(object, type: object.type)
        let members = JSONStructure.members(of: object)
        try encode(keys: members.map(\.name), values: members.map(\.value))
        leave(object, entered)
    }

    private mutating func encode(_ elements: [GoValue]) throws(JSONFailure) {
        output.append(UInt8(ascii: "["))
        for index in elements.indices {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            startLine()
            try encode(elements[index])
        }
        end(with: UInt8(ascii: "]"), isEmpty: elements.isEmpty)
    }

    private mutating func encode(keys: [GoString], values: [GoValue]) throws(JSONFailure) {
        output.append(UInt8(ascii: "{"))
        for index in keys.indices {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            startLine()
            append(quoted: keys[index].bytes)
            output.append(UInt8(ascii: ":"))
            if indent != nil { output.append(0x20) }
            try encode(values[index])
        }
        end(with: UInt8(ascii: "}"), isEmpty: keys.isEmpty)
    }

    private mutating func end(with byte: UInt8, isEmpty: Bool) {
        if !isEmpty {
            depth -= 1
            startLine()
            depth += 1
        }
        output.append(byte)
    }

    private mutating func startLine() {
        guard let indent else { return }
        output.append(0x0A)
        for _ in 0..<depth { output.append(contentsOf: indent) }
    }

    // MARK: Cycles

    private mutating func enter(_ reference: AnyObject, type: GoType) throws(JSONFailure) -> Bool {
        depth += 1
        guard depth > Self.cycleDepth else { return false }
        guard open.insert(ObjectIdentifier(reference)).inserted, depth <= Self.maxDepth else {
            throw JSONFailure(unsupported: "encountered a cycle via \(type)")
        }
        return true
    }

    private mutating func leave(_ reference: AnyObject, _ entered: Bool) {
        depth -= 1
        if entered { open.remove(ObjectIdentifier(reference)) }
    }

    // MARK: Scalars

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    private mutating func append(_ value: Int64) {
        if value < 0 { output.append(UInt8(ascii: "-")) }
        appendDigits(value.magnitude)
    }

    private mutating func appendDigits(_ value: UInt64) { DecimalText.append(value, to: &output) }

    private mutating func append(_ value: Double) throws(JSONFailure) {
        guard value.isFinite else {
            throw JSONFailure(unsupported: value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf")
        }
        if let whole = DecimalText.whole(value) { return append(whole) }
        output.append(contentsOf: FloatText.json(value).utf8)
    }

    private mutating func append(quoted bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { JSONQuoting.append($0, escapesHTML: escapesHTML, to: &output) }
    }
}
