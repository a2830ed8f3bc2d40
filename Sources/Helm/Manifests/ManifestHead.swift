public import GoRuntime

/// The few members of an object that Helm reads: its kind and its annotations.
///
/// Helm v4.2.3 pkg/release/v1/util/manifest.go, SimpleHead, as sigs.k8s.io/yaml and encoding/json fill it: names of
/// members match whatever their case, and the last in byte order counts; plain values become strings.
public struct ManifestHead {
    /// The kind; empty without one.
    public private(set) var kind: GoString = ""
    /// The annotation `helm.sh/hook`; nil without one.
    public private(set) var hook: GoString?

    /// A member that is of the wrong kind.
    public struct Failure: Error, Hashable, Sendable {
        /// What the member was: `array`, `object`, `string`, `number` or `bool`.
        public let found: String
        /// The member as encoding/json names it: `field SimpleHead.kind`, or `value`.
        public let place: String
        /// The Go type that it should have been.
        public let expected: String

        /// The failure in the words of sigs.k8s.io/yaml and encoding/json.
        var documentFailure: DocumentFailure {
            let target = place == "value" ? "Go value" : "Go struct \(place)"
            return DocumentFailure(
                GoString(
                    "error unmarshaling JSON: while decoding JSON: "
                        + "json: cannot unmarshal \(found) into \(target) of type \(expected)"
                )
            )
        }
    }

    /// Reads the head of a document.
    ///
    /// - Parameter document: The whole document; nil of either kind is an empty head.
    /// - Throws: ``Failure`` for the first member, in byte order of names, that is of the wrong kind.
    public init(_ document: GoValue) throws(Failure) {
        guard let members = try Self.members(of: document, place: "value", expected: "util.SimpleHead") else { return }
        for (name, value) in zip(members.keys, members.values) {
            switch name.lowercased() {
            case "apiversion": _ = try Self.string(value, place: "field SimpleHead.apiVersion")
            case "kind": kind = try Self.string(value, place: "field SimpleHead.kind") ?? kind
            case "metadata": try readMetadata(value)
            default: break
            }
        }
    }

    private mutating func readMetadata(_ metadata: GoValue) throws(Failure) {
        let type = #"struct { Name string "json:\"name\""; Annotations map[string]string "json:\"annotations\"" }"#
        guard let members = try Self.members(of: metadata, place: "field SimpleHead.metadata", expected: type) else {
            hook = nil
            return
        }
        for (name, value) in zip(members.keys, members.values) {
            switch name.lowercased() {
            case "name": _ = try Self.string(value, place: "field .metadata.name")
            case "annotations": try readAnnotations(value)
            default: break
            }
        }
    }

    private mutating func readAnnotations(_ annotations: GoValue) throws(Failure) {
        let place = "field .metadata.annotations"
        guard let members = try Self.members(of: annotations, place: place, expected: "map[string]string") else {
            hook = nil
            return
        }
        for (name, value) in zip(members.keys, members.values) {
            let text = try Self.string(value, place: place)
            if name == "helm.sh/hook" { hook = text ?? "" }
        }
    }

    private static func members(of value: GoValue, place: String, expected: String) throws(Failure) -> GoMap? {
        switch value {
        case .absent, .null: nil
        case .map(let map): map
        default: throw Failure(found: found(value), place: place, expected: expected)
        }
    }

    /// Returns the text of a plain value, or nil of null.
    private static func string(_ value: GoValue, place: String) throws(Failure) -> GoString? {
        switch value {
        case .absent, .null: nil
        case .string(let text): text
        case .bool, .integer, .float: GoFormat.sprint([value])
        case .bytes, .list, .map, .object: throw Failure(found: found(value), place: place, expected: "string")
        }
    }

    private static func found(_ value: GoValue) -> String {
        switch value {
        case .absent, .null: "null"
        case .bool: "bool"
        case .integer, .float: "number"
        case .string: "string"
        case .bytes, .list: "array"
        case .map, .object: "object"
        }
    }
}
