/// JSON as Go 1.26 encoding/json reads and writes it.
public enum GoJSON {
    /// Returns the JSON text of a value, as `json.Marshal` gives it.
    ///
    /// - Parameters:
    ///   - value: What to write.
    ///   - escapesHTML: Whether `<`, `>` and `&` are written as escapes, as Go does unless it is told otherwise.
    ///   - indent: What each level is indented by, as `json.MarshalIndent` does it; nil for one line.
    /// - Returns: The text, without a line break at its end.
    /// - Throws: `JSONFailure` for NaN, infinities, functions and cycles.
    public static func text(
        of value: GoValue,
        escapesHTML: Bool = true,
        indent: GoString? = nil
    ) throws(JSONFailure) -> GoString {
        var encoder = JSONEncoding(escapesHTML: escapesHTML, indent: indent)
        try encoder.encode(value)
        return GoString(encoder.output)
    }

    /// Returns the value of a text, as `json.Unmarshal` makes it for an `interface {}`: numbers are float64.
    ///
    /// A number that no float64 holds is nil, with a failure for it.
    public static func value(of text: [UInt8]) -> (value: GoValue?, failure: JSONFailure?) {
        text.withUnsafeBufferPointer { text in
            var decoder = JSONDecoding(text)
            do throws(JSONFailure) {
                let value = try decoder.read()
                return (value, decoder.failure)
            } catch {
                return (nil, error)
            }
        }
    }

    /// Returns the one value of a text, as a `json.Decoder` after `UseNumber` reads it; numbers are ``JSONNumber``.
    ///
    /// What stands behind the value is an error in the words of github.com/santhosh-tekuri/jsonschema v6.0.3 loader.go.
    public static func document(of text: [UInt8]) throws(JSONFailure) -> GoValue {
        let result = text.withUnsafeBufferPointer { text -> Result<GoValue, JSONFailure> in
            var decoder = JSONDecoding(text, keepsNumbers: true)
            guard !decoder.isAtEnd() else { return .failure(JSONFailure("EOF")) }
            do throws(JSONFailure) {
                let value = try decoder.readValue()
                return decoder.isAtEnd()
                    ? .success(value) : .failure(JSONFailure("invalid character after top-level value"))
            } catch {
                return .failure(error == JSONDecoding.end ? JSONFailure("unexpected EOF") : error)
            }
        }
        return try result.get()
    }

    /// Returns the map of a text, as `json.Unmarshal` makes it of an empty `map[string]interface {}`.
    public static func map(of text: [UInt8]) -> (map: GoMap, failure: JSONFailure?) {
        let (value, failure) = value(of: text)
        switch value {
        case .map(let map)?: return (map, failure)
        case .null? where failure != nil: return (GoMap(), JSONFailure(cannotUnmarshal: "number", into: .dictionary))
        case .null?: return (GoMap(isNil: true), nil)
        case let other?: return (GoMap(), JSONFailure(cannotUnmarshal: name(of: other), into: .dictionary))
        case nil: return (GoMap(), failure)
        }
    }

    /// Returns the list of a text, as `json.Unmarshal` makes it of an empty `[]interface {}`.
    public static func list(of text: [UInt8]) -> (list: GoList, failure: JSONFailure?) {
        let (value, failure) = value(of: text)
        switch value {
        case .list(let list)?: return (list, failure)
        case .null? where failure != nil: return (GoList(), JSONFailure(cannotUnmarshal: "number", into: .list))
        case .null?: return (GoList(isNil: true), nil)
        case let other?: return (GoList(), JSONFailure(cannotUnmarshal: name(of: other), into: .list))
        case nil: return (GoList(), failure)
        }
    }

    /// What encoding/json calls a JSON value in its messages.
    public static func name(of value: GoValue) -> String {
        switch value {
        case .bool: "bool"
        case .float, .integer: "number"
        case .string, .bytes: "string"
        case .list: "array"
        case .absent, .null, .map, .object: "object"
        }
    }
}
