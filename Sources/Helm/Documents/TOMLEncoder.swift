internal import GoRuntime

/// The writer of TOML.
///
/// BurntSushi/toml 1.6.0 encode.go.
///
/// What is no table comes first in each table; tables are indented by their depth.
struct TOMLEncoder {
    /// Go's stacks grow until the program ends; ours do not.
    private static let maxDepth = 500

    private(set) var bytes: [UInt8] = []
    private var depth = 0

    mutating func encode(_ value: GoValue) throws(DocumentFailure) {
        if value.isNil { throw DocumentFailure("reflect: call of reflect.Value.Type on zero Value") }
        try encode(value, at: [])
    }

    // MARK: Kinds

    /// What decides where a value is written.
    ///
    /// encode.go, tomlTypeOfGo.
    private enum Kind {
        case missing
        case table
        case tables
        case other
    }

    private func kind(of value: GoValue) throws(DocumentFailure) -> Kind {
        switch value {
        case .absent, .null: return .missing
        case .map(let map): return map.isNil ? .missing : .table
        case .list(let list): return list.isNil ? .missing : try isTables(list.elements) ? .tables : .other
        case .object(let object):
            if Self.text(of: object) != nil { return .other }
            if let value = object.underlying { return try kind(of: value) }
            guard case .function = object.type.underlying else { return .table }
            throw DocumentFailure("unsupported type: func")
        case .bool, .integer, .float, .string, .bytes: return .other
        }
    }

    private func isTables(_ elements: [GoValue]) throws(DocumentFailure) -> Bool {
        var isTables = !elements.isEmpty
        for element in elements {
            switch try kind(of: element) {
            case .missing: throw DocumentFailure("toml: cannot encode array with nil element")
            case .table: break
            case .tables, .other: isTables = false
            }
        }
        return isTables
    }

    /// Returns what an object is written as, with its quotes; nil for tables and for values with a plain one beneath.
    private static func text(of object: GoObject) -> [UInt8]? {
        guard case .string(let text)? = object.encoded else {
            guard case .named("time.Duration", _) = object.type, let text = object.text else { return nil }
            return TOMLKey.quoted(text)
        }
        return object.type == .structure("time.Time") ? text.bytes : TOMLKey.quoted(text)
    }

    // MARK: Members

    private mutating func encode(_ value: GoValue, at key: [GoString]) throws(DocumentFailure) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw DocumentFailure("toml: exceeded max depth") }
        switch try kind(of: value) {
        case .missing: break
        case .other:
            if !key.isEmpty {
                indent(key)
                bytes.append(contentsOf: TOMLKey.text(of: key[key.count - 1]))
                append(" = ")
            }
            try encode(element: value)
            if !key.isEmpty { append("\n") }
        case .table:
            if key.count == 1 { startLine() }
            if !key.isEmpty {
                indent(key)
                append("[")
                bytes.append(contentsOf: TOMLKey.text(of: key))
                append("]")
                startLine()
            }
            try encode(members: members(of: value), at: key)
        case .tables:
            guard !key.isEmpty else {
                throw DocumentFailure("toml: top-level values must be Go maps or structs")
            }
            for element in elements(of: value) {
                startLine()
                indent(key)
                append("[[")
                bytes.append(contentsOf: TOMLKey.text(of: key))
                append("]]")
                startLine()
                try encode(members: members(of: element), at: key)
            }
        }
    }

    private mutating func encode(members: [Member], at key: [GoString]) throws(DocumentFailure) {
        for member in try ordered(members) where !isNil(member.value) {
            try encode(member.value, at: key + [member.name])
        }
    }

    private typealias Member = (name: GoString, value: GoValue)

    /// Returns members with the tables behind the others.
    private func ordered(_ members: [Member]) throws(DocumentFailure) -> [Member] {
        var plain: [Member] = []
        var tables: [Member] = []
        for member in members {
            switch try kind(of: member.value) {
            case .table, .tables: tables.append(member)
            case .missing, .other: plain.append(member)
            }
        }
        return plain + tables
    }

    private func isNil(_ value: GoValue) -> Bool {
        switch value {
        case .absent, .null: true
        case .map(let map): map.isNil
        case .list(let list): list.isNil
        default: false
        }
    }

    private func members(of value: GoValue) -> [Member] {
        switch value {
        case .map(let map): return Array(zip(map.keys, map.values)).map { ($0.0, $0.1) }
        case .object(let object):
            if let value = object.underlying { return members(of: value) }
            return JSONStructure.members(of: object)
        default: return []
        }
    }

    private func elements(of value: GoValue) -> [GoValue] {
        switch value {
        case .list(let list): return list.elements
        case .bytes(let bytes): return bytes.map { .integer(Int64($0), .uint8) }
        case .object(let object): return object.underlying.map(elements) ?? []
        default: return []
        }
    }

    // MARK: Elements

    private mutating func encode(element value: GoValue) throws(DocumentFailure) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw DocumentFailure("toml: exceeded max depth") }
        switch value {
        case .absent, .null: throw DocumentFailure("reflect: call of reflect.Value.Interface on zero Value")
        case .string(let text): bytes.append(contentsOf: TOMLKey.quoted(text))
        case .bool(let value): append(value ? "true" : "false")
        case .integer(let value, let kind):
            let text = kind.isUnsigned ? String(UInt64(bitPattern: value)) : String(value)
            bytes.append(contentsOf: text.utf8)
        case .float(let value): bytes.append(contentsOf: Self.text(of: value).bytes)
        case .list, .bytes:
            append("[")
            for (index, element) in elements(of: value).enumerated() {
                if index > 0 { append(", ") }
                try encode(element: element)
            }
            append("]")
        case .map: try encode(inline: members(of: value))
        case .object(let object):
            if let text = Self.text(of: object) { return bytes.append(contentsOf: text) }
            if let value = object.underlying { return try encode(element: value) }
            try encode(inline: members(of: value))
        }
    }

    private mutating func encode(inline members: [Member]) throws(DocumentFailure) {
        let members = try ordered(members)
        append("{")
        for (index, member) in members.enumerated() where !isNil(member.value) {
            bytes.append(contentsOf: TOMLKey.text(of: member.name))
            append(" = ")
            try encode(element: member.value)
            // encode.go, eMap: what precedes a last member that is nil keeps its comma.
            if index < members.count - 1 { append(", ") }
        }
        append("}")
    }

    private static func text(of number: Double) -> GoString {
        if number.isNaN { return number.sign == .minus ? "-nan" : "nan" }
        if number.isInfinite { return number < 0 ? "-inf" : "inf" }
        let text = FloatFormat.string(number, format: "g", precision: -1)
        let isFloat = text.bytes.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") }
        return isFloat ? text : GoString(text.bytes + ".0".utf8)
    }

    // MARK: Bytes

    private mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    private mutating func startLine() {
        if !bytes.isEmpty { append("\n") }
    }

    private mutating func indent(_ key: [GoString]) {
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * (key.count - 1)))
    }
}
