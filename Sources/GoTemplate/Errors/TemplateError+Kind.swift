public import GoRuntime

extension TemplateError {
    /// The kinds of errors of execution.
    ///
    /// Go 1.26 text/template exec.go.
    public enum Kind: Sendable {
        /// A field of a nil.
        case nilPointer(type: GoType, field: GoString)
        /// A field of something that has no such field.
        case noField(GoString, type: GoType)
        /// A field that Go does not export.
        case unexportedField(GoString, type: GoType)
        /// Arguments for a field of a structure.
        case fieldWithArguments(GoString)
        /// Arguments for a key of a map.
        case keyWithArguments(GoString)
        /// A key that a map lacks, with `missingkey=error`.
        case noKey(GoString)
        /// A field of no value, with `missingkey=error`.
        case noData(key: GoString)
        /// `nil` where a command is wanted.
        case nilCommand
        /// Arguments for what is no function.
        case argumentToNonFunction(Operand)
        /// A function that is not there.
        case undefinedFunction(GoString)
        /// Too few or too many arguments.
        case argumentCount(function: GoString, expected: Int, isMinimum: Bool, found: Int)
        /// A constant of one kind where a parameter wants another.
        case wrongConstant(expected: ConstantKind, found: Operand)
        /// A constant where a parameter takes none.
        case constantForType(Operand, GoType)
        /// No value where a parameter takes no nil.
        case noValue(expected: GoType)
        /// A value of the wrong type.
        case wrongType(expected: GoType, found: GoType)
        /// `nil` where a parameter takes none.
        case nilConstant(GoType)
        /// An integer beyond 64 bits.
        case overflow(text: GoString)
        /// A complex number, which this engine does not compute with.
        case complexNumber(text: GoString)
        /// Fields of `nil`.
        case fieldsOfNil(Operand)
        /// A variable in the pipeline whose value it shall be.
        case undefinedVariable(GoString)
        /// A template that is called but not defined.
        case undefinedTemplate(GoString)
        /// An execution of a template that does not exist.
        case noTemplate(GoString, set: GoString)
        /// Templates that call each other too deeply.
        case tooDeep(limit: Int)
        /// A range over something that has no elements, which is printed so.
        case notIterable(GoString)
        /// A range over an integer with two variables.
        case pairOfInteger(GoString)
        /// A value that has no text.
        case unprintable(TemplatePlace, GoType)
        /// A function that failed.
        case call(function: GoString, FunctionFailure)
        /// More output than is allowed.
        case tooMuchOutput(limit: Int)
        /// More steps than are allowed.
        case tooManySteps(limit: Int)
        /// More executions within executions (`include`, `tpl`) than the stack has room for.
        case tooManyExecutions(limit: Int)
    }

    /// The kinds of constants, as messages name them.
    public enum ConstantKind: String, Sendable {
        case bool
        case string
        case integer
        case unsigned = "unsigned integer"
        case float
        case complex
    }
}
