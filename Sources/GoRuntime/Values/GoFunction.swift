/// A function or method that templates call, with the signature that Go would have checked.
public struct GoFunction {
    /// What runs.
    ///
    /// The arguments have been converted to the parameters' types; their number is right.
    public typealias Body = ([GoValue]) throws(FunctionFailure) -> GoValue

    /// The name by which templates call it.
    public let name: GoString
    /// The types of the parameters; the last one repeats where the function is variadic (it is the element's type).
    public let parameters: [GoType]
    /// Whether the last parameter repeats, from zero times on.
    public let isVariadic: Bool
    /// What runs.
    public let body: Body

    /// Creates a function of a fixed number of parameters.
    public init(_ name: GoString, _ parameters: GoType..., body: @escaping Body) {
        self.name = name
        self.parameters = parameters
        isVariadic = false
        self.body = body
    }

    /// Creates a variadic function; `repeated` is the type of each further argument.
    public init(_ name: GoString, _ parameters: GoType..., repeated: GoType, body: @escaping Body) {
        self.name = name
        self.parameters = parameters + [repeated]
        isVariadic = true
        self.body = body
    }
}

/// What a function that templates call throws: facts; the text is made last.
public enum FunctionFailure: Error {
    /// The error that the Go function returns, or the panic that the caller recovers, in Go's words.
    case message(GoString)
    /// An error of a lower layer, kept whole: a template that `include` or `tpl` ran, a document that would not parse.
    case caused(any Error)
}
