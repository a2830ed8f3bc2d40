/// A `time.Month` in a template.
public final class MonthObject: GoObject {
    /// The month, from 1.
    public let number: Int

    /// Creates a value.
    public init(_ number: Int) { self.number = number }

    /// `time.Month`.
    override public var type: GoType { .named("time.Month", .int) }
    /// The number as an `int`.
    override public var underlying: GoValue? { .int(number) }
    /// The English name.
    override public var text: GoString? { name }

    private var name: GoString {
        TimeText.months.indices.contains(number - 1)
            ? GoString(TimeText.months[number - 1]) : GoString("%!Month(\(number))")
    }

    /// Returns the method `String`.
    override public func method(_ name: GoString) -> GoFunction? {
        let text = self.name
        return name == "String" ? GoFunction(name) { _ in .string(text) } : nil
    }
}

/// A `time.Weekday` in a template.
public final class WeekdayObject: GoObject {
    /// The day, from 0 for Sunday.
    public let number: Int

    /// Creates a value.
    public init(_ number: Int) { self.number = number }

    /// `time.Weekday`.
    override public var type: GoType { .named("time.Weekday", .int) }
    /// The number as an `int`.
    override public var underlying: GoValue? { .int(number) }
    /// The English name.
    override public var text: GoString? { name }

    private var name: GoString {
        TimeText.weekdays.indices.contains(number)
            ? GoString(TimeText.weekdays[number]) : GoString("%!Weekday(\(number))")
    }

    /// Returns the method `String`.
    override public func method(_ name: GoString) -> GoFunction? {
        let text = self.name
        return name == "String" ? GoFunction(name) { _ in .string(text) } : nil
    }
}

/// A `*time.Location` in a template.
public final class TimeZoneObject: GoObject {
    /// `*time.Location`.
    public static let goType = GoType.pointer(.structure("time.Location"))

    /// The zone.
    public let zone: GoTimeZone

    /// Creates a value.
    public init(_ zone: GoTimeZone) { self.zone = zone }

    /// `*time.Location`.
    override public var type: GoType { Self.goType }
    /// The name.
    override public var text: GoString? { zone.name }

    /// Returns the method `String`.
    override public func method(_ name: GoString) -> GoFunction? {
        let text = zone.name
        return name == "String" ? GoFunction(name) { _ in .string(text) } : nil
    }
}
