internal import GoRuntime

/// What Go's run-time and reflection say when a function panics; the template's caller recovers it as the error.
extension FunctionFailure {
    /// A method was called on a nil type: `reflect.TypeOf(nil).Kind()`.
    static let nilPointer = FunctionFailure.message(
        "runtime error: invalid memory address or nil pointer dereference"
    )
    static let divisionByZero = FunctionFailure.message("runtime error: integer divide by zero")
    static let sliceLengthOutOfRange = FunctionFailure.message("runtime error: makeslice: len out of range")
    static let reflectedSliceOutOfRange = FunctionFailure.message(
        "reflect.Value.Slice: slice index out of bounds"
    )
    static let entryInNilMap = FunctionFailure.message("assignment to entry in nil map")

    /// A failure in words of our own making or of a Go error.
    static func text(_ text: String) -> FunctionFailure { .message(GoString(text)) }

    /// A failed type assertion of an `interface {}`.
    static func conversion(of value: GoValue, to type: GoType) -> FunctionFailure {
        .text("interface conversion: interface {} is \(value.type?.description ?? "nil"), not \(type)")
    }
}
