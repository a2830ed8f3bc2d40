public import Diagnostics
import GoRuntime
import GoTemplate
import ValueModel
import YAML

extension RenderFailure {
    /// Returns the failure as a compiler would report it.
    ///
    /// - Parameters:
    ///   - sources: The texts that spans point into; what is shown is added.
    ///   - functionNames: The functions that a misspelt name may have meant.
    /// - Returns: The diagnostic.
    public func diagnostic(_ sources: inout SourceMap, functionNames: [String] = []) -> Diagnostic {
        switch kind {
        case .releaseName(let name, let problem): Self.diagnostic(name, problem)
        case .chart(let error, let path): error.diagnostic(chart: path)
        case .kubeVersion(let constraint, let version):
            Diagnostic(
                .renderKubeVersion,
                "the chart wants Kubernetes \(constraint), this is \(version)",
                help: "give the version of your cluster with `--kube-version`"
            )
        case .parse(let error, let template), .nameTemplateSyntax(let error, let template):
            error.diagnostic(
                in: sources.add(name: template.name.text, bytes: template.source),
                functions: functionNames
            )
        case .template(let error, _), .nameTemplate(let error):
            error.diagnostic { file in sources.add(name: file.name.text, bytes: file.source) }
        case .manifest(let path, let document, let failure):
            Self.diagnostic(path, document, failure, &sources)
        case .missingTemplate(let pattern):
            Diagnostic(
                .renderMissingTemplate,
                "no template that matches `\(pattern)` printed anything",
                help: "name it as in `# Source:` of the whole output, without the chart's name"
            )
        }
    }

    private static func diagnostic(_ name: GoString, _ problem: Release.NameProblem) -> Diagnostic {
        switch problem {
        case .missing: Diagnostic(.renderReleaseName, "the release has no name", help: "give a name before the chart")
        case .invalid:
            Diagnostic(
                .renderReleaseName,
                "`\(name)` cannot be the name of a release",
                help: "use at most 53 lower-case letters, digits and `-`"
            )
        }
    }

    /// Reads the document again with the strict reader, which knows places.
    private static func diagnostic(
        _ path: GoString,
        _ document: ArraySlice<UInt8>,
        _ failure: DocumentFailure,
        _ sources: inout SourceMap
    ) -> Diagnostic {
        let file = sources.add(name: "\(path) (rendered)", bytes: Array(document))
        let collector = DiagnosticCollector()
        let documents = YAMLReader(file: file).documents(into: collector)
        let found = collector.diagnostics.first { $0.severity == .error }
        return Diagnostic(
            .renderManifest,
            "\(path) printed a document that is no Kubernetes object: \(found?.message ?? failure.text.text)",
            at: found?.span ?? documents.first?.span ?? SourceSpan(file: file, start: 0, end: 0),
            label: found?.label,
            notes: ["Helm says: YAML parse error on \(path): \(failure.text)"],
            help: "the text shown is what the template printed; see where its line comes from"
        )
    }
}
