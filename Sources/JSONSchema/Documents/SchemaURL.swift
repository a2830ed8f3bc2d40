import GoRuntime

/// An address without its fragment, as Go 1.26 net/url reads it.
struct SchemaURL {
    var scheme = GoString()
    /// What stands behind the scheme where it is no path, for example `x:y` of `urn:x:y`.
    var opaque = GoString()
    /// What stands between `//` and the path; nil where there is none.
    var authority: GoString?
    /// The path, escaped as it was written.
    var path = GoString()
    /// What stands behind `?`, with it.
    var query = GoString()

    /// Whether there is a scheme.
    var isAbsolute: Bool { !scheme.isEmpty }

    /// The address put together again.
    var text: GoString {
        var output = scheme.bytes
        if !scheme.isEmpty { output.append(UInt8(ascii: ":")) }
        if !opaque.isEmpty {
            output += opaque.bytes
        } else {
            if let authority {
                output += [UInt8(ascii: "/"), UInt8(ascii: "/")] + authority.bytes
            }
            if let first = path.bytes.first, first != UInt8(ascii: "/"), !(authority ?? "").isEmpty {
                output.append(UInt8(ascii: "/"))
            }
            output += path.bytes
        }
        return GoString(output + query.bytes)
    }

    /// Returns the address that a reference names here.
    ///
    /// net/url, ResolveReference; util.go, join.
    func resolving(_ reference: SchemaURL) -> SchemaURL {
        var result = reference
        if reference.isAbsolute || reference.authority != nil {
            if !reference.isAbsolute { result.scheme = scheme }
            result.path = Self.cleaned(reference.path)
            return result
        }
        result.scheme = scheme
        if !opaque.isEmpty {
            result.opaque = opaque
            return result
        }
        result.authority = authority
        if reference.path.isEmpty {
            result.path = path
            if reference.query.isEmpty { result.query = query }
            result.path = Self.cleaned(result.path)
            return result
        }
        if reference.path.bytes.first == UInt8(ascii: "/") {
            result.path = Self.cleaned(reference.path)
        } else {
            let folder = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { path.bytes[...$0] } ?? []
            result.path = Self.cleaned(GoString(Array(folder) + reference.path.bytes))
        }
        return result
    }

    /// Removes the `.` and `..` of a path, which begins with a slash then.
    ///
    /// net/url, resolvePath.
    private static func cleaned(_ path: GoString) -> GoString {
        guard !path.isEmpty else { return path }
        let parts = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var kept: [ArraySlice<UInt8>] = []
        for (index, part) in parts.enumerated() {
            if index == 0, part.isEmpty { continue }
            switch part {
            case [UInt8(ascii: ".")]: break
            case [UInt8(ascii: "."), UInt8(ascii: ".")]: _ = kept.popLast()
            default: kept.append(part)
            }
        }
        if let last = parts.last, last == [UInt8(ascii: ".")] || last == [UInt8(ascii: "."), UInt8(ascii: ".")] {
            kept.append([])
        }
        return GoString([UInt8(ascii: "/")] + Array(kept.joined(separator: [UInt8(ascii: "/")])))
    }
}

extension GoString {
    /// The parts before and behind the first `#`; nothing behind where there is none.
    var splitAtFragment: (address: GoString, fragment: GoString) {
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "#")) else { return (self, "") }
        return (GoString(bytes[..<mark]), GoString(bytes[(mark + 1)...]))
    }

    /// The text with its percent escapes decoded; nil with the part that is none where one is wrong.
    var percentDecoded: Result<GoString, SchemaURL.Problem> {
        guard bytes.contains(UInt8(ascii: "%")) else { return .success(self) }
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%") else {
                output.append(bytes[index])
                index += 1
                continue
            }
            guard index + 2 < bytes.count, let high = Self.hexDigit(bytes[index + 1]),
                let low = Self.hexDigit(bytes[index + 2])
            else {
                return .failure(.escape(GoString(bytes[index..<min(index + 3, bytes.count)])))
            }
            output.append(high << 4 | low)
            index += 3
        }
        return .success(GoString(output))
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The fragment of an address with what must be escaped there escaped.
    ///
    /// util.go, encode.
    var percentEncoded: GoString {
        var output: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                output.append(byte)
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "$"),
                UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"),
                UInt8(ascii: "/"):
                output.append(byte)
            default:
                let hex = String(byte, radix: 16, uppercase: true).utf8
                output += [UInt8(ascii: "%")] + (byte < 16 ? [UInt8(ascii: "0")] : []) + hex
            }
        }
        return GoString(output)
    }
}
