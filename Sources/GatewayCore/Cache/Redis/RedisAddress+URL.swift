extension RedisAddress {
    /// Creates the address that a URL spells: `redis[s]://[[user]:password@]host[:port][/database]`.
    ///
    /// There is none for another scheme, an impossible port or database, or no host.
    ///
    /// - Parameter url: The URL; percent signs stand for bytes as in any URL.
    public init?(url: String) {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        let usesTLS: Bool
        switch url[..<scheme.lowerBound] {
        case "redis": usesTLS = false
        case "rediss": usesTLS = true
        default: return nil
        }
        let query = url[scheme.upperBound...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = query[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let authority = parts[0]
        let place = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        guard let (host, port) = Self.place(place) else { return nil }
        self.init(host: host, port: port)
        self.usesTLS = usesTLS
        if let at = authority.lastIndex(of: "@") {
            let user = authority[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(user[0]), let secret = Self.decoded(user.count > 1 ? user[1] : "") else {
                return nil
            }
            username = name.isEmpty ? nil : name
            password = secret.isEmpty ? nil : secret
        }
        if parts.count > 1, !parts[1].isEmpty {
            guard let database = Int(parts[1]), database >= 0 else { return nil }
            self.database = database
        }
    }

    private static func place(_ text: Substring) -> (host: String, port: Int)? {
        var host = text
        var port = 6379
        let nameEnd = text.lastIndex(of: "]") ?? text.startIndex
        if let colon = text[nameEnd...].lastIndex(of: ":") {
            guard let number = Int(text[text.index(after: colon)...]), (1...65535).contains(number) else { return nil }
            (host, port) = (text[..<colon], number)
        }
        if host.first == "[", host.last == "]" { host = host.dropFirst().dropLast() }
        guard !host.isEmpty, let name = decoded(host) else { return nil }
        return (name, port)
    }

    private static func decoded(_ text: Substring) -> String? {
        guard text.contains("%") else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
