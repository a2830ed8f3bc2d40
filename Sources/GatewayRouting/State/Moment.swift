/// A point in time, as routing needs it; the caller reads the clocks.
public struct Moment: Sendable, Hashable {
    /// Seconds of a clock that never goes back, from any beginning.
    public let seconds: Double
    /// The minute of the wall clock, counted from 1970 in UTC; limits a minute start anew with it.
    public let minute: Int64

    /// Creates a moment.
    public init(seconds: Double, minute: Int64) {
        self.seconds = seconds
        self.minute = minute
    }
}
