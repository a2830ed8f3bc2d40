public import GoRuntime

/// YAML as Helm reads it: sigs.k8s.io/yaml 1.6.0 over go.yaml.in/yaml/v2 2.4.3.
public enum GoYAML {
    /// Returns the value of the first document, as `yaml.Unmarshal` makes it for an `interface {}`.
    ///
    /// All numbers are float64, all keys strings; an empty text is nil.
    public static func value(of text: [UInt8]) throws(DocumentFailure) -> GoValue {
        try text.withUnsafeBufferPointer { text throws(DocumentFailure) in
            var decoder = YAMLDecoder(text)
            let value = try decoder.read()
            if let failure = decoder.failure() { throw failure }
            return value ?? .null
        }
    }

    /// Returns the value of every document; whole numbers are int64, as Kubernetes' client reads them.
    static func documents(of text: [UInt8]) throws(DocumentFailure) -> [GoValue] {
        try text.withUnsafeBufferPointer { text throws(DocumentFailure) in
            var decoder = YAMLDecoder(text, keepsIntegers: true)
            var documents: [GoValue] = []
            while let value = try decoder.read() { documents.append(value) }
            if let failure = decoder.failure() { throw failure }
            return documents
        }
    }

    /// Returns the map of the first document, as `yaml.Unmarshal` makes it for a `map[string]interface {}`.
    ///
    /// An empty text and null give nil: what was in the map before stays.
    public static func map(of text: [UInt8]) throws(DocumentFailure) -> GoMap? {
        switch try value(of: text) {
        case .null, .absent: return nil
        case .map(let map): return map
        case let other: throw mismatch(other, "map[string]interface {}")
        }
    }

    /// Returns the list of the first document, as `yaml.Unmarshal` makes it for a `[]interface {}`.
    ///
    /// An empty text and null give nil: what was in the list before stays.
    public static func list(of text: [UInt8]) throws(DocumentFailure) -> GoList? {
        switch try value(of: text) {
        case .null, .absent: return nil
        case .list(let list): return list
        case let other: throw mismatch(other, "[]interface {}")
        }
    }

    /// Returns the YAML of a value, as `yaml.Marshal` gives it: through JSON, with the keys in go-yaml's order.
    ///
    /// - Parameter value: What to write.
    /// - Returns: The text, with a line break at its end.
    /// - Throws: `DocumentFailure` for what JSON cannot say, and for characters that YAML cannot.
    public static func text(of value: GoValue) throws(DocumentFailure) -> GoString {
        var encoder = YAMLEncoder()
        if encoder.encode(value) { return GoString(encoder.bytes) }
        let json: GoString
        do throws(JSONFailure) {
            json = try GoJSON.text(of: value)
        } catch {
            throw DocumentFailure(GoString("error marshaling into JSON: ".utf8 + error.text.bytes))
        }
        let decoded = try json.bytes.withUnsafeBufferPointer { text throws(DocumentFailure) in
            var decoder = YAMLDecoder(text, keepsIntegers: true)
            let value = try decoder.read(context: "")
            if let failure = decoder.failure(context: "") { throw failure }
            return value ?? .null
        }
        encoder = YAMLEncoder(isDecoded: true)
        _ = encoder.encode(decoded)
        return GoString(encoder.bytes)
    }

    /// Returns the YAML of a value, as go.yaml.in/yaml/v3 3.0.4 writes it with an indentation of two spaces.
    ///
    /// - Parameter value: What to write.
    /// - Returns: The text, with a line break at its end.
    /// - Throws: `DocumentFailure` for what YAML cannot say.
    public static func prettyText(of value: GoValue) throws(DocumentFailure) -> GoString {
        var encoder = PrettyYAMLEncoder()
        try encoder.encode(value)
        return GoString(encoder.bytes)
    }

    private static func mismatch(_ value: GoValue, _ type: String) -> DocumentFailure {
        let found =
            switch value {
            case .bool: "bool"
            case .float, .integer: "number"
            case .string: "string"
            case .list: "array"
            default: "object"
            }
        let text =
            "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(found) into Go value of type "
        return DocumentFailure(GoString(text + type))
    }
}
