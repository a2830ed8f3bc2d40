internal import GoRuntime

/// The parts of a URL.
///
/// Go 1.26 net/url, URL.
struct WebAddress {
    /// Who logs in: a name, and a password where a colon stands.
    struct User {
        let name: GoString
        let password: GoString?

        /// The name and password as they stand in a URL.
        var text: GoString {
            var output = PercentEncoding.user.encoded(name.bytes)
            if let password {
                output.append(UInt8(ascii: ":"))
                output += PercentEncoding.user.encoded(password.bytes)
            }
            return GoString(output)
        }
    }

    var scheme = GoString()
    /// What follows the scheme where no slash does: `mailto:joe@example.org`.
    var opaque = GoString()
    var user: User?
    /// The host with its port.
    var host = GoString()
    /// The path, decoded.
    var path = GoString()
    /// The query as it stands, without the question mark.
    var query = GoString()
    /// The fragment, decoded.
    var fragment = GoString()

    /// The host without its port and without the brackets of an IP address.
    var hostname: GoString {
        var name = host.bytes[...]
        if let colon = name.lastIndex(of: UInt8(ascii: ":")), Self.isPort(name[colon...]) { name = name[..<colon] }
        if name.count > 1, name.first == UInt8(ascii: "["), name.last == UInt8(ascii: "]") {
            name = name.dropFirst().dropLast()
        }
        return GoString(name)
    }

    /// The URL.
    ///
    /// Go 1.26 net/url, String, for a URL that was not parsed.
    var text: GoString {
        var output: [UInt8] = []
        if !scheme.isEmpty { output += scheme.bytes + ":".utf8 }
        if opaque.isEmpty {
            appendHierarchy(to: &output)
        } else {
            output += opaque.bytes
        }
        if !query.isEmpty { output += "?".utf8 + query.bytes }
        if !fragment.isEmpty { output += "#".utf8 + PercentEncoding.fragment.encoded(fragment.bytes) }
        return GoString(output)
    }

    private func appendHierarchy(to output: inout [UInt8]) {
        if !scheme.isEmpty || !host.isEmpty || user != nil {
            if !host.isEmpty || !path.isEmpty || user != nil { output += "//".utf8 }
            if let user { output += user.text.bytes + "@".utf8 }
            output += PercentEncoding.host.encoded(host.bytes)
        }
        let path = path == "*" ? path.bytes : PercentEncoding.path.encoded(path.bytes)
        if let first = path.first, first != UInt8(ascii: "/"), !host.isEmpty { output.append(UInt8(ascii: "/")) }
        // The first part of a bare path would pass for a scheme if it has a colon.
        if output.isEmpty, path.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) {
            output += "./".utf8
        }
        output += path
    }

    /// Whether the text is empty, or a colon with nothing but digits behind it.
    static func isPort(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        return first == UInt8(ascii: ":") && text.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
}
