/// What stands between the `%` and the verb of a directive.
struct FormatFlags {
    /// The least number of characters.
    var width: Int?
    /// The number after the point.
    var precision: Int?
    /// `-`: padding goes to the right.
    var isLeftAligned = false
    /// `+`: a sign always, ASCII only for `%q`.
    var hasPlus = false
    /// `#`: the alternate form.
    var isSharp = false
    /// A space: room for the sign, spaces between bytes.
    var hasSpace = false
    /// `0`: padding with zeros.
    var isZeroPadded = false
    /// `%+v`: structures with the names of their fields.
    var namesFields = false
    /// `%#v`: values as Go source.
    var isSource = false

    /// Moves the flags that mean something else to the verb `v`.
    mutating func turnToValueVerb() {
        isSource = isSharp
        isSharp = false
        namesFields = hasPlus
        hasPlus = false
    }
}
