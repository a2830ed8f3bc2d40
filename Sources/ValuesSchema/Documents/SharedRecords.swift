import OrderedCollections
import ValueModel

/// The objects that a schema has in more than one place with the same defaults, which are written once.
struct SharedRecords: Sendable {
    /// An object and the name of its definition.
    struct Shared: Sendable {
        var name: String
        var record: ObjectRecord
        var defaults: Value
    }

    /// The objects in the order in which they first occur.
    let inOrder: [Shared]
    private let names: [ObjectIdentifier: String]

    /// Finds the objects below a root.
    init(of root: ObjectRecord) {
        var occurrences: OrderedDictionary<ObjectIdentifier, Occurrence> = [:]
        Self.visit(root, defaults: root.defaults, into: &occurrences)
        var shared: [Shared] = []
        var names: [ObjectIdentifier: String] = [:]
        var taken: Set<String> = []
        for (identity, found) in occurrences where found.count > 1 && found.hasSameDefaults {
            var name = found.name
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(found.name)\(number)"
                number += 1
            }
            names[identity] = name
            shared.append(Shared(name: name, record: found.record, defaults: found.defaults))
        }
        inOrder = shared
        self.names = names
    }

    /// Returns the name of an object's definition, or nil when the object is written where it stands.
    func name(of record: ObjectRecord) -> String? { names[ObjectIdentifier(record)] }

    private struct Occurrence {
        var name: String
        var record: ObjectRecord
        var defaults: Value
        var count = 1
        var hasSameDefaults = true
    }

    private static func visit(
        _ record: ObjectRecord,
        defaults: Value,
        into occurrences: inout OrderedDictionary<ObjectIdentifier, Occurrence>
    ) {
        for field in record.fields {
            guard let inner = field.shape.record else { continue }
            let standard = field.shape.defaults(below: defaults[field.name]) ?? inner.defaults
            let identity = ObjectIdentifier(inner)
            if let known = occurrences[identity] {
                occurrences[identity]?.count += 1
                if known.defaults != standard { occurrences[identity]?.hasSameDefaults = false }
            } else {
                occurrences[identity] = Occurrence(name: field.name, record: inner, defaults: standard)
                visit(inner, defaults: standard, into: &occurrences)
            }
        }
    }
}

extension Shape {
    /// The defaults of the fields of an object of this shape, given the field's own default; nil for other shapes.
    ///
    /// Elements of lists and maps have the defaults of their type, and so has an object that is absent by default.
    func defaults(below standard: Value?) -> Value? {
        guard case .object(let record) = self else { return record?.defaults }
        return standard ?? record.defaults
    }
}
