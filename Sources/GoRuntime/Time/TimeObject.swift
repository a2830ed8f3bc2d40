/// A `time.Time` in a template, with the methods of Go's that templates can call.
public final class TimeObject: GoObject {
    /// `time.Time`.
    public static let goType = GoType.structure("time.Time")

    /// The instant.
    public let time: GoTime

    /// Creates a value.
    public init(_ time: GoTime) { self.time = time }

    /// `time.Time`.
    override public var type: GoType { Self.goType }
    /// What `print` shows.
    override public var text: GoString? { time.text }
    /// What encoding/json writes.
    override public var encoded: GoValue? { .string(time.formatted("2006-01-02T15:04:05.999999999Z07:00")) }
    /// What `%#v` shows.
    override public var sourceText: GoString? { time.sourceText }

    /// What Go's structure holds: numbers that say little, and the zone.
    override public var fields: [(name: GoString, value: GoValue)] {
        let zone: GoValue = time.zone === GoTimeZone.utc ? .null : .object(TimeZoneObject(time.zone))
        return [
            ("wall", .integer(time.nanoseconds, .uint64)),
            ("ext", .int64(time.seconds &- GoTime.zeroSeconds)),
            ("loc", zone),
        ]
    }

    /// Returns no field: none of them is exported.
    override public func field(_ name: GoString) -> GoValue? { nil }

    /// Returns a method of `time.Time`.
    override public func method(_ name: GoString) -> GoFunction? {
        dateMethod(name) ?? unixMethod(name) ?? arithmeticMethod(name) ?? comparisonMethod(name) ?? zoneMethod(name)
            ?? textMethod(name)
    }
}
