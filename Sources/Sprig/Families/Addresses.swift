internal import GoRuntime

/// Addresses taken apart and put together.
///
/// Sprig 3.3.0 url.go.
extension SprigFunctions {
    static func addresses() -> [GoFunction] {
        [
            GoFunction("urlParse", .string) { arguments throws(FunctionFailure) in
                do throws(WebAddressProblem) {
                    return try dictionary(of: WebAddress(parsing: arguments.string(0)))
                } catch {
                    throw .message(GoString("unable to parse url: ".utf8 + error.text.bytes))
                }
            },
            GoFunction("urlJoin", .dictionary, body: urlJoin),
        ]
    }

    private static func dictionary(of address: WebAddress) -> GoValue {
        .map(
            GoMap([
                (key: "fragment", value: .string(address.fragment)),
                (key: "host", value: .string(address.host)),
                (key: "hostname", value: .string(address.hostname)),
                (key: "opaque", value: .string(address.opaque)),
                (key: "path", value: .string(address.path)),
                (key: "query", value: .string(address.query)),
                (key: "scheme", value: .string(address.scheme)),
                (key: "userinfo", value: .string(address.user?.text ?? GoString())),
            ])
        )
    }

    private static func urlJoin(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        var address = WebAddress()
        let parts = arguments.map(0)
        address.scheme = try text("scheme", of: parts)
        address.host = try text("host", of: parts)
        address.path = try text("path", of: parts)
        address.query = try text("query", of: parts)
        address.opaque = try text("opaque", of: parts)
        address.fragment = try text("fragment", of: parts)
        let user = try text("userinfo", of: parts)
        if !user.isEmpty {
            do {
                address.user = try WebAddress(parsing: GoString("proto://".utf8 + user.bytes + "@host".utf8)).user
            } catch {
                throw .message(GoString("unable to parse userinfo in dict: ".utf8 + error.text.bytes))
            }
        }
        return .string(address.text)
    }

    /// Sprig 3.3.0 url.go, dictGetOrEmpty.
    private static func text(_ key: GoString, of parts: GoMap) throws(FunctionFailure) -> GoString {
        guard let value = parts[key] else { return GoString() }
        if value.isNil { throw .nilPointer }
        guard case .string(let text) = value else {
            throw .text("unable to parse \(key) key, must be of type string, but \(value.kind) found")
        }
        return text
    }
}
