import Testing
import ValueModel

@Suite struct ValuePathTests {
    @Test func dotsInKeysAreEscaped() {
        let path = ValuePath().appending("ingress").appending("annotations").appending("a.b/c").appending(2)
        #expect(path.description == "ingress.annotations.a\\.b/c[2]")
    }
}
