internal import GoRuntime

/// Why a text is no URL, in Go's words.
struct WebAddressProblem: Error {
    let text: GoString

    init(_ text: GoString) { self.text = text }

    /// A text around a quoted part.
    init(_ before: StaticString, quoting part: some Sequence<UInt8>, _ after: StaticString = "") {
        text = GoString(
            GoString(stringLiteral: before).bytes + Quoting.quoted(GoString(Array(part))).bytes
                + GoString(stringLiteral: after).bytes
        )
    }
}

/// Go 1.26 net/url, Parse.
extension WebAddress {
    /// Creates the parts of a URL; the problem names the URL, without its fragment unless that is wrong.
    init(parsing text: GoString) throws(WebAddressProblem) {
        let fragmentStart = text.bytes.firstIndex(of: UInt8(ascii: "#"))
        let rest = text.bytes[..<(fragmentStart ?? text.count)]
        do {
            try parse(rest)
        } catch {
            throw Self.problem(error, in: rest)
        }
        guard let fragmentStart else { return }
        do {
            fragment = GoString(try PercentEncoding.fragment.decoded(text.bytes[(fragmentStart + 1)...]))
        } catch {
            throw Self.problem(error, in: text.bytes[...])
        }
    }

    private static func problem(_ problem: WebAddressProblem, in text: ArraySlice<UInt8>) -> WebAddressProblem {
        WebAddressProblem(GoString(WebAddressProblem("parse ", quoting: text, ": ").text.bytes + problem.text.bytes))
    }

    private mutating func parse(_ text: ArraySlice<UInt8>) throws(WebAddressProblem) {
        if text.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            throw WebAddressProblem("net/url: invalid control character in URL")
        }
        var rest = text
        if let colon = try Self.schemeEnd(in: text) {
            scheme = GoString(text[..<colon]).lowercased()
            rest = text[(colon + 1)...]
        }
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
            query = GoString(rest[(mark + 1)...])
            rest = rest[..<mark]
        }
        let slash = UInt8(ascii: "/")
        if rest.first != slash {
            if !scheme.isEmpty {
                opaque = GoString(rest)
                return
            }
            if rest.prefix(while: { $0 != slash }).contains(UInt8(ascii: ":")) {
                throw WebAddressProblem("first path segment in URL cannot contain colon")
            }
        }
        if rest.starts(with: "//".utf8), !scheme.isEmpty || !rest.starts(with: "///".utf8) {
            let authority = rest.dropFirst(2).prefix { $0 != slash }
            try parseAuthority(authority)
            rest = rest[authority.endIndex...]
        }
        path = GoString(try PercentEncoding.path.decoded(rest))
    }

    /// Returns where the colon behind a scheme stands.
    private static func schemeEnd(in text: ArraySlice<UInt8>) throws(WebAddressProblem) -> Int? {
        for (index, byte) in zip(text.indices, text) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if index == text.startIndex { return nil }
            case UInt8(ascii: ":"):
                if index == text.startIndex { throw WebAddressProblem("missing protocol scheme") }
                return index
            default: return nil
            }
        }
        return nil
    }

    private mutating func parseAuthority(_ authority: ArraySlice<UInt8>) throws(WebAddressProblem) {
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else {
            host = try parsedHost(authority)
            return
        }
        host = try parsedHost(authority[(at + 1)...])
        let text = authority[..<at]
        guard text.allSatisfy(Self.mayStandInUser) else { throw WebAddressProblem("net/url: invalid userinfo") }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
            user = User(name: GoString(try PercentEncoding.user.decoded(text)), password: nil)
            return
        }
        user = User(
            name: GoString(try PercentEncoding.user.decoded(text[..<colon])),
            password: GoString(try PercentEncoding.user.decoded(text[(colon + 1)...]))
        )
    }

    private static func mayStandInUser(_ byte: UInt8) -> Bool {
        PercentEncoding.isAlphanumeric(byte) || "-._:~!$&'()*+,;=%@".utf8.contains(byte)
    }

    /// Go 1.26 net/url, parseHost: only in http and https may a host have no more than one colon.
    private func parsedHost(_ text: ArraySlice<UInt8>) throws(WebAddressProblem) -> GoString {
        if let bracket = text.lastIndex(of: UInt8(ascii: "[")) {
            guard bracket == text.startIndex else { throw WebAddressProblem("invalid IP-literal") }
            return try parsedIPLiteral(text)
        }
        let colon = UInt8(ascii: ":")
        let isStrict = scheme == "http" || scheme == "https"
        if let start = isStrict ? text.firstIndex(of: colon) : text.lastIndex(of: colon), !Self.isPort(text[start...]) {
            throw WebAddressProblem("invalid port ", quoting: text[start...], " after host")
        }
        return GoString(try PercentEncoding.host.decoded(text))
    }

    private func parsedIPLiteral(_ text: ArraySlice<UInt8>) throws(WebAddressProblem) -> GoString {
        guard let end = text.lastIndex(of: UInt8(ascii: "]")) else { throw WebAddressProblem("missing ']' in host") }
        let port = text[(end + 1)...]
        guard Self.isPort(port) else { throw WebAddressProblem("invalid port ", quoting: port, " after host") }
        let inside = text[(text.startIndex + 1)..<end]
        var name: [UInt8]
        if let zone = GoString(inside).index(of: "%25") {
            name = try PercentEncoding.host.decoded(inside.prefix(zone))
            name += try PercentEncoding.zone.decoded(inside.dropFirst(zone))
        } else {
            name = try PercentEncoding.host.decoded(inside)
        }
        guard try IPAddressSyntax(name).isVersion6() else { throw WebAddressProblem("invalid IP-literal") }
        return GoString("[".utf8 + name + "]".utf8 + port)
    }
}
