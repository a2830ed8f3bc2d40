import GoRuntime

/// Why there is no certificate.
enum CertificateFailure: Error {
    /// An element of the list of addresses is no text; what it prints.
    case addressIsNoText(GoString)
    /// It is no address.
    case badAddress(GoString)
    /// An element of the list of names is no text; what it prints.
    case nameIsNoText(GoString)
    /// A key is missing or broken; the words of Sprig before it.
    case key(StaticString, PrivateKeyFailure)
    /// The certificate is not base 64.
    case certificateIsNotBase64
    /// The private key is not base 64.
    case keyIsNotBase64
    /// There is no certificate in the text.
    case noCertificate
    /// The certificate cannot be read; Go's name of the variable, and the reason.
    case badCertificate(StaticString, String)
    /// It could not be made, in the words of Go's x509.
    case refused(GoString)

    /// The reason in Sprig's words.
    ///
    /// Sprig 3.3.0 crypto.go.
    var message: GoString {
        switch self {
        case .addressIsNoText(let value):
            join("error parsing ip: ", value, " is not a string")
        case .badAddress(let text): join("error parsing ip: ", text)
        case .nameIsNoText(let value):
            join("error processing alternate dns name: ", value, " is not a string")
        case .key(let context, let failure): join(GoString(stringLiteral: context), failure.message)
        case .certificateIsNotBase64: "unable to decode base64 certificate"
        case .keyIsNotBase64: "unable to decode base64 private key"
        case .noCertificate: "unable to decode certificate"
        case .badCertificate(let variable, let reason): GoString("error parsing certificate: \(variable): \(reason)")
        case .refused(let reason): join("error creating certificate: ", reason)
        }
    }

    private func join(_ parts: GoString...) -> GoString { GoString(Array(parts.map(\.bytes).joined())) }
}
