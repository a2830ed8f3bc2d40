extension TokenScanner {
    /// What becomes of the line breaks at the end of a block.
    private enum Tail {
        case strip
        case clip
        case keep
    }

    /// Fetches a scalar behind `|` or `>`.
    mutating func fetchBlockScalar(isLiteral: Bool) throws(Failure) {
        try removeSimpleKey()
        allowsSimpleKey = true
        var token = Token(.text, line: line)
        position += 1
        let (tail, increment) = try blockHeader()
        var indent = increment > 0 ? max(self.indent, 0) + increment : 0
        var output: [UInt8] = []
        var leading: [UInt8] = []
        var trailing: [UInt8] = []
        try skipBlockBreaks(&indent, into: &trailing)
        var startsBlank = false
        while column == indent, text[position] != 0 {
            let isBlankLine = isBlank(position)
            if !isLiteral, !startsBlank, !isBlankLine, leading.first == 0x0A {
                if trailing.isEmpty { output.append(0x20) }
            } else {
                output.append(contentsOf: leading)
            }
            output.append(contentsOf: trailing)
            leading.removeAll(keepingCapacity: true)
            trailing.removeAll(keepingCapacity: true)
            startsBlank = isBlankLine
            let start = position
            skipToBreak()
            output.append(contentsOf: UnsafeBufferPointer(start: text + start, count: position - start))
            if isBreak(position) { readLine(into: &leading) }
            try skipBlockBreaks(&indent, into: &trailing)
        }
        if source.failure != nil, text[position] == 0 { throw failure("") }
        if tail != .strip { output.append(contentsOf: leading) }
        if tail == .keep { output.append(contentsOf: trailing) }
        token.textIndex = keep(output)
        append(token)
    }

    /// Reads what stands behind `|` on its line.
    private mutating func blockHeader() throws(Failure) -> (Tail, increment: Int) {
        var tail = Tail.clip
        var increment = 0
        if let sign = chomping() {
            tail = sign
            increment = try indentation()
        } else {
            increment = try indentation()
            if increment > 0, let sign = chomping() { tail = sign }
        }
        while isBlank(position) { position += 1 }
        if text[position] == UInt8(ascii: "#") { skipToBreak() }
        guard isBreakOrEnd(position) else { throw failure("did not find expected comment or line break") }
        if isBreak(position) { skipLine() }
        return (tail, increment)
    }

    private mutating func chomping() -> Tail? {
        let byte = text[position]
        guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") else { return nil }
        position += 1
        return byte == UInt8(ascii: "+") ? .keep : .strip
    }

    private mutating func indentation() throws(Failure) -> Int {
        let digit = text[position] &- UInt8(ascii: "0")
        guard digit < 10 else { return 0 }
        if digit == 0 { throw failure("found an indentation indicator equal to 0") }
        position += 1
        return Int(digit)
    }

    /// Moves over indentation and empty lines; finds the indentation of the block if it is 0 as yet.
    private mutating func skipBlockBreaks(_ indent: inout Int, into breaks: inout [UInt8]) throws(Failure) {
        var widest = 0
        while true {
            while indent == 0 || column < indent, text[position] == 0x20 { position += 1 }
            widest = max(widest, column)
            if indent == 0 || column < indent, text[position] == 0x09 {
                throw failure("found a tab character where an indentation space is expected")
            }
            guard isBreak(position) else { break }
            readLine(into: &breaks)
        }
        if indent == 0 { indent = max(widest, self.indent + 1, 1) }
    }
}
