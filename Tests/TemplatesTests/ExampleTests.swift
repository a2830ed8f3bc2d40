import TestSupport
import Testing

/// The examples, each rendered as a whole; the manifests stand in `Cases/examples`.
@Suite struct ExampleTests {
    @Test(arguments: try Snapshot.cases(in: "examples", suffix: ".yaml", minimum: 7))
    func rendersAsExpected(path: String) throws {
        let rendering = Rendering((path, try Snapshot.text(of: path)))
        #expect(rendering.errors == [])
        let expected = "Tests/TemplatesTests/Cases/\(path)"
        #expect(try Snapshot.difference(of: rendering.manifest, from: expected) == nil)
    }

    @Test func theDefaultsRender() throws {
        let rendering = Rendering([])
        #expect(rendering.errors == [])
        let expected = "Tests/TemplatesTests/Cases/defaults.yaml"
        #expect(try Snapshot.difference(of: rendering.manifest, from: expected) == nil)
    }
}
