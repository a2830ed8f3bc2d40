import Kubernetes
import Testing

@Suite struct KubernetesVersionTests {
    @Test(
        arguments: [
            ("1.31", "1.31"), ("v1.31.2", "1.31"), ("v1.31.2-gke.100", "1.31"), ("1.30+", "1.30"), ("2.0.0", "2.0"),
            ("1", nil), ("", nil), ("v", nil), ("one.two", nil),
        ] as [(String, String?)]
    )
    func textsAreRead(text: String, version: String?) {
        #expect(KubernetesVersion(text)?.description == version)
    }

    @Test func minorVersionsAreNumbers() {
        #expect(KubernetesVersion(minor: 9) < KubernetesVersion(minor: 10))
    }
}
