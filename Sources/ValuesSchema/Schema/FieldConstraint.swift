public import ValueModel

/// Something that a field's declaration says beyond its type.
public struct FieldConstraint: Sendable {
    let apply: @Sendable (inout FieldRecord) -> Void

    /// A whole number from here on.
    public static func minimum(_ minimum: Int64) -> FieldConstraint {
        FieldConstraint { record in
            guard case .integer(let range) = record.shape else { return }
            record.shape = .integer(minimum...range.upperBound)
        }
    }

    /// A whole number within these bounds.
    public static func range(_ range: ClosedRange<Int64>) -> FieldConstraint {
        FieldConstraint { $0.shape = .integer(range) }
    }

    /// A text of this form; for a list or map, texts of this form in it.
    public static func format(_ format: TextFormat) -> FieldConstraint {
        FieldConstraint { record in
            record.shape = record.shape.replacingText(with: format)
        }
    }

    /// Keys of a map of this form.
    public static func keys(_ format: TextFormat) -> FieldConstraint {
        FieldConstraint { record in
            guard case .map(let element, _) = record.shape else { return }
            record.shape = .map(element, keys: format)
        }
    }

    /// A map as the Kubernetes API has it.
    public static func kubernetes(_ definition: StaticString) -> FieldConstraint {
        FieldConstraint { $0.shape = .freeform(.one("\(definition)")) }
    }

    /// A list of maps as the Kubernetes API has them.
    public static func kubernetes(listOf definition: StaticString) -> FieldConstraint {
        FieldConstraint { $0.shape = .freeform(.list(of: "\(definition)")) }
    }

    /// A list whose elements differ by this key.
    public static func unique(by key: StaticString) -> FieldConstraint {
        FieldConstraint { $0.uniqueKey = "\(key)" }
    }

    /// A free-form list of any maps.
    public static let listOfMaps = FieldConstraint { $0.shape = .freeform(.list(of: nil)) }

    /// A free-form map.
    public static let anyMap = FieldConstraint { $0.shape = .freeform(.one(nil)) }

    /// A map without these keys, which the chart sets itself.
    public static func reserved(_ keys: [String], because reason: StaticString) -> FieldConstraint {
        FieldConstraint { record in
            for key in keys { record.reservedKeys[key] = "\(reason)" }
        }
    }

    /// A key that is accepted for the sake of existing files and does nothing.
    public static func dead(_ reason: StaticString) -> FieldConstraint {
        FieldConstraint { $0.deadReason = "\(reason)" }
    }

    /// The first field of a section of the documentation.
    public static func section(_ title: StaticString) -> FieldConstraint {
        FieldConstraint { $0.section = "\(title)" }
    }

    /// How the field is used, as YAML.
    public static func example(_ example: StaticString) -> FieldConstraint {
        FieldConstraint { $0.example = "\(example)" }
    }

    /// A field that other values often make useless, which is then worth knowing, but no warning.
    public static let oftenUnused = FieldConstraint { $0.isOftenUnused = true }

    /// What to write instead of a value of another type.
    public static func remedy(_ remedy: StaticString) -> FieldConstraint {
        FieldConstraint { $0.remedy = "\(remedy)" }
    }

    /// What JSON Schema can say of what a later stage refuses, beyond the shape.
    public static func conforms(to schema: Value) -> FieldConstraint { FieldConstraint { $0.checkSchema = schema } }

    /// A check beyond the shape.
    ///
    /// - Parameters:
    ///   - check: What reports problems.
    ///   - schema: A JSON Schema of draft 7 that refuses the errors among them; nil where it cannot say them.
    /// - Returns: The constraint.
    public static func checked(_ check: @escaping FieldCheck, schema: Value? = nil) -> FieldConstraint {
        FieldConstraint { record in
            record.check = check
            record.checkSchema = schema
        }
    }
}

extension Shape {
    func replacingText(with format: TextFormat) -> Shape {
        switch self {
        case .string: .string(format)
        case .list(let element): .list(element.replacingText(with: format))
        case .map(let element, let keys): .map(element.replacingText(with: format), keys: keys)
        case .boolean, .integer, .choice, .intOrPercent, .scalar, .object, .freeform: self
        }
    }
}
