/// The integers from a start up or down to, but without, a stop.
///
/// Sprig 3.3.0 numeric.go, untilStep.
struct IntegerRow {
    private let start: Int
    private let step: Int
    /// How many there are: none where the step leads away from the stop; at most Int.max.
    let count: Int

    /// Creates a row.
    init(from start: Int, to stop: Int, by step: Int) {
        self.start = start
        self.step = step
        let distance = stop < start ? start.distance(above: stop) : stop.distance(above: start)
        let leadsThere = stop < start ? step < 0 : step > 0
        guard leadsThere, distance > 0 else {
            count = 0
            return
        }
        count = Int(clamping: (distance - 1) / step.magnitude + 1)
    }

    /// The integer at an index below the count.
    subscript(index: Int) -> Int { start &+ index &* step }
}

extension Int {
    /// Returns how far this number is above a lower one.
    fileprivate func distance(above lower: Int) -> UInt { UInt(bitPattern: self) &- UInt(bitPattern: lower) }
}
