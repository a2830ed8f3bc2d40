/// The writing of JSON strings.
enum JSONText {
    /// Returns bytes as a JSON string; what is no UTF-8 becomes the replacement character.
    static func quoted(_ bytes: some Sequence<UInt8>) -> String {
        var text = "\""
        for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// Writes a request as a JSON object; header names in small letters, values of one name joined by commas.
    static func request(_ head: RequestHead, _ bytes: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer) -> String {
        var names: [String] = []
        var values: [String: String] = [:]
        for (name, value) in Fields(bytes: bytes, range: head.fields) {
            let name = String(decoding: bytes[name], as: UTF8.self).lowercased()
            let value = String(decoding: bytes[value], as: UTF8.self)
            if let earlier = values[name] {
                values[name] = "\(earlier), \(value)"
            } else {
                names.append(name)
                values[name] = value
            }
        }
        let fields = names.map { "\(quoted($0.utf8)):\(quoted((values[$0] ?? "").utf8))" }
        return """
            {"method":\(quoted(bytes[head.method])),"path":\(quoted(bytes[head.target])),\
            "headers":{\(fields.joined(separator: ","))},"body":\(quoted(body))}
            """
    }
}
