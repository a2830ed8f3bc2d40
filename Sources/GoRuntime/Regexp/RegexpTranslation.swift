/// An expression in Go's syntax, checked as Go checks it and rewritten for RE2.
///
/// Go 1.26 regexp/syntax, Parse. RE2's syntax has the same ancestor, but its errors read otherwise and it lacks a few
/// things: groups with equal names, `(?<name>re)`, the longer names of Unicode's categories.
struct RegexpTranslation {
    /// The expression for RE2.
    private(set) var expression: [UInt8] = []
    /// The names of the groups, from the whole match on.
    private(set) var groupNames: [GoString] = [""]

    /// Whether `\B` occurs, which RE2 finds within characters.
    private(set) var usesNonBoundary = false

    private var cursor: RegexpCursor
    private var groups = [RegexpGroup()]
    /// The flags that what comes next shall have, and those that RE2 has been told.
    private var flags = RegexpFlags()
    /// The text of the repetition that ended right here, if one did.
    private var lastRepeatStart: Int?

    /// Checks and rewrites an expression.
    init(of pattern: GoString) throws(RegexpError) {
        cursor = RegexpCursor(pattern.bytes)
        while !cursor.isAtEnd {
            let repeatStart = lastRepeatStart
            lastRepeatStart = nil
            try translateNext(afterRepeat: repeatStart)
        }
        endAlternative()
        guard groups.count == 1 else { throw cursor.error(.missingParenthesis, from: 0, to: cursor.count) }
        try check(groups[0].node)
    }

