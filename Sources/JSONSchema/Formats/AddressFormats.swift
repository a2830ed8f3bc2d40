import GoRuntime

/// The formats of addresses: `ipv4`, `ipv6` and those of URIs.
enum AddressFormats {
    static func ipv4Problem(_ text: GoString) -> GoString? {
        let groups = text.split(by: ".")
        guard groups.count == 4 else { return "expected four decimals" }
        for group in groups {
            if group.count > 1, group.hasPrefix("0") { return "leading zeros" }
            do throws(NumberError) {
                let number = try IntegerParsing.atoi(group)
                guard (0...255).contains(number) else { return "decimal must be between 0 and 255" }
            } catch {
                return error.message
            }
        }
        return nil
    }

    static func ipv6Problem(_ text: GoString) -> GoString? {
        guard text.contains(":") else { return "missing colon" }
        do throws(NetworkAddressError) {
            let zone = try NetworkAddress.zone(of: text)
            return zone.isEmpty ? nil : "zone id is not a part of ipv6 address"
        } catch {
            return error.text
        }
    }

    static func uriProblem(_ text: GoString) -> GoString? {
        switch url(text) {
        case .failure(let problem): problem.text
        case .success(let url): url.isAbsolute ? nil : "relative url"
        }
    }

    static func uriReferenceProblem(_ text: GoString) -> GoString? {
        if text.contains("\\") { return "contains \\" }
        guard case .failure(let problem) = url(text) else { return nil }
        return problem.text
    }

    static func uriTemplateProblem(_ text: GoString) -> GoString? {
        switch url(text) {
        case .failure(let problem): return problem.text
        case .success: break
        }
        let path = text.splitAtFragment.address.bytes.prefix { $0 != UInt8(ascii: "?") }
        for part in GoString(path).split(by: "/") {
            var isOpen = false
            for rune in part.runes where rune == "{" || rune == "}" {
                guard (rune == "{") != isOpen else { return "nested curly braces" }
                isOpen.toggle()
            }
            if isOpen { return "no matching closing brace" }
        }
        return nil
    }

    private struct URLProblem: Error {
        let text: GoString
    }

    private static func url(_ text: GoString) -> Result<SchemaURL, URLProblem> {
        let (address, fragment) = text.splitAtFragment
        let url: SchemaURL
        do throws(SchemaURL.Problem) {
            url = try SchemaURL(address)
            if case .failure(let problem) = fragment.percentDecoded { throw problem }
        } catch {
            return .failure(URLProblem(text: error.text(of: text)))
        }
        guard let authority = url.authority else { return .success(url) }
        let host = hostname(of: authority)
        guard host.contains(":") else { return .success(url) }
        guard authority.contains("["), authority.contains("]") else {
            return .failure(URLProblem(text: "ipv6 address not enclosed in brackets"))
        }
        if let problem = ipv6Problem(host) {
            return .failure(URLProblem(text: GoString("invalid ipv6 address: \(problem)")))
        }
        return .success(url)
    }

    /// Returns the host without user, port and brackets.
    private static func hostname(of authority: GoString) -> GoString {
        var host = authority.bytes[...]
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
        if host.first == UInt8(ascii: "["), let end = host.lastIndex(of: UInt8(ascii: "]")) {
            return GoString(host[(host.startIndex + 1)..<end])
        }
        if let colon = host.lastIndex(of: UInt8(ascii: ":")) { host = host[..<colon] }
        return GoString(host)
    }
}
