import GatewayWire

/// Writes values of JSON as Python's `str` and `repr` spell what they become there.
///
/// LiteLLM hashes that text, so a gateway that wants to share its cache has to spell it the same. The JSON must have
/// been checked before. Of several members with one key, Python keeps the last; here all are written.
struct PythonText {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// Appends a text as it is.
    mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends bytes as they are.
    mutating func append(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
    }

    /// Appends a value as `str` spells it: a string without quotes, everything else as ``appendSpelling(of:)``.
    ///
    /// - Parameter json: The bytes of one value, without blanks around it.
    mutating func appendText(of json: UnsafeRawBufferPointer) {
        guard json.first == UInt8(ascii: "\"") else { return appendSpelling(of: json) }
        let content = UnsafeRawBufferPointer(rebasing: json[1..<json.count - 1])
        if content.contains(UInt8(ascii: "\\")) {
            bytes.append(contentsOf: JSONText.decode(json).utf8)
        } else {
            bytes.append(contentsOf: content)
        }
    }

    /// Appends a value as `repr` spells it.
    ///
    /// - Parameter json: The bytes of one value.
    mutating func appendSpelling(of json: UnsafeRawBufferPointer) {
        var offset = 0
        while offset < json.count {
            let start = offset
            offset += 1
            switch json[start] {
            case 0x20, 0x09, 0x0a, 0x0d: break
            case UInt8(ascii: "\""):
                offset = PythonString.append(json, from: offset, to: &bytes)
            case UInt8(ascii: ","): append(", ")
            case UInt8(ascii: ":"): append(": ")
            case UInt8(ascii: "t"):
                append("True")
                offset += 3
            case UInt8(ascii: "f"):
                append("False")
                offset += 4
            case UInt8(ascii: "n"):
                append("None")
                offset += 3
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                while offset < json.count, Self.isNumeric(json[offset]) { offset += 1 }
                PythonNumber.append(UnsafeRawBufferPointer(rebasing: json[start..<offset]), to: &bytes)
            case let mark: bytes.append(mark)
            }
        }
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
