internal import GoRuntime

/// How much one call may make.
///
/// Go has no such limits but the machine's memory; these stand far above real charts.
enum Limits {
    /// The longest string that a function makes, in bytes: half a gibibyte.
    static let stringLength = 512 << 20
    /// The most elements of a list that a function makes.
    static let listCount = 10_000_000
    /// How deep maps and lists may nest in each other where a function walks through all of them.
    static let depth = 1000

    /// Fails when a string would get too long.
    ///
    /// The length may be any number; nil stands for one beyond Go's integers.
    static func check(stringLength length: Int?) throws(FunctionFailure) {
        guard let length, length <= stringLength else {
            throw .text("the string would be longer than the limit of \(stringLength) bytes")
        }
    }

    /// Fails when a list would get too long.
    static func check(listCount count: Int) throws(FunctionFailure) {
        guard count <= listCount else {
            throw .text("the list would have more elements than the limit of \(listCount)")
        }
    }

    /// Fails when maps and lists nest too deep, or in themselves.
    static func check(depth: Int) throws(FunctionFailure) {
        guard depth <= self.depth else {
            throw .text("maps and lists nest deeper than the limit of \(self.depth); does one contain itself?")
        }
    }
}
