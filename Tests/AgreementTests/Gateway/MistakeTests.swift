import ManifestDSL
import Testing

/// Mistakes that are made on purpose in the emitted chart are found by random values.
@Suite struct MistakeTests {
    @Test(arguments: [
        ("templates/deployment.yaml", "int64 ", ""),
        ("templates/deployment.yaml", "| quote", ""),
        ("templates/deployment.yaml", ".Values.podLabels", ".Values.podAnnotations"),
        ("templates/service.yaml", "toYaml", "toJson"),
        ("templates/ingress.yaml", ".Values.ingress.enabled", "true"),
        ("templates/_helpers.tpl", "trunc 63", "trunc 62"),
    ])
    func areFound(path: String, old: String, new: String) throws {
        let file = try #require(EmittedGateway.files.first { $0.path == path })
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains(old), "\(text)")
        let changed = ChartFile(path: path, text: text.replacing(old, with: new))
        var run = RandomRun.gateway(count: 24)
        run.shrinks = 0
        run.files = EmittedGateway.files.map { $0.path == path ? changed : $0 }
        #expect(try !run.report().failures.isEmpty)
    }
}
