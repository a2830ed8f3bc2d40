internal import ValueModel

extension ScalarResolution {
    /// A value that its tag does not allow.
    struct TagMismatch: Error {
        let tag: String
        let expected: String
        let found: String
    }

    private static let prefix = "tag:yaml.org,2002:"

    /// Decides on a scalar with a tag; a tag that is not one of YAML's own makes text of it.
    static func resolve(_ text: UnsafeBufferPointer<UInt8>, tag: String) -> Result<Resolved, TagMismatch> {
        let string = String(decoding: text, as: UTF8.self)
        guard tag.hasPrefix(prefix) else { return .success(.string(string)) }
        let name = String(tag.dropFirst(prefix.count))
        switch name {
        case "merge": return .success(string == "<<" ? .merge : .string(string))
        case "binary":
            guard let bytes = Base64Decoding.decode(text) else {
                return .failure(TagMismatch(tag: "!!binary", expected: "base64", found: "other text"))
            }
            return .success(.string(String(decoding: bytes, as: UTF8.self)))
        case "null": return require("null", name, resolve(text), string) { $0 == .null }
        case "bool":
            return require("a boolean", name, resolve(text), string) { if case .bool = $0 { true } else { false } }
        case "int":
            return require("an integer", name, number(text), string) {
                switch $0 {
                case .integer, .unsigned: true
                default: false
                }
            }
        case "float":
            var resolved = number(text)
            if case .integer(let integer) = resolved { resolved = .double(Double(integer)) }
            return require("a number", name, resolved, string) { if case .double = $0 { true } else { false } }
        case "timestamp":
            return require("a date", name, resolve(text), string) { if case .timestamp = $0 { true } else { false } }
        default: return .success(.string(string))
        }
    }

    // resolve.go: with !!int or !!float a date is no date, but a date is no number either.
    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Resolved {
        let resolved = resolve(text)
        guard case .timestamp(let string) = resolved else { return resolved }
        return .string(string)
    }

    private static func require(
        _ expected: String,
        _ tag: String,
        _ resolved: Resolved,
        _ text: String,
        _ fits: (Resolved) -> Bool
    ) -> Result<Resolved, TagMismatch> {
        if fits(resolved) { return .success(resolved) }
        let found = text.isEmpty ? "nothing" : "`\(text)`"
        return .failure(TagMismatch(tag: "!!\(tag)", expected: expected, found: found))
    }
}
