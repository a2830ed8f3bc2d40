import GoRuntime

extension SchemaURL {
    /// Why a text is no address, in the words of Go 1.26 net/url.
    enum Problem: Error {
        case controlCharacter
        case missingScheme
        case colonInFirstSegment
        case escape(GoString)
        case hostCharacter(GoString)
        case port(GoString)
        case openBracket
        case userInfo

        /// Go's words, without the address.
        var text: String {
            switch self {
            case .controlCharacter: "net/url: invalid control character in URL"
            case .missingScheme: "missing protocol scheme"
            case .colonInFirstSegment: "first path segment in URL cannot contain colon"
            case .escape(let escape): "invalid URL escape \(Quoting.quoted(escape))"
            case .hostCharacter(let character): "invalid character \(Quoting.quoted(character)) in host name"
            case .port(let port): "invalid port \(Quoting.quoted(port)) after host"
            case .openBracket: "missing ']' in host"
            case .userInfo: "net/url: invalid userinfo"
            }
        }

        /// Go's words about an address.
        func text(of address: GoString) -> GoString {
            GoString("parse \(Quoting.quoted(address)): \(text)")
        }
    }

    /// Reads an address without a fragment.
    init(_ text: GoString) throws(Problem) {
        guard !text.bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw .controlCharacter }
        var rest = try takeScheme(text.bytes[...])
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = GoString(rest[mark...])
            rest = rest[..<mark]
        }
        if rest.first != UInt8(ascii: "/") {
            if !scheme.isEmpty {
                opaque = GoString(rest)
                return
            }
            let segment = rest.prefix { $0 != UInt8(ascii: "/") }
            guard !segment.contains(UInt8(ascii: ":")) else { throw .colonInFirstSegment }
        }
        let slashes: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "/")]
        if rest.starts(with: slashes), !scheme.isEmpty || !rest.dropFirst(2).starts(with: [UInt8(ascii: "/")]) {
            rest = rest.dropFirst(2)
            let host = rest.prefix { $0 != UInt8(ascii: "/") }
            try Self.check(authority: host)
            authority = GoString(host)
            rest = rest.dropFirst(host.count)
        }
        if case .failure(let problem) = GoString(rest).percentDecoded { throw problem }
        path = Self.escaped(path: rest)
    }

    /// Takes the scheme with its colon from the beginning.
    ///
    /// net/url, getScheme.
    private mutating func takeScheme(_ text: ArraySlice<UInt8>) throws(Problem) -> ArraySlice<UInt8> {
        for (index, byte) in zip(text.indices, text) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                guard index > text.startIndex else { return text }
            case UInt8(ascii: ":"):
                guard index > text.startIndex else { throw .missingScheme }
                scheme = GoString(String(decoding: text[..<index], as: UTF8.self).lowercased())
                return text[(index + 1)...]
            default: return text
            }
        }
        return text
    }

    private static func check(authority: ArraySlice<UInt8>) throws(Problem) {
        var host = authority
        if let mark = authority.lastIndex(of: UInt8(ascii: "@")) {
            let user = authority[..<mark]
            guard user.allSatisfy({ isUserInfo($0) }) else { throw .userInfo }
            host = authority[(mark + 1)...]
        }
        var port = host[host.endIndex...]
        if host.first == UInt8(ascii: "[") {
            guard let end = host.lastIndex(of: UInt8(ascii: "]")) else { throw .openBracket }
            port = host[(end + 1)...]
        } else if let colon = host.lastIndex(of: UInt8(ascii: ":")) {
            port = host[colon...]
        }
        let isPort = port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
        guard port.isEmpty || isPort else { throw .port(GoString(port)) }
        for (index, byte) in zip(host.indices, host) {
            switch byte {
            case UInt8(ascii: "%"):
                if case .failure(let problem) = GoString(host[index...]).percentDecoded { throw problem }
            case UInt8(ascii: " "), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "|"):
                throw .hostCharacter(GoString([byte]))
            default: continue
            }
        }
    }

    private static func isUserInfo(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._:~!$&'()*+,;=%@".utf8.contains(byte)
        }
    }

    /// Returns a path with escapes for what cannot stand in one.
    private static func escaped(path: ArraySlice<UInt8>) -> GoString {
        guard path.contains(where: { $0 <= 0x20 || $0 >= 0x7F || "\"<>\\^`{|}".utf8.contains($0) }) else {
            return GoString(path)
        }
        var output: [UInt8] = []
        for byte in path {
            if byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte) {
                output += [UInt8(ascii: "%")] + String(byte, radix: 16, uppercase: true).utf8
            } else {
                output.append(byte)
            }
        }
        return GoString(output)
    }
}
