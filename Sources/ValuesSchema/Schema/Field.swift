import ValueModel

/// The declaration of one field: its key, its property, what it is for, and what it may be.
///
/// For example `Field("minReplicas", \.minReplicas, "Fewest pods.", .minimum(1))`.
/// The type itself asks nothing of `Object`, because the run-time search for a conformance costs more than the field.
public struct Field<Object> {
    let record: FieldRecord

    /// Declares a field.
    public init<Property: ValuesType>(
        _ name: StaticString,
        _ keyPath: @autoclosure @escaping @Sendable () -> WritableKeyPath<Object, Property>,
        _ documentation: StaticString,
        _ constraints: FieldConstraint...
    ) where Object: ValuesObject {
        // Access by offset needs each key path once; fields that are not stored properties go through it every time.
        let offset = MemoryLayout<Object>.offset(of: keyPath())
        var record = FieldRecord(
            name: "\(name)",
            documentation: "\(documentation)",
            shape: Property.shape,
            isNullable: Property.isNullable,
            offset: offset,
            keyPath: { keyPath() },
            encode: { object in
                guard let offset else {
                    return object.assumingMemoryBound(to: Object.self).pointee[keyPath: keyPath()].encoded
                }
                return (object + offset).assumingMemoryBound(to: Property.self).pointee.encoded
            },
            decode: { node, object in
                guard let value = Property.decode(node) else { return false }
                object.assumingMemoryBound(to: Object.self).pointee[keyPath: keyPath()] = value
                return true
            }
        )
        for constraint in constraints { constraint.apply(&record) }
        self.record = record
    }
}
