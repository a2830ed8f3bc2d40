import Foundation
import GoRuntime
import TestSupport
import Testing

@testable import Sprig

/// Certificates by us and by Helm, over the same keys: equal but for serial number, time and signature.
@Suite struct CertificateAgreementTests {
    private static let kinds = ["ecdsa", "ed25519", "rsa"]

    @Test(arguments: kinds)
    func `an authority has Go's structure`(kind: String) throws {
        let key = try Self.key(kind)
        let template = "{{ (genCAWithKey .Values.name 30 .Values.key).Cert }}"
        for name in ["ca", "*.example.com", "Ünï", "", "a,b=c"] {
            let expected = try #require(try HelmAnswers.to(template, [["name": name, "key": key]]).first)
            let found = try Self.certificate("genCAWithKey", .text(name), .int(30), .text(key))
            #expect(try Self.shape(found.certificate) == Self.shape(GoString(expected)), "\(name)")
            #expect(found.key.text == key)
        }
    }

    @Test(arguments: kinds)
    func `a certificate that signs itself has Go's structure`(kind: String) throws {
        let key = try Self.key(kind)
        let template =
            "{{ (genSelfSignedCertWithKey .Values.name (list \"10.0.0.1\" \"::1\" \"::ffff:1.2.3.4\") "
            + "(list \"a.example\" \"*.b.example\" \"\") 365 .Values.key).Cert }}"
        for name in ["server", ""] {
            let expected = try #require(try HelmAnswers.to(template, [["name": name, "key": key]]).first)
            let addresses = GoValue.list([.text("10.0.0.1"), .text("::1"), .text("::ffff:1.2.3.4")])
            let names = GoValue.list([.text("a.example"), .text("*.b.example"), .text("")])
            let found = try Self.certificate(
                "genSelfSignedCertWithKey",
                .text(name),
                addresses,
                names,
                .int(365),
                .text(key)
            )
            #expect(try Self.shape(found.certificate) == Self.shape(GoString(expected)), "\(name)")
        }
    }

    @Test(arguments: ["ca", "server"])
    func `a signed certificate names the authority's key, unless the names are equal`(name: String) throws {
        let key = try Self.key("ecdsa")
        let authority = try Self.certificate("genCAWithKey", .text("ca"), .int(30), .text(key))
        let template =
            "{{ $ca := buildCustomCert (b64enc .Values.ca) (b64enc .Values.key) }}"
            + "{{ (genSignedCertWithKey .Values.name nil (list \"x\") 30 $ca .Values.key).Cert }}"
        let values = ["name": name, "key": key, "ca": authority.certificate.text]
        let expected = try #require(try HelmAnswers.to(template, [values]).first)
        let found = try Self.certificate(
            "genSignedCertWithKey",
            .text(name),
            .null,
            .list([.text("x")]),
            .int(30),
            .object(authority),
            .text(key)
        )
        #expect(try Self.shape(found.certificate) == Self.shape(GoString(expected)))
    }

    @Test func `Helm takes an authority of ours, and we take one of Helm's`() throws {
        let ours = try Self.certificate("genCA", .text("ours"), .int(30))
        let template =
            "{{ $ca := buildCustomCert (b64enc .Values.cert) (b64enc .Values.key) }}{{ (genSignedCert \"x\" nil nil 1 $ca).Cert }}"
        let signed = try HelmAnswers.to(template, [["cert": ours.certificate.text, "key": ours.key.text]])
        #expect(signed[0].hasPrefix("-----BEGIN CERTIFICATE-----\n"))
        let both = try HelmAnswers.to("{{ $ca := genCA \"theirs\" 30 }}{{ $ca.Cert }}{{ $ca.Key }}", [[:]])[0]
        let certificate = GoString(both)
        let key = GoString(both[(both.range(of: "-----BEGIN RSA")?.lowerBound ?? both.endIndex)...])
        let theirs = CertificateObject(certificate: certificate, key: key)
        let found = try Self.certificate("genSignedCert", .text("x"), .null, .null, .int(1), .object(theirs))
        #expect(try Self.shape(found.certificate).count > 10)
    }

    private static func key(_ kind: String) throws -> String {
        try HelmAnswers.to("{{ genPrivateKey .Values.kind }}", [["kind": kind]])[0]
    }

    private static func certificate(_ name: GoString, _ arguments: GoValue...) throws -> CertificateObject {
        let function = try #require(Call.functions()[name])
        guard case .object(let object) = try function.body(arguments) else { throw NoCertificate() }
        return try #require(object as? CertificateObject)
    }

    private struct NoCertificate: Error {}

    /// The tree of a certificate, a line a leaf, without what differs each time.
    private static func shape(_ pem: GoString) throws -> [String] {
        let block = try #require(PEM.decode(pem))
        var lines: [String] = []
        append(block.bytes[...], at: "", to: &lines)
        return lines.map { line in
            let isRandom = ["/0/0/1:2 ", "/0/0/4/", "/0/2:3 "].contains { line.hasPrefix($0) }
            return isRandom ? String(line.prefix { $0 != " " }) : line
        }
    }

    private static func append(_ bytes: ArraySlice<UInt8>, at path: String, to lines: inout [String]) {
        guard let elements = DER.elements(of: bytes) else { return lines.append("\(path): broken") }
        for (index, element) in elements.enumerated() {
            let path = "\(path)/\(index)"
            if element.tag & 0x20 != 0 {
                append(element.contents, at: path, to: &lines)
            } else {
                lines.append(
                    "\(path):\(element.tag) "
                        + String(decoding: Hexadecimal.encode(Array(element.contents)), as: UTF8.self)
                )
            }
        }
    }
}
