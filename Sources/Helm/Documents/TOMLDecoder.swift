internal import GoRuntime

/// The reader of TOML.
///
/// BurntSushi/toml 1.6.0 parse.go and lex.go, which work hand in hand: what the one has found the other settles before
/// more is read, so that of two errors the same one is reported.
struct TOMLDecoder {
    typealias Problem = TOMLScanner.Problem

    static let maxDepth = 1_000

    var scanner: TOMLScanner
    let root = TOMLTable()
    /// The key of the current table in full.
    var context: [GoString] = []
    /// The last part of the key that a value is being read for.
    var currentKey = GoString()
    /// The line of the first part of the last key.
    var keyLine = 0
    var depth = 0
    /// The tables that were only implied, by the text of their key.
    private var implicits: Set<[UInt8]> = []
    /// The keys that arrays stand under.
    private var arrays: Set<[UInt8]> = []

    init(_ text: [UInt8]) {
        var start = 0
        if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) { start = 2 }
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        scanner = TOMLScanner(Array(text[start...]))
    }

    /// Reads the document.
    mutating func read() throws(DocumentFailure) -> GoMap {
        if scanner.text.prefix(6).contains(0) {
            throw DocumentFailure(
                "toml: line 1: files cannot contain NULL bytes; probably using UTF-16; TOML files must be UTF-8"
            )
        }
        do throws(Problem) {
            while try readItem() {}
        } catch {
            throw failure(error)
        }
        return root.map
    }

    private func failure(_ problem: Problem) -> DocumentFailure {
        var text = "toml: line \(problem.line)".utf8.map { $0 }
        let last = lastKey
        if !last.isEmpty { text += " (last key ".utf8 + Quoting.quoted(last).bytes + ")".utf8 }
        return DocumentFailure(GoString(text + ": ".utf8 + problem.message.bytes))
    }

    /// The key that errors name.
    ///
    /// parse.go, parser.current.
    private var lastKey: GoString {
        let table = TOMLKey.text(of: context)
        if currentKey.isEmpty { return GoString(table) }
        return context.isEmpty ? currentKey : GoString(table + [UInt8(ascii: ".")] + currentKey.bytes)
    }

    /// Makes an error about the last key.
    func keyProblem(_ message: [UInt8]) -> Problem { Problem(line: keyLine, message: GoString(message)) }

    // MARK: Items

    /// Reads a comment, a table's header or a member; false at the end.
    private mutating func readItem() throws(Problem) -> Bool {
        let rune = try scanner.next()
        if TOMLScanner.isBlank(rune) || TOMLScanner.isBreak(rune) { return true }
        switch rune {
        case "#":
            try scanner.skipComment()
            return true
        case TOMLScanner.end: return false
        case "[": try readHeader()
        default:
            scanner.back()
            scanner.start = scanner.position
            try readMember(into: nil)
        }
        return try readEnd()
    }

    /// Reads what follows a table's header or a member; false at the end.
    private mutating func readEnd() throws(Problem) -> Bool {
        while true {
            let rune = try scanner.next()
            if rune == "#" {
                try scanner.skipComment()
                return true
            }
            if TOMLScanner.isBlank(rune) { continue }
            if TOMLScanner.isBreak(rune) { return true }
            if rune == TOMLScanner.end { return false }
            let found = TOMLScanner.quoted(rune)
            throw scanner.problem(
                "expected a top-level item to end with a newline, comment, or EOF, but got \(found) instead"
            )
        }
    }

    private mutating func readHeader() throws(Problem) {
        let isArray = try scanner.accept("[")
        var key: [GoString] = []
        while true {
            try scanner.skipBlanks()
            switch try scanner.peek() {
            case "]", TOMLScanner.end:
                throw scanner.problem("unexpected end of table name (table names cannot be empty)")
            case ".": throw scanner.problem("unexpected table separator (table names cannot be empty)")
            default: key.append(try keyPart(isFirst: key.isEmpty))
            }
            try scanner.skipBlanks()
            let rune = try scanner.next()
            if rune == "." { continue }
            guard rune == "]" else {
                let found = TOMLScanner.quoted(rune)
                throw scanner.problem("expected '.' or ']' to end table name, but got \(found) instead")
            }
            break
        }
        if isArray {
            let rune = try scanner.next()
            guard rune == "]" else {
                let found = TOMLScanner.quoted(rune)
                throw scanner.problem("expected end of table array name delimiter ']', but got \(found) instead")
            }
        }
        try addContext(key, isArray: isArray)
        arrays.remove(TOMLKey.text(of: context))
    }

    /// Reads a part of a key.
    private mutating func keyPart(isFirst: Bool) throws(Problem) -> GoString {
        scanner.start = scanner.position
        let rune = try scanner.peek()
        guard rune == "\"" || rune == "'" else {
            try scanner.skip { $0.isASCII && TOMLKey.isBare(UInt8(truncatingIfNeeded: $0.value)) }
            if isFirst { keyLine = scanner.line }
            return scanner.token
        }
        _ = try scanner.next()
        let string = try string(quote: rune)
        if isFirst { keyLine = string.line }
        return try text(of: string)
    }

    /// Reads a member: a key, `=` and a value.
    ///
    /// - Parameter table: The inline table that it also goes to; nil for none.
    /// - Throws: `Problem`.
    mutating func readMember(into table: TOMLTable?) throws(Problem) {
        let outerContext = context
        try scanner.skipBlanks()
        switch try scanner.peek() {
        case "=", TOMLScanner.end: throw scanner.problem("unexpected '=': key name appears blank")
        case ".": throw scanner.problem("unexpected '.': keys cannot start with a '.'")
        default: break
        }
        var key: [GoString] = []
        repeat {
            try scanner.skipBlanks()
            switch try scanner.peek() {
            case "=", TOMLScanner.end: throw scanner.problem("unexpected '='")
            case ".": throw scanner.problem("unexpected '.'")
            default: key.append(try keyPart(isFirst: key.isEmpty))
            }
        } while try !readKeyEnd()
        currentKey = key.removeLast()
        for part in key {
            let inner = context + [part]
            addImplicit(inner)
            try addContext(inner, isArray: false)
        }
        let name = currentKey
        let value = try value(parentIsArray: false)
        try setValue(currentKey, value)
        noteType(currentKey, isArray: { if case .array = value { true } else { false } }())
        if let table { try add(value, at: key, name, to: table) }
        context = outerContext
        if table == nil { currentKey = GoString() }
    }

    /// Reads what follows a part of a key; true behind `=`.
    private mutating func readKeyEnd() throws(Problem) -> Bool {
        try scanner.skipBlanks()
        let rune = try scanner.next()
        switch rune {
        case ".": return false
        case "=": return true
        case TOMLScanner.end: throw scanner.problem("unexpected EOF; expected key separator '='")
        case "\n": throw scanner.problemBefore("expected '.' or '=', but got '\\n' instead")
        default: throw scanner.problem("expected '.' or '=', but got \(TOMLScanner.quoted(rune)) instead")
        }
    }

    private func add(
        _ value: TOMLTable.Node,
        at path: [GoString],
        _ name: GoString,
        to table: TOMLTable
    ) throws(Problem) {
        var table = table
        for part in path {
            switch table.members[part] {
            case .table(let inner)?: table = inner
            case nil:
                let inner = TOMLTable()
                table.members[part] = .table(inner)
                table = inner
            default:
                let names = context.map { Quoting.quoted($0).text }.joined(separator: " ")
                throw keyProblem(Array("[\(names)] is not a table".utf8))
            }
        }
        table.members[name] = value
    }

    // MARK: The tree

    /// Notes that a table is only implied.
    mutating func addImplicit(_ key: [GoString]) { implicits.insert(TOMLKey.text(of: key)) }

    /// Notes whether an array stands under a key of the current table.
    ///
    /// parse.go, parser.setType.
    mutating func noteType(_ key: GoString, isArray: Bool) {
        let text = TOMLKey.text(of: key.isEmpty ? context : context + [key])
        if isArray { arrays.insert(text) } else { arrays.remove(text) }
    }

    /// Goes to a table, which is made if need be.
    ///
    /// parse.go, parser.addContext.
    mutating func addContext(_ key: [GoString], isArray: Bool) throws(Problem) {
        var table = root
        var path: [GoString] = []
        for part in key.dropLast() {
            path.append(part)
            switch table.members[part] {
            case nil:
                addImplicit(path)
                let inner = TOMLTable()
                table.members[part] = .table(inner)
                table = inner
            case .table(let inner)?: table = inner
            case .tables(let tables)?: table = tables.last ?? table
            default:
                throw keyProblem("Key '".utf8 + TOMLKey.text(of: path) + "' was already created as a hash.".utf8)
            }
        }
        context = path
        let last = key.last ?? GoString()
        if isArray {
            switch table.members[last] {
            case nil: table.members[last] = .tables([TOMLTable()])
            case .tables(let tables)?: table.members[last] = .tables(tables + [TOMLTable()])
            default:
                throw keyProblem(
                    "Key '".utf8 + TOMLKey.text(of: key) + "' was already created and cannot be used as an array.".utf8
                )
            }
        } else {
            try setValue(last, .table(TOMLTable()))
        }
        context.append(last)
    }

    /// Puts a value into the current table.
    ///
    /// parse.go, parser.setValue.
    mutating func setValue(_ key: GoString, _ value: TOMLTable.Node) throws(Problem) {
        var table = root
        var path: [GoString] = []
        for part in context {
            path.append(part)
            switch table.members[part] {
            case .table(let inner)?: table = inner
            case .tables(let tables)?: table = tables.last ?? table
            default: throw defined(path)
            }
        }
        path.append(key)
        guard table.members[key] != nil else {
            table.members[key] = value
            return
        }
        let text = TOMLKey.text(of: path)
        guard implicits.remove(text) != nil else { throw defined(path) }
        if arrays.contains(text) { table.members[key] = value }
    }

    private func defined(_ path: [GoString]) -> Problem {
        keyProblem("Key '".utf8 + TOMLKey.text(of: path) + "' has already been defined.".utf8)
    }
}
