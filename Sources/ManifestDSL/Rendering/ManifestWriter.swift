import OrderedCollections
import ValueModel
import YAML

/// Writes objects as text: as `helm template` prints them, as files, or as one JSON list.
public struct ManifestWriter: Sendable {
    /// A file that `--output-dir` writes.
    public struct File: Sendable, Hashable {
        /// The path below the folder: `litellm-gateway/templates/deployment.yaml`.
        public let path: String
        /// The bytes.
        public internal(set) var bytes: [UInt8]
    }

    /// Creates a writer.
    public init() {}

    /// Returns documents with a separator and a `# Source:` line each.
    public func yaml(_ objects: some Sequence<RenderedObject>) -> [UInt8] {
        var bytes: [UInt8] = []
        for object in objects { write(object, to: &bytes) }
        return bytes
    }

    /// Returns one `v1` `List`, which kubectl takes as it takes documents.
    public func json(_ objects: some Sequence<RenderedObject>) -> [UInt8] {
        let list: ValueObject = [
            "apiVersion": .string("v1"), "kind": .string("List"), "items": .array(objects.map(\.node.value)),
        ]
        var bytes: [UInt8] = []
        JSONWriter(keyOrder: .asGiven, escapesHTML: false, indentation: "  ").write(.object(list), to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// Returns a file for every template, in the order of the first object of each.
    public func files(_ objects: some Sequence<RenderedObject>) -> [File] {
        var files: OrderedDictionary<String, File> = [:]
        for object in objects {
            write(object, to: &files[object.source, default: File(path: object.source, bytes: [])].bytes)
        }
        return Array(files.values)
    }

    private func write(_ object: RenderedObject, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "---\n# Source: ".utf8)
        bytes.append(contentsOf: object.source.utf8)
        bytes.append(UInt8(ascii: "\n"))
        YAMLWriter().write(object.node.value, into: &bytes)
    }
}
