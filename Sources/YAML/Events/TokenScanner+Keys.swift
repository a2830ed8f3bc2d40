extension TokenScanner {
    /// Whether a simple key is still possible: a key ends on its line, within 1024 characters.
    mutating func isValid(_ keyIndex: Int) throws(Failure) -> Bool {
        let key = simpleKeys[keyIndex]
        guard key.isPossible else { return false }
        guard key.line < line || key.index + 1024 < index else { return true }
        if key.isRequired { throw failure("could not find expected ':'") }
        simpleKeys[keyIndex].isPossible = false
        return false
    }

    /// Notes that the token which comes next may be a key.
    mutating func saveSimpleKey() throws(Failure) -> Int32 {
        let isRequired = flowLevel == 0 && indent == column
        guard allowsSimpleKey else { return -1 }
        try removeSimpleKey()
        let last = simpleKeys.count - 1
        simpleKeys[last] = SimpleKey(
            isPossible: true,
            isRequired: isRequired,
            tokenNumber: taken + queue.count - head,
            index: index,
            line: line,
            column: column
        )
        return Int32(truncatingIfNeeded: last)
    }

    /// Forgets the possible key of this level.
    @inline(__always)
    mutating func removeSimpleKey() throws(Failure) {
        let last = simpleKeys.count - 1
        guard simpleKeys[last].isPossible else { return }
        if simpleKeys[last].isRequired { throw failure("could not find expected ':'") }
        simpleKeys[last].isPossible = false
    }

    // MARK: Indentation

    /// Starts a block when a column is to the right of the current one.
    ///
    /// - Parameters:
    ///   - column: Where the block stands.
    ///   - number: The number of the token before which it starts; nil for the end of the queue.
    ///   - token: The token that starts it.
    /// - Throws: `Failure` when blocks are nested too deeply.
    mutating func roll(to column: Int, before number: Int?, _ token: Token) throws(Failure) {
        guard flowLevel == 0, indent < column else { return }
        indents.append(indent)
        indent = column
        if indents.count > Self.maxDepth { throw failure("exceeded max depth of \(Self.maxDepth)") }
        if let number { insert(token, at: number) } else { append(token) }
    }

    /// Ends the blocks that stand to the right of a column.
    @inline(__always)
    mutating func unroll(to column: Int) {
        guard flowLevel == 0 else { return }
        while indent > column {
            append(Token(.blockEnd, line: line))
            indent = indents.removeLast()
        }
    }

    private mutating func insert(_ token: Token, at number: Int) {
        // A key whose token was taken already ends up behind what came after it, as in go-yaml.
        let offset = number - taken
        queue.insert(token, at: offset < 0 ? queue.count : min(head + offset, queue.count))
    }

    // MARK: Indicators

    mutating func fetchFlowStart(_ kind: Token.Kind) throws(Failure) {
        var token = Token(kind, line: line)
        token.keyIndex = try saveSimpleKey()
        simpleKeys.append(SimpleKey(tokenNumber: taken + queue.count - head))
        flowLevel += 1
        if flowLevel > Self.maxDepth { throw failure("exceeded max depth of \(Self.maxDepth)") }
        allowsSimpleKey = true
        append(token)
        position += 1
    }

    mutating func fetchFlowEnd(_ kind: Token.Kind) throws(Failure) {
        try removeSimpleKey()
        if flowLevel > 0 {
            flowLevel -= 1
            // scannerc.go forgets here that the token which opened an empty collection may be a key.
            let offset = simpleKeys.removeLast().tokenNumber - taken
            if offset >= 0, head + offset < queue.count { queue[head + offset].keyIndex = -1 }
        }
        allowsSimpleKey = false
        append(Token(kind, line: line))
        position += 1
    }

    mutating func fetchFlowEntry() throws(Failure) {
        try removeSimpleKey()
        allowsSimpleKey = true
        append(Token(.flowEntry, line: line))
        position += 1
    }

    mutating func fetchBlockEntry() throws(Failure) {
        if flowLevel == 0 {
            guard allowsSimpleKey else { throw failure("block sequence entries are not allowed in this context") }
            try roll(to: column, before: nil, Token(.blockSequenceStart, line: line))
        }
        try removeSimpleKey()
        allowsSimpleKey = true
        append(Token(.blockEntry, line: line))
        position += 1
    }

    mutating func fetchKey() throws(Failure) {
        if flowLevel == 0 {
            guard allowsSimpleKey else { throw failure("mapping keys are not allowed in this context") }
            try roll(to: column, before: nil, Token(.blockMappingStart, line: line))
        }
        try removeSimpleKey()
        allowsSimpleKey = flowLevel == 0
        append(Token(.key, line: line))
        position += 1
    }

    mutating func fetchValue() throws(Failure) {
        let last = simpleKeys.count - 1
        if try isValid(last) {
            let key = simpleKeys[last]
            insert(Token(.key, line: key.line), at: key.tokenNumber)
            try roll(to: key.column, before: key.tokenNumber, Token(.blockMappingStart, line: key.line))
            simpleKeys[last].isPossible = false
            allowsSimpleKey = false
        } else {
            if flowLevel == 0 {
                guard allowsSimpleKey else { throw failure("mapping values are not allowed in this context") }
                try roll(to: column, before: nil, Token(.blockMappingStart, line: line))
            }
            allowsSimpleKey = flowLevel == 0
        }
        append(Token(.value, line: line))
        position += 1
    }
}
