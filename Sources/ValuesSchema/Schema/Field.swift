import ValueModel

/// The declaration of one field: its key, its property, what it is for, and what it may be.
///
/// For example `Field("minReplicas", \.minReplicas, "Fewest pods.", .minimum(1))`.
public struct Field<Object: ValuesObject> {
    let record: FieldRecord

    /// Declares a field.
    public init<Property: ValuesType>(
        _ name: StaticString,
        _ keyPath: @autoclosure @escaping @Sendable () -> WritableKeyPath<Object, Property>,
        _ documentation: StaticString,
        _ constraints: FieldConstraint...
    ) {
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
                guard let offset else { return object.assumingMemoryBound(to: Object.self).pointee[keyPath: keyPath()].encoded }
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
