/// What the value of a field must look like beyond its type.
public enum FieldRule: Sendable, Hashable {
    /// A string, or every string of a list, follows a rule for names.
    case name(NameRule)
    /// A map of labels: keys and values.
    case labels
    /// A map of annotations: keys.
    case annotations
    /// A map of resources: keys.
    case resources
    /// The number of a port.
    case portNumber
    /// The number of a port, or its name.
    case portReference
    /// A number of pods, or a percentage of them.
    case countOrPercentage

    /// Creates the rule with a name of ``APIShapeText``.
    init?(_ name: String) {
        switch name {
        case "labels": self = .labels
        case "annotations": self = .annotations
        case "resources": self = .resources
        case "portNumber": self = .portNumber
        case "portReference": self = .portReference
        case "countOrPercentage": self = .countOrPercentage
        default:
            guard let rule = NameRule(rawValue: name) else { return nil }
            self = .name(rule)
        }
    }
}
