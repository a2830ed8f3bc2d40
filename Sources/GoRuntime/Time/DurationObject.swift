/// A `time.Duration` in a template.
public final class DurationObject: GoObject {
    /// `time.Duration`.
    public static let goType = GoType.named("time.Duration", .integer(.int64))

    /// The span.
    public let duration: GoDuration

    /// Creates a value.
    public init(_ duration: GoDuration) { self.duration = duration }

    /// `time.Duration`.
    override public var type: GoType { Self.goType }
    /// The nanoseconds as an `int64`.
    override public var underlying: GoValue? { .int64(duration.nanoseconds) }
    /// What `print` shows.
    override public var text: GoString? { GoString(duration.description) }

    /// Returns a method of `time.Duration`.
    override public func method(_ name: GoString) -> GoFunction? {
        let duration = duration
        switch name {
        case "Hours": return GoFunction(name) { _ in .float(duration.hours) }
        case "Minutes": return GoFunction(name) { _ in .float(duration.minutes) }
        case "Seconds": return GoFunction(name) { _ in .float(duration.seconds) }
        case "Milliseconds": return GoFunction(name) { _ in .int64(duration.nanoseconds / 1_000_000) }
        case "Microseconds": return GoFunction(name) { _ in .int64(duration.nanoseconds / 1000) }
        case "Nanoseconds": return GoFunction(name) { _ in .int64(duration.nanoseconds) }
        case "String": return GoFunction(name) { _ in .text(duration.description) }
        case "Abs": return GoFunction(name) { _ in .object(DurationObject(duration.magnitude)) }
        case "Round":
            return GoFunction(name, Self.goType) { arguments in
                .object(DurationObject(duration.rounded(to: Self.duration(arguments[0]))))
            }
        case "Truncate":
            return GoFunction(name, Self.goType) { arguments in
                .object(DurationObject(duration.truncated(to: Self.duration(arguments[0]))))
            }
        default: return nil
        }
    }

    /// Returns the span of an argument that has been checked to be one; a constant comes as a plain integer.
    static func duration(_ argument: GoValue) -> GoDuration {
        switch argument {
        case .integer(let nanoseconds, _): GoDuration(nanoseconds: nanoseconds)
        case .object(let object): (object as? DurationObject)?.duration ?? GoDuration(nanoseconds: 0)
        default: GoDuration(nanoseconds: 0)
        }
    }
}
