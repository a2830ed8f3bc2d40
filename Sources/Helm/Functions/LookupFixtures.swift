public import GoRuntime

/// The objects of a cluster that does not exist: what `lookup` finds.
public struct LookupFixtures {
    private struct Entry {
        let apiVersion: GoString
        let kind: GoString
        /// Empty for objects that belong to no namespace.
        let namespace: GoString
        let name: GoString
        let object: GoMap
    }

    /// Why a file of objects cannot be used.
    public struct Failure: Error, Hashable, Sendable {
        /// What is wrong.
        public enum Kind: Hashable, Sendable {
            /// The text is not YAML; Go's words.
            case notYAML(GoString)
            /// A document is no map.
            case notAnObject
            /// An object lacks a field, for example `metadata.name`.
            case missing(String)
        }

        /// The name of the file.
        public let file: String
        /// The number of the document in the file, from 1.
        public let document: Int
        /// What is wrong.
        public let kind: Kind
    }

    private var entries: [Entry] = []
    private var isGiven = false

    /// Creates a cluster without objects, which `lookup` takes for none at all.
    public init() {}

    /// Adds the objects of a file: YAML documents, each an object or a list of objects; empty ones are skipped.
    ///
    /// Numbers are as Kubernetes' client has them: whole ones are int64.
    public mutating func add(_ text: [UInt8], named file: String) throws(Failure) {
        isGiven = true
        var documents: [GoValue] = []
        do throws(DocumentFailure) {
            documents = try GoYAML.documents(of: text)
        } catch {
            throw Failure(file: file, document: 1, kind: .notYAML(error.text))
        }
        for (index, document) in documents.enumerated() where !document.isNil {
            do throws(Problem) {
                try add(document)
            } catch {
                throw Failure(file: file, document: index + 1, kind: error.kind)
            }
        }
    }

    private struct Problem: Error {
        let kind: Failure.Kind
    }

    private mutating func add(_ document: GoValue) throws(Problem) {
        guard case .map(let object) = document else { throw Problem(kind: .notAnObject) }
        if case .list(let items)? = object["items"], case .string(let kind)? = object["kind"],
            kind.bytes.suffix(4).elementsEqual("List".utf8)
        {
            for item in items.elements { try add(item) }
            return
        }
        guard case .string(let apiVersion)? = object["apiVersion"] else { throw Problem(kind: .missing("apiVersion")) }
        guard case .string(let kind)? = object["kind"] else { throw Problem(kind: .missing("kind")) }
        guard case .map(let metadata)? = object["metadata"], case .string(let name)? = metadata["name"] else {
            throw Problem(kind: .missing("metadata.name"))
        }
        var namespace = GoString()
        if case .string(let text)? = metadata["namespace"] { namespace = text }
        entries.append(
            Entry(apiVersion: apiVersion, kind: kind, namespace: namespace, name: name, object: object)
        )
    }

    /// Returns what `lookup` answers: the object of a name, or without a name the list of them all.
    ///
    /// Objects without a namespace are found in every one. Each answer is a copy, as `set` may change it.
    func answer(apiVersion: GoString, kind: GoString, namespace: GoString, name: GoString) -> GoMap {
        guard isGiven else { return GoMap() }
        let found = entries.filter { entry in
            entry.apiVersion == apiVersion && entry.kind == kind
                && (entry.namespace.isEmpty || entry.namespace == namespace || namespace.isEmpty && name.isEmpty)
        }
        guard name.isEmpty else {
            return found.first { $0.name == name }.map { GoMap(deepCopy: $0.object) } ?? GoMap()
        }
        let items = found.map { GoValue.map(GoMap(deepCopy: $0.object)) }
        return GoMap([
            ("apiVersion", .string(apiVersion)),
            ("kind", .string(GoString(kind.bytes + "List".utf8))),
            ("metadata", .map(GoMap())),
            ("items", .list(items)),
        ])
    }
}
