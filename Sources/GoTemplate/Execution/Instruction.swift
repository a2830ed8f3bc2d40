/// What a lowered template does in one step.
///
/// Values are passed on a stack; dot, `$` and the other variables live in numbered slots below it.
enum Opcode: UInt8 {
    /// Prints `b` bytes from `a` of the template's texts.
    case text
    /// Prints the top value and drops it.
    case print
    /// Pushes constant `a`.
    case constant
    /// Pushes what is in slot `a`.
    case slot
    /// Pushes what is at path `b` from slot `a`; `flag`: a nil there becomes no value, as at the end of a command.
    case slotPath
    /// Replaces the top value with what is at path `b` from it; `flag` as before.
    case topPath
    /// Makes no value of a nil on top: the end of a command.
    case unwrap
    /// Copies the top value into slot `a`.
    case store
    /// Drops the top value.
    case drop
    /// Drops the value below the top one.
    case dropBelow
    /// Goes on at `a`.
    case jump
    /// Drops the top value and goes on at `a` when it is false.
    case jumpIfFalse
    /// Goes on at `a` when the truth of the top value is `flag`, where errors name place `b` for this one; drops it
    /// otherwise.
    case shortCircuit
    /// Checks the top value against parameter type `a`.
    case check
    /// Checks the value below the `count` top ones against parameter type `a`.
    case checkFinal
    /// Calls function `a` with the `count` top values; `flag`: the value below them is the last argument.
    case call
    /// Calls predefined function `a` likewise.
    case predefined
    /// `eq` of the two top values.
    case equal
    /// `ne` of the two top values.
    case notEqual
    /// `not` of the top value.
    case not
    /// Looks up the method named `a` of the top value, for `count` arguments and, with `flag`, that of the pipeline;
    /// drops the value, which is also in slot `b`, if that is not -1.
    case method
    /// Checks the top value against the parameter `a` of the method that is being called.
    case methodCheck
    /// Pushes the constant operand `b` as an argument for parameter `a` of the method that is being called.
    case methodConstant
    /// Calls the method with the `count` top values; `flag` as in ``call``.
    case methodCall
    /// Ends with error `a`.
    case fail
    /// Starts range `a` over the top value and drops it; goes on at `b` when there is nothing to range over.
    case rangeStart
    /// Advances range `a`; goes on at `b` after the last element.
    case rangeNext
    /// Leaves the innermost range and goes on at `b`.
    case rangeBreak
    /// Checks that template `a` exists and may be called.
    case templateCheck
    /// Executes the template named `a` with the top value, which is dropped, for dot.
    case template
    /// Ends the template.
    case end
}

/// One step of a lowered template.
struct Instruction {
    /// What is done.
    var opcode: Opcode
    /// See ``Opcode``.
    var flag = false
    /// See ``Opcode``.
    var count: UInt32 = 0
    /// See ``Opcode``.
    var a: Int32 = 0
    /// See ``Opcode``.
    var b: Int32 = 0
    /// The place that an error names: an index into the template's places.
    var place: Int32
}
