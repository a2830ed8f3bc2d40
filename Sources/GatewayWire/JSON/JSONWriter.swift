extension JSONValue {
    /// Appends the value without blanks, other characters than ASCII as they are.
    ///
    /// As Python's `json.dumps(value, separators=(",", ":"), ensure_ascii=False)`.
    ///
    /// - Parameter bytes: What is appended to.
    public func write(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .number(let text): bytes.append(contentsOf: text.utf8)
        case .string(let text): JSONText.append(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object): object.write(into: &bytes)
        }
    }

    /// The value's JSON, without blanks.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }

    /// The value's JSON, without blanks, as a string: where JSON stands inside JSON.
    public var json: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSONObject {
    /// Appends the object without blanks, other characters than ASCII as they are.
    ///
    /// - Parameter bytes: What is appended to.
    public func write(into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONText.append(member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.write(into: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// The object's JSON, without blanks.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }
}
