import OrderedCollections
import ValueModel

/// The objects that a schema has in more than one place with the same defaults, which are written once.
struct SharedRecords: Sendable {
    /// An object and the name of its definition.
    struct Shared: Sendable {
        var name: String
        var record: ObjectRecord
        var defaults: Value
        /// Whether the defaults of a chart fill it in, as they do not fill in elements of lists.
        var isFilled: Bool
    }

    /// The objects in the order in which they first occur.
    let inOrder: [Shared]
    private let names: [Identity: String]

    /// Finds the objects below a root.
    init(of root: ObjectRecord) {
        var occurrences: OrderedDictionary<Identity, Occurrence> = [:]
        Self.visit(root, defaults: root.defaults, isFilled: true, into: &occurrences)
        var shared: [Shared] = []
        var names: [Identity: String] = [:]
        var taken: Set<String> = []
        for (identity, found) in occurrences where found.count > 1 && found.hasSameDefaults {
            var name = found.name
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(found.name)\(number)"
                number += 1
            }
            names[identity] = name
            shared.append(
                Shared(name: name, record: found.record, defaults: found.defaults, isFilled: identity.isFilled)
            )
        }
        inOrder = shared
        self.names = names
    }

    /// Returns the name of an object's definition, or nil when the object is written where it stands.
    func name(of record: ObjectRecord, isFilled: Bool) -> String? {
        names[Identity(record: ObjectIdentifier(record), isFilled: isFilled)]
    }

    /// Whether a definition has a name.
    func hasName(_ name: String) -> Bool { inOrder.contains { $0.name == name } }

    private struct Identity: Hashable {
        var record: ObjectIdentifier
        var isFilled: Bool
    }

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
        isFilled: Bool,
        into occurrences: inout OrderedDictionary<Identity, Occurrence>
    ) {
        for field in record.fields {
            guard let inner = field.shape.record else { continue }
            let given = defaults[field.name]
            let standard = field.shape.defaults(below: given) ?? inner.defaults
            let isFilled = isFilled && field.shape.isFilled(by: given)
            let identity = Identity(record: ObjectIdentifier(inner), isFilled: isFilled)
            if let known = occurrences[identity] {
                occurrences[identity]?.count += 1
                if known.defaults != standard { occurrences[identity]?.hasSameDefaults = false }
            } else {
                occurrences[identity] = Occurrence(name: field.name, record: inner, defaults: standard)
                visit(inner, defaults: standard, isFilled: isFilled, into: &occurrences)
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

    /// Whether the values of a chart with this default have every field of the object in them, whatever a user says.
    func isFilled(by standard: Value?) -> Bool {
        guard case .object = self else { return false }
        return standard != nil
    }
}
