import GoRuntime

/// The formats of names: `uuid`, `hostname`, `email` and `semver`.
enum NameFormats {
    static func uuidProblem(_ text: GoString) -> GoString? {
        let lengths = [8, 4, 4, 4, 12]
        let groups = text.split(by: "-")
        guard groups.count == lengths.count else { return "must have 5 elements" }
        for (index, group) in groups.enumerated() {
            guard group.count == lengths[index] else {
                return GoString("element \(index + 1) must be \(lengths[index]) characters long")
            }
            for rune in group.runes {
                let isHex = rune.isDigit || ("a"..."f").contains(rune) || ("A"..."F").contains(rune)
                guard isHex else { return GoString("non-hex character \(rune.quoted)") }
            }
        }
        return nil
    }

    static func hostnameProblem(_ text: GoString) -> GoString? {
        let name = text.hasSuffix(".") ? GoString(text.bytes.dropLast()) : text
        guard name.count <= 253 else { return "more than 253 characters long" }
        for label in name.split(by: ".") {
            guard (1...63).contains(label.count) else { return "label must be 1 to 63 characters long" }
            if label.hasPrefix("-") { return "label starts with hyphen" }
            if label.hasSuffix("-") { return "label ends with hyphen" }
            for rune in label.runes where !(rune.isLetter || rune.isDigit || rune == "-") {
                return GoString("invalid character \(rune.quoted)")
            }
        }
        return nil
    }

    static func emailProblem(_ text: GoString) -> GoString? {
        guard text.count <= 254 else { return "more than 255 characters long" }
        guard let at = text.bytes.lastIndex(of: UInt8(ascii: "@")) else { return "missing @" }
        let local = GoString(text.bytes[..<at])
        if let problem = localPartProblem(local) { return problem }
        let domain = text.dropping(at + 1)
        guard domain.hasPrefix("["), domain.hasSuffix("]") else {
            return hostnameProblem(domain).map { GoString("invalid domain: \($0)") }
        }
        let address = GoString(domain.bytes.dropFirst().dropLast())
        if address.hasPrefix("IPv6:") {
            return AddressFormats.ipv6Problem(address.dropping(5)).map { GoString("invalid ipv6 address: \($0)") }
        }
        return AddressFormats.ipv4Problem(address).map { GoString("invalid ipv4 address: \($0)") }
    }

    private static func localPartProblem(_ local: GoString) -> GoString? {
        guard local.count <= 64 else { return "local part more than 64 characters long" }
        if local.count > 1, local.hasPrefix("\"") {
            let quoted = GoString(local.bytes.dropFirst().dropLast())
            return quoted.contains("\\") || quoted.contains("\"")
                ? "backslash and quote are not allowed within quoted local part" : nil
        }
        if local.hasPrefix(".") { return "starts with dot" }
        if local.hasSuffix(".") { return "ends with dot" }
        let bytes = local.bytes
        if zip(bytes, bytes.dropFirst()).contains(where: { $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".") }) {
            return "consecutive dots"
        }
        for rune in local.runes
        where !(rune.isLetter || rune.isDigit || ".!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(rune)) {
            return GoString("invalid character \(rune.quoted)")
        }
        return nil
    }

    static func semverProblem(_ text: GoString) -> GoString? {
        var core = text
        if let plus = core.bytes.firstIndex(of: UInt8(ascii: "+")) {
            let build = core.dropping(plus + 1)
            if build.isEmpty { return "build is empty" }
            for part in build.split(by: ".") {
                if part.isEmpty { return "build identifier is empty" }
                if let rune = part.runes.first(where: { !isIdentifier($0) }) {
                    return GoString("invalid character \(rune.quoted) in build identifier")
                }
            }
            core = GoString(core.bytes[..<plus])
        }
        if let hyphen = core.bytes.firstIndex(of: UInt8(ascii: "-")) {
            for part in core.dropping(hyphen + 1).split(by: ".") {
                if part.isEmpty { return "pre-release identifier is empty" }
                if let rune = part.runes.first(where: { !isIdentifier($0) }) {
                    return GoString("invalid character \(rune.quoted) in pre-release identifier")
                }
                if part.count > 1, part.hasPrefix("0"), part.leadingDigits == part.count {
                    return "pre-release numeric identifier starts with zero"
                }
            }
            core = GoString(core.bytes[..<hyphen])
        }
        let numbers = core.split(by: ".")
        guard numbers.count == 3 else { return "versionCore must have 3 numbers separated by dot" }
        for (name, number) in zip(["major", "minor", "patch"], numbers) {
            if number.isEmpty { return GoString("\(name) is empty") }
            if number.count > 1, number.hasPrefix("0") { return GoString("\(name) starts with zero") }
            if number.leadingDigits < number.count { return GoString("\(name) contains non-digit") }
        }
        return nil
    }

    private static func isIdentifier(_ rune: Unicode.Scalar) -> Bool { rune.isDigit || rune.isLetter || rune == "-" }
}
