extension JSONValue {
    /// The value's JSON as Python's `json.dumps` writes it without options: blanks after commas and colons, ASCII only.
    ///
    /// LiteLLM gives JSON inside strings (a call's arguments) in this form.
    public var pythonJSON: String {
        var bytes: [UInt8] = []
        writePython(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func writePython(into bytes: inout [UInt8]) {
        switch self {
        case .null, .bool, .number: write(into: &bytes)
        case .string(let text): Self.writeASCII(text, into: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                element.writePython(into: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in object.enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                Self.writeASCII(member.name, into: &bytes)
                bytes.append(contentsOf: ": ".utf8)
                member.value.writePython(into: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func writeASCII(_ text: String, into bytes: inout [UInt8]) {
        let start = bytes.count
        JSONText.append(text, to: &bytes)
        guard bytes[start...].contains(where: { $0 >= 0x80 }) else { return }
        let quoted = String(decoding: bytes[start...], as: UTF8.self)
        bytes.removeSubrange(start...)
        for unit in quoted.utf16 {
            if let byte = UInt8(exactly: unit), byte < 0x80 {
                bytes.append(byte)
            } else {
                let digits = String(unit, radix: 16)
                bytes.append(contentsOf: "\\u".utf8)
                bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
                bytes.append(contentsOf: digits.utf8)
            }
        }
    }
}