    private mutating func translateNext(afterRepeat repeatStart: Int?) throws(RegexpError) {
        let start = cursor.offset
        switch cursor.peek {
        case UInt8(ascii: "("):
            if cursor.peek(1) == UInt8(ascii: "?") { return try openPerlGroup() }
            cursor.offset += 1
            openGroup(name: "")
        case UInt8(ascii: "|"):
            cursor.offset += 1
            endAlternative()
            expression.append(UInt8(ascii: "|"))
        case UInt8(ascii: ")"):
            cursor.offset += 1
            try closeGroup()
        case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "."):
            cursor.offset += 1
            try append(cursor.text(from: start))
        case UInt8(ascii: "["):
            var characterClass = RegexpClass()
            try characterClass.translate(&cursor)
            try append(characterClass.expression)
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
            cursor.offset += 1
            try appendRepeat(from: start, least: 0, most: nil, isCounted: false, afterRepeat: repeatStart)
        case UInt8(ascii: "{"):
            guard let (least, most) = cursor.takeCount() else {
                cursor.offset += 1
                return try append(literal: "{")
            }
            guard least >= 0, least <= 1000, most ?? least <= 1000, most ?? least >= least else {
                throw cursor.error(.invalidRepeatSize, from: start, to: cursor.offset)
            }
            try appendRepeat(from: start, least: least, most: most, isCounted: true, afterRepeat: repeatStart)
        case UInt8(ascii: "\\"): try translateEscape()
        default: try append(literal: try cursor.takeRune())
        }
    }

    // MARK: Groups

    private mutating func openGroup(name: GoString?) {
        writeFlags()
        expression.append(contentsOf: name == nil ? "(?:".utf8 : "(".utf8)
        if let name { groupNames.append(name) }
        var group = RegexpGroup()
        group.start = name == nil ? expression.count - 3 : expression.count - 1
        group.isCapture = name != nil
        group.outerFlags = flags
        group.writtenFlags = groups[groups.count - 1].writtenFlags
        groups.append(group)
    }

    /// Reads `(?P<name>`, `(?<name>`, `(?flags)` or `(?flags:`.
    private mutating func openPerlGroup() throws(RegexpError) {
        let start = cursor.offset
        if let name = try cursor.takeGroupName() { return openGroup(name: name) }
        cursor.offset = start + 2
        var new = flags
        var isClearing = false
        var sawFlag = false
        while !cursor.isAtEnd {
            let rune = try cursor.takeRune()
            switch rune {
            case "i", "m", "s", "U":
                new.set(rune, to: !isClearing)
                sawFlag = true
                continue
            case "-" where !isClearing:
                isClearing = true
                sawFlag = false
                continue
            case ":" where sawFlag || !isClearing:
                openGroup(name: nil)
                flags = new
                return
            case ")" where sawFlag || !isClearing:
                flags = new
                return
            default: break
            }
            break
        }
        throw cursor.error(.invalidPerlOperator, from: start, to: cursor.offset)
    }

    private mutating func endAlternative() { groups[groups.count - 1].endAlternative() }

    private mutating func closeGroup() throws(RegexpError) {
        guard groups.count > 1 else { throw cursor.error(.unexpectedParenthesis, from: 0, to: cursor.count) }
        endAlternative()
        let group = groups.removeLast()
        flags = group.outerFlags
        expression.append(UInt8(ascii: ")"))
        var node = group.node
        node.start = group.start
        if group.isCapture { node.wrap(size: 2) }
        node.isRepeated = false
        node.isLiteral = false
        try push(node)
    }

    // MARK: Single parts

    private mutating func translateEscape() throws(RegexpError) {
        let start = cursor.offset
        switch cursor.peek(1) {
        case UInt8(ascii: "A"), UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "z"):
            if cursor.peek(1) == UInt8(ascii: "B") { usesNonBoundary = true }
            cursor.offset += 2
            try append(cursor.text(from: start))
        case UInt8(ascii: "C"): throw cursor.error(.invalidEscape, from: start, to: start + 2)
        case UInt8(ascii: "Q"):
            cursor.offset += 2
            while !cursor.isAtEnd {
                if cursor.peek == UInt8(ascii: "\\"), cursor.peek(1) == UInt8(ascii: "E") {
                    cursor.offset += 2
                    return
                }
                try append(literal: try cursor.takeRune())
            }
        case UInt8(ascii: "p"), UInt8(ascii: "P"):
            try append("[".utf8 + cursor.takeUnicodeGroup() + "]".utf8)
        case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "w"),
            UInt8(ascii: "W"):
            cursor.offset += 2
            try append(cursor.text(from: start))
        default: try append(literal: try cursor.takeEscape())
        }
    }

    private mutating func append(literal rune: UInt32) throws(RegexpError) {
        writeFlags()
        let start = expression.count
        RegexpCursor.appendLiteral(rune, to: &expression)
        try push(RegexpNode(start: start, isLiteral: true))
    }

    private mutating func append(literal rune: Unicode.Scalar) throws(RegexpError) { try append(literal: rune.value) }

    private mutating func append(_ text: some Sequence<UInt8>) throws(RegexpError) {
        writeFlags()
        let start = expression.count
        expression.append(contentsOf: text)
        try push(RegexpNode(start: start))
    }

    /// Applies a repetition to the last part.
    private mutating func appendRepeat(
        from start: Int,
        least: Int,
        most: Int?,
        isCounted: Bool,
        afterRepeat repeatStart: Int?
    ) throws(RegexpError) {
        if cursor.peek == UInt8(ascii: "?") { cursor.offset += 1 }
        if let repeatStart { throw cursor.error(.invalidRepeatOperator, from: repeatStart, to: cursor.offset) }
        guard var node = groups[groups.count - 1].last else {
            throw cursor.error(.missingRepeatArgument, from: start, to: cursor.offset)
        }
        if node.isRepeated {
            // Go lets a repetition be repeated when nothing visible stands between, as in `a*(?i)*`.
            expression.insert(contentsOf: "(?:".utf8, at: node.start)
            expression.append(UInt8(ascii: ")"))
        }
        // Flags that were changed since belong behind the repetition, except that `(?U)` turns its greed.
        let isLazyNow = flags.isLazy != groups[groups.count - 1].writtenFlags.isLazy
        var text = Array(cursor.text(from: start))
        if isLazyNow {
            if text.last == UInt8(ascii: "?"), text.count > 1 {
                text.removeLast()
            } else {
                text.append(UInt8(ascii: "?"))
            }
        }
        expression.append(contentsOf: text)
        node.isRepeated = true
        node.isLiteral = false
        if isCounted { node.repeats(least: least, most: most) } else { node.wrap(size: 2) }
        groups[groups.count - 1].last = node
        try check(node)
        if isCounted, least >= 2 || (most ?? 0) >= 2, node.repeatProduct > 1000 {
            throw cursor.error(.invalidRepeatSize, from: start, to: cursor.offset)
        }
        lastRepeatStart = start
    }

    private mutating func push(_ node: RegexpNode) throws(RegexpError) {
        groups[groups.count - 1].push(node)
        try check(node)
    }

    private func check(_ node: RegexpNode) throws(RegexpError) {
        if node.size > RegexpNode.greatestSize { throw cursor.error(.tooLarge, from: 0, to: cursor.count) }
        if node.height > RegexpNode.greatestHeight { throw cursor.error(.nestsTooDeeply, from: 0, to: cursor.count) }
    }

    /// Tells RE2 the flags, if they have changed.
    private mutating func writeFlags() {
        guard groups[groups.count - 1].writtenFlags != flags else { return }
        expression.append(contentsOf: flags.change(from: groups[groups.count - 1].writtenFlags).utf8)
        groups[groups.count - 1].writtenFlags = flags
    }
}
