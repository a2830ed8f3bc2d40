/// Where connections go: a scheme, a host and a port.
struct UpstreamOrigin: Hashable, Sendable {
    /// Whether connections are encrypted.
    var isSecure: Bool
    /// The name or address of the host.
    var host: String
    /// The port, 1 to 65535.
    var port: Int
}

/// The address of an upstream's interface: an origin and the path below which its endpoints are.
struct UpstreamBase: Hashable, Sendable {
    /// Where connections go.
    var origin: UpstreamOrigin
    /// The path without a slash at its end; empty at the root.
    var path: String
    /// The text as it was written, without its query and without a user, which may be secret.
    var text: String

    /// Reads an address such as `https://api.openai.com/v1`; nil when it is none.
    init?(_ text: String) {
        var rest = text[...]
        let isSecure: Bool
        if rest.hasPrefix("https://") {
            isSecure = true
        } else if rest.hasPrefix("http://") {
            isSecure = false
        } else {
            return nil
        }
        rest = rest.dropFirst(isSecure ? 8 : 7)
        rest = rest.prefix { $0 != "?" && $0 != "#" }
        guard rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { return nil }
        let authority = rest.prefix { $0 != "/" }
        var path = rest.dropFirst(authority.count)
        while path.hasSuffix("/") { path.removeLast() }
        var host = authority
        if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
        var port = isSecure ? 443 : 80
        if let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") {
            guard let number = Int(host[host.index(after: colon)...]), (1...65_535).contains(number) else { return nil }
            port = number
            host = host[..<colon]
        }
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else { return nil }
        origin = UpstreamOrigin(isSecure: isSecure, host: String(host), port: port)
        self.path = String(path)
        let shownHost = host.contains(":") ? "[\(host)]" : String(host)
        let isUsual = port == (isSecure ? 443 : 80) && !authority.hasSuffix(":\(port)")
        self.text =
            (isSecure ? "https://" : "http://") + shownHost + (isUsual ? "" : ":\(port)")
            + rest.dropFirst(authority.count)
    }

    /// The text of the `Host` header.
    var hostHeader: String {
        let host = origin.host.contains(":") ? "[\(origin.host)]" : origin.host
        return origin.port == (origin.isSecure ? 443 : 80) ? host : "\(host):\(origin.port)"
    }
}
