/// How deep a template may nest, so that no text can exhaust the stack.
enum NestingLimit {
    /// Parentheses in parentheses.
    ///
    /// Go 1.26 parse.go, maxStackDepth.
    static let parentheses = 10_000
    /// Blocks in blocks, and branches after `else if`.
    ///
    /// Go has no such limit; its stack ends somewhere above a million.
    static let blocks = 10_000
}
