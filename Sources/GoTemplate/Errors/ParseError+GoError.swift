extension ParseError: GoError {
    /// Nothing is within.
    public var cause: (any Error)? { nil }
}
