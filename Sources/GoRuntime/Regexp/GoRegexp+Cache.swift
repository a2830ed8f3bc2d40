import Synchronization

extension GoRegexp {
    /// Expressions that were used lately: charts use the same few a thousand times.
    private struct Recent {
        static let limit = 128
        var expressions: [GoString: GoRegexp] = [:]
    }

    private static let recent = Mutex(Recent())

    /// Returns the compiled expression, from memory if it was used lately.
    public static func compiled(_ pattern: GoString) throws(RegexpError) -> GoRegexp {
        if let known = recent.withLock({ $0.expressions[pattern] }) { return known }
        let expression = try GoRegexp(pattern)
        guard !expression.isLarge else { return expression }
        recent.withLock { recent in
            if recent.expressions.count >= Recent.limit { recent.expressions.removeAll(keepingCapacity: true) }
            recent.expressions[pattern] = expression
        }
        return expression
    }
}
