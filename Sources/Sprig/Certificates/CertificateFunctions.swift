public import GoRuntime

extension SprigFunctions {
    /// Returns the functions that make keys and certificates.
    ///
    /// Sprig 3.3.0 crypto.go.
    ///
    /// - Parameters:
    ///   - random: Where serial numbers come from; keys come from OpenSSL's own source.
    ///   - clock: From when certificates are valid.
    /// - Returns: `genPrivateKey`, `genCA` and its kind, `buildCustomCert`.
    public static func certificates(_ random: RandomSource, clock: @escaping () -> GoTime) -> [GoFunction] {
        let maker = CertificateMaker(random: random, clock: clock)
        let signer = CertificateObject.type
        return [
            GoFunction("genPrivateKey", .string) { arguments throws(FunctionFailure) in
                .string(privateKey(arguments.string(0)))
            },
            GoFunction(
                "buildCustomCert",
                .string,
                .string,
                body: certificate { arguments throws(CertificateFailure) in
                    try customCertificate(arguments.string(0), arguments.string(1))
                }
            ),
            GoFunction(
                "genCA",
                .string,
                .int,
                body: certificate { arguments throws(CertificateFailure) in try maker.authority(arguments, key: nil) }
            ),
            GoFunction(
                "genCAWithKey",
                .string,
                .int,
                .string,
                body: certificate { arguments throws(CertificateFailure) in
                    try maker.authority(arguments, key: arguments.string(2))
                }
            ),
            GoFunction(
                "genSelfSignedCert",
                .string,
                .list,
                .list,
                .int,
                body: certificate { arguments throws(CertificateFailure) in
                    try maker.certificate(arguments, key: nil)
                }
            ),
            GoFunction(
                "genSelfSignedCertWithKey",
                .string,
                .list,
                .list,
                .int,
                .string,
                body: certificate { arguments throws(CertificateFailure) in
                    try maker.certificate(arguments, key: arguments.string(4))
                }
            ),
            GoFunction(
                "genSignedCert",
                .string,
                .list,
                .list,
                .int,
                signer,
                body: certificate { arguments throws(CertificateFailure) in
                    try maker.certificate(arguments, key: nil, issuer: arguments.value(4))
                }
            ),
            GoFunction(
                "genSignedCertWithKey",
                .string,
                .list,
                .list,
                .int,
                signer,
                .string,
                body: certificate { arguments throws(CertificateFailure) in
                    try maker.certificate(arguments, key: arguments.string(5), issuer: arguments.value(4))
                }
            ),
        ]
    }

    /// A function's body that makes a certificate.
    private static func certificate(
        _ body: @escaping ([GoValue]) throws(CertificateFailure) -> CertificateObject
    ) -> GoFunction.Body {
        { arguments throws(FunctionFailure) in
            do throws(CertificateFailure) { return .object(try body(arguments)) } catch {
                throw .message(error.message)
            }
        }
    }

    /// Sprig 3.3.0 crypto.go, generatePrivateKey: what is wrong stands in place of the key.
    private static func privateKey(_ kind: GoString) -> GoString {
        do {
            switch kind {
            case "", "rsa": return try PrivateKey.rsa(bits: 4096).pem
            case "dsa": return try PrivateKey.dsa().pem
            case "ecdsa": return try PrivateKey.ellipticCurve().pem
            case "ed25519": return try PrivateKey.ed25519().pem
            default: return GoString(Array("Unknown type ".utf8) + kind.bytes)
            }
        } catch {
            return error.message
        }
    }

    /// Sprig 3.3.0 crypto.go, buildCustomCertificate.
    private static func customCertificate(
        _ certificate: GoString,
        _ key: GoString
    ) throws(CertificateFailure) -> CertificateObject {
        guard let certificate = try? Base64.decoded(certificate.bytes) else { throw .certificateIsNotBase64 }
        guard let key = try? Base64.decoded(key.bytes) else { throw .keyIsNotBase64 }
        _ = try ParsedCertificate(pem: GoString(certificate), variable: "decodedCert.Bytes")
        do { _ = try PrivateKey(pem: GoString(key)) } catch { throw .key("error parsing private key: ", error) }
        return CertificateObject(certificate: GoString(certificate), key: GoString(key))
    }
}

/// Makes certificates of calls' arguments.
private struct CertificateMaker {
    let random: RandomSource
    let clock: () -> GoTime

    /// Makes a certificate that may sign others: of a name and days.
    func authority(_ arguments: [GoValue], key text: GoString?) throws(CertificateFailure) -> CertificateObject {
        let key = try key(text)
        var request = try CertificateRequest(
            commonName: arguments.string(0),
            days: arguments.int(1),
            now: now,
            random: random
        )
        request.isAuthority = true
        return try finish(request, key, nil)
    }

    /// Makes a certificate of a name, addresses, names and days; it signs itself where there is no issuer.
    func certificate(
        _ arguments: [GoValue],
        key text: GoString?,
        issuer: GoValue? = nil
    ) throws(CertificateFailure) -> CertificateObject {
        let key = try key(text)
        var signer: CertificateIssuer?
        if let issuer {
            guard case .object(let object) = issuer, let authority = object as? CertificateObject else {
                throw .noCertificate
            }
            signer = try CertificateIssuer(certificate: authority.certificate, key: authority.key)
        }
        let request = try CertificateRequest(
            commonName: arguments.string(0),
            addresses: arguments.value(1),
            names: arguments.value(2),
            days: arguments.int(3),
            now: now,
            random: random
        )
        return try finish(request, key, signer)
    }

    private var now: (seconds: Int64, nanoseconds: Int64) {
        let now = clock()
        return (now.seconds, now.nanoseconds)
    }

    private func key(_ text: GoString?) throws(CertificateFailure) -> PrivateKey {
        do throws(PrivateKeyFailure) {
            if let text { return try PrivateKey(pem: text) }
            return try PrivateKey.rsa(bits: 2048)
        } catch {
            throw .key(text == nil ? "error generating rsa key: " : "parsing private key: ", error)
        }
    }

    private func finish(
        _ request: CertificateRequest,
        _ key: PrivateKey,
        _ issuer: CertificateIssuer?
    ) throws(CertificateFailure) -> CertificateObject {
        let certificate = try CertificateWriter.certificate(request, for: key, signedBy: issuer)
        return CertificateObject(certificate: PEM.encode("CERTIFICATE", certificate), key: key.pem)
    }
}
