import GoRuntime

/// What a certificate shall say.
///
/// Sprig 3.3.0 crypto.go, getBaseCertTemplate.
struct CertificateRequest {
    /// The subject's common name.
    let commonName: GoString
    /// The addresses that it is for.
    let addresses: [IPAddress]
    /// The names that it is for.
    let names: [GoString]
    /// The serial number, 16 bytes.
    let serialNumber: [UInt8]
    /// From when it is valid, in seconds since 1970.
    let start: Int64
    /// Until when it is valid, in seconds since 1970.
    let end: Int64
    /// Whether it may sign others.
    var isAuthority = false

    /// Makes a request of a call's arguments.
    ///
    /// - Parameters:
    ///   - commonName: The subject's common name.
    ///   - addresses: A list of texts; nil for none.
    ///   - names: A list of texts; nil for none.
    ///   - days: How long the certificate is valid; Go's durations wrap around after 292 years.
    ///   - now: From when it is valid.
    ///   - random: Where the serial number comes from.
    /// - Throws: For an address that is none, and an element that is no text.
    init(
        commonName: GoString,
        addresses: GoValue = .null,
        names: GoValue = .null,
        days: Int,
        now: (seconds: Int64, nanoseconds: Int64),
        random: RandomSource
    ) throws(CertificateFailure) {
        self.commonName = commonName
        self.addresses = try CertificateRequest.addresses(addresses)
        self.names = try CertificateRequest.names(names)
        serialNumber = random.bytes(16)
        start = now.seconds
        let (seconds, nanoseconds) = (Int64(days) &* 86_400_000_000_000).quotientAndRemainder(dividingBy: 1_000_000_000)
        let carry = (now.nanoseconds + nanoseconds).floored(dividedBy: 1_000_000_000)
        end = now.seconds + seconds + carry
    }

    private static func addresses(_ list: GoValue) throws(CertificateFailure) -> [IPAddress] {
        var addresses: [IPAddress] = []
        for element in list.sequence?.elements ?? [] {
            guard case .string(let text) = element else { throw .addressIsNoText(GoFormat.sprintf("%v", [element])) }
            guard let address = IPAddress(text) else { throw .badAddress(text) }
            addresses.append(address)
        }
        return addresses
    }

    private static func names(_ list: GoValue) throws(CertificateFailure) -> [GoString] {
        var names: [GoString] = []
        for element in list.sequence?.elements ?? [] {
            guard case .string(let text) = element else { throw .nameIsNoText(GoFormat.sprintf("%v", [element])) }
            names.append(text)
        }
        return names
    }
}

extension Int64 {
    /// Returns the quotient, rounded towards negative infinity.
    func floored(dividedBy divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
