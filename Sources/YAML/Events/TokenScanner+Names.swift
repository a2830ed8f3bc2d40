extension TokenScanner {
    /// Fetches an anchor or an alias.
    mutating func fetchName(_ kind: Token.Kind) throws(Failure) {
        var token = Token(kind, line: line)
        token.keyIndex = try saveSimpleKey()
        allowsSimpleKey = false
        position += 1
        token.start = position
        skipWord()
        token.count = position - token.start
        let mayFollow: Bool =
            switch text[position] {
            case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"),
                UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
                true
            default: isBlankOrEnd(position)
            }
        guard token.count > 0, mayFollow else { throw failure("did not find expected alphabetic or numeric character") }
        append(token)
    }

    private mutating func skipWord() {
        while Self.isWordByte(text[position]) { position += 1 }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
    }

    // MARK: Tags

    mutating func fetchTag() throws(Failure) {
        var token = Token(.tag, line: line)
        token.keyIndex = try saveSimpleKey()
        allowsSimpleKey = false
        var handle: [UInt8] = []
        var suffix: [UInt8]
        if text[position + 1] == UInt8(ascii: "<") {
            position += 2
            suffix = try tagURI(after: [])
            guard text[position] == UInt8(ascii: ">") else { throw failure("did not find the expected '>'") }
            position += 1
        } else {
            handle = try tagHandle(isDirective: false)
            if handle.count > 1, handle.last == UInt8(ascii: "!") {
                suffix = try tagURI(after: [])
            } else {
                suffix = try tagURI(after: handle)
                handle = [UInt8(ascii: "!")]
                // The tag `!` has no handle: it makes text of what follows.
                if suffix.isEmpty { swap(&handle, &suffix) }
            }
        }
        guard isBlankOrEnd(position) else { throw failure("did not find expected whitespace or line break") }
        token.textIndex = keep(handle)
        _ = keep(suffix)
        append(token)
    }

    private mutating func tagHandle(isDirective: Bool) throws(Failure) -> [UInt8] {
        guard text[position] == UInt8(ascii: "!") else { throw failure("did not find expected '!'") }
        let start = position
        position += 1
        skipWord()
        if text[position] == UInt8(ascii: "!") {
            position += 1
        } else if isDirective, position > start + 1 {
            throw failure("did not find expected '!'")
        }
        return Array(UnsafeBufferPointer(start: text + start, count: position - start))
    }

    private mutating func tagURI(after head: [UInt8]) throws(Failure) -> [UInt8] {
        var uri = Array(head.dropFirst())
        var isPresent = !head.isEmpty
        while Self.isURIByte(text[position]) {
            if text[position] == UInt8(ascii: "%") {
                try readEscapedCharacter(into: &uri)
            } else {
                uri.append(text[position])
                position += 1
            }
            isPresent = true
        }
        guard isPresent else { throw failure("did not find expected tag URI") }
        return uri
    }

    private static func isURIByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"),
            UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: ","),
            UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "'"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "%"):
            true
        default: isWordByte(byte)
        }
    }

    private mutating func readEscapedCharacter(into uri: inout [UInt8]) throws(Failure) {
        var rest = 0
        repeat {
            guard text[position] == UInt8(ascii: "%"), let high = Self.digit(text[position + 1]),
                let low = Self.digit(text[position + 2])
            else { throw failure("did not find URI escaped octet") }
            let octet = high << 4 | low
            if rest == 0 {
                guard octet < 0x80 || octet >= 0xC0 && octet < 0xF8 else {
                    throw failure("found an incorrect leading UTF-8 octet")
                }
                rest = EventText.width(of: octet)
            } else if octet & 0xC0 != 0x80 {
                throw failure("found an incorrect trailing UTF-8 octet")
            }
            uri.append(octet)
            position += 3
            rest -= 1
        } while rest > 0
    }

    /// Returns the value of a hexadecimal digit.
    static func digit(_ byte: UInt8) -> UInt8? {
        if byte &- UInt8(ascii: "0") < 10 { return byte - UInt8(ascii: "0") }
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }

    // MARK: Directives

    mutating func fetchDirective() throws(Failure) {
        unroll(to: -1)
        try removeSimpleKey()
        allowsSimpleKey = false
        let line = self.line
        position += 1
        let start = position
        skipWord()
        guard position > start else { throw failure("could not find expected directive name") }
        guard isBlankOrEnd(position) else { throw failure("found unexpected non-alphabetical character") }
        let name = UnsafeBufferPointer(start: text + start, count: position - start)
        var token: Token
        if name.elementsEqual("YAML".utf8) {
            token = Token(.versionDirective, line: line)
            try readVersion(into: &token)
        } else if name.elementsEqual("TAG".utf8) {
            token = Token(.tagDirective, line: line)
            try readTagDirective(into: &token)
        } else {
            throw failure("found unknown directive name")
        }
        skipBlanks()
        if text[position] == UInt8(ascii: "#") { skipToBreak() }
        guard isBreakOrEnd(position) else { throw failure("did not find expected comment or line break") }
        if isBreak(position) { skipLine() }
        append(token)
    }

    private mutating func skipBlanks() {
        while isBlank(position) { position += 1 }
    }

    /// Reads the version into `start` and `count`, the parts of it.
    private mutating func readVersion(into token: inout Token) throws(Failure) {
        skipBlanks()
        token.start = try versionNumber()
        guard text[position] == UInt8(ascii: ".") else { throw failure("did not find expected digit or '.' character") }
        position += 1
        token.count = try versionNumber()
    }

    private mutating func versionNumber() throws(Failure) -> Int {
        let start = position
        var number = 0
        while text[position] &- UInt8(ascii: "0") < 10 {
            guard position - start < 2 else { throw failure("found extremely long version number") }
            number = number * 10 + Int(text[position] - UInt8(ascii: "0"))
            position += 1
        }
        guard position > start else { throw failure("did not find expected version number") }
        return number
    }

    private mutating func readTagDirective(into token: inout Token) throws(Failure) {
        skipBlanks()
        let handle = try tagHandle(isDirective: true)
        guard isBlank(position) else { throw failure("did not find expected whitespace") }
        skipBlanks()
        let prefix = try tagURI(after: [])
        guard isBlankOrEnd(position) else { throw failure("did not find expected whitespace or line break") }
        token.textIndex = keep(handle)
        _ = keep(prefix)
    }
}
