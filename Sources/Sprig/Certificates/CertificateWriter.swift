import CLibCrypto
import GoRuntime

/// Writes and signs certificates of version 3.
///
/// Go 1.26 crypto/x509, CreateCertificate: the fields, the extensions and their order.
enum CertificateWriter {
    /// Returns the certificate, in its binary form.
    ///
    /// - Parameters:
    ///   - request: What it says.
    ///   - key: Whose it is.
    ///   - issuer: Who signs it; nil when it signs itself.
    /// - Returns: The bytes, which PEM text holds.
    /// - Throws: What Go's x509 refuses.
    static func certificate(
        _ request: CertificateRequest,
        for key: PrivateKey,
        signedBy issuer: CertificateIssuer?
    ) throws(CertificateFailure) -> [UInt8] {
        let signer = issuer?.key ?? key
        let signature = try CertificateSignature(signer)
        guard key.algorithm != .dsa else { throw .refused("x509: unsupported public key type: *dsa.PublicKey") }
        let publicKey = key.publicKeyInfo
        let subject = try name(request.commonName)
        if let issuer, !issuer.ownsKey { throw .refused("x509: provided PrivateKey doesn't match parent's PublicKey") }
        let extensions = try extensions(request, publicKey, isSubjectEmpty: subject == DER.sequence(), issuer, subject)
        let contents = DER.sequence(
            DER.value(0xA0, DER.integer([2])),
            DER.integer(request.serialNumber),
            signature.identifier,
            issuer?.subject ?? subject,
            DER.sequence(time(request.start), time(request.end)),
            subject,
            publicKey,
            DER.value(0xA3, DER.value(0x30, extensions))
        )
        return DER.sequence(contents, signature.identifier, DER.bits(try signature.sign(contents, with: signer)))
    }

    /// A name of one common name: a printable string where it can be one, else UTF-8.
    private static func name(_ commonName: GoString) throws(CertificateFailure) -> [UInt8] {
        guard !commonName.isEmpty else { return DER.sequence() }
        let tag: UInt8 = commonName.bytes.allSatisfy(isPrintable) ? 0x13 : 0x0C
        guard String(validating: commonName.bytes, as: UTF8.self) != nil else {
            throw .refused("asn1: string not valid UTF-8")
        }
        return DER.sequence(
            DER.set(DER.sequence(DER.identifier(2, 5, 4, 3), DER.value(tag, commonName.bytes)))
        )
    }

    private static func isPrintable(_ byte: UInt8) -> Bool {
        if byte != UInt8(ascii: "-"), byte.isIdentifierByte { return true }
        return Array(" '()+,-./:=?".utf8).contains(byte)
    }

    /// A point in time: with two digits of the year from 1950 to 2049, else with four.
    private static func time(_ seconds: Int64) -> [UInt8] {
        let moment = GoTime(seconds: seconds, zone: .utc)
        let isShort = (1950..<2050).contains(moment.date.year)
        let text = moment.formatted(isShort ? "060102150405Z" : "20060102150405Z")
        return DER.value(isShort ? 0x17 : 0x18, text.bytes)
    }

    private static func extensions(
        _ request: CertificateRequest,
        _ publicKey: [UInt8],
        isSubjectEmpty: Bool,
        _ issuer: CertificateIssuer?,
        _ subject: [UInt8]
    ) throws(CertificateFailure) -> [UInt8] {
        // Bits from the highest on: digital signature (0), key encipherment (2), certificate signing (5).
        let usage = request.isAuthority ? DER.bits([0xA4], unused: 2) : DER.bits([0xA0], unused: 5)
        var extensions = extended(15, isCritical: true, usage)
        extensions += extended(
            37,
            DER.sequence(DER.identifier(1, 3, 6, 1, 5, 5, 7, 3, 1), DER.identifier(1, 3, 6, 1, 5, 5, 7, 3, 2))
        )
        extensions += extended(19, isCritical: true, request.isAuthority ? DER.sequence(DER.yes) : DER.sequence())
        if request.isAuthority {
            // RFC 7093 §2: the first 160 bits of a SHA-256 of the key.
            let bits = DER.elements(of: publicKey[...])?.first.flatMap { DER.elements(of: $0.contents)?.last?.contents }
            extensions += extended(14, DER.octets(Array(Digests.sha256(Array((bits ?? []).dropFirst())).prefix(20))))
        }
        if let issuer, !issuer.keyIdentifier.isEmpty, issuer.subject != subject {
            extensions += extended(35, DER.sequence(DER.value(0x80, issuer.keyIdentifier)))
        }
        var names: [UInt8] = []
        for name in request.names {
            guard name.bytes.allSatisfy({ $0 < 0x80 }) else {
                let quoted = Quoting.quoted(name)
                throw .refused(GoString("x509: \(quoted) cannot be encoded as an IA5String"))
            }
            names += DER.value(0x82, name.bytes)
        }
        for address in request.addresses { names += DER.value(0x87, address.bytes) }
        if !names.isEmpty { extensions += extended(17, isCritical: isSubjectEmpty, DER.value(0x30, names)) }
        return extensions
    }

    /// An extension of the family 2.5.29.
    private static func extended(_ number: UInt32, isCritical: Bool = false, _ contents: [UInt8]) -> [UInt8] {
        DER.sequence(DER.identifier(2, 5, 29, number), isCritical ? DER.yes : [], DER.octets(contents))
    }
}
