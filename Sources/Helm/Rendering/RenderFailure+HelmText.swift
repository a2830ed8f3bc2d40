public import GoRuntime
import GoTemplate

extension RenderFailure {
    /// The error in the words of Helm v4.2.3, without the `Error: ` before it.
    ///
    /// - Parameter isDebugging: Whether `--debug` is on, which Helm else advises where it helps.
    /// - Returns: The text.
    public func helmText(isDebugging: Bool = false) -> GoString {
        let text = words
        guard isOfRendering, !isDebugging else { return text }
        return GoString(text.bytes + Array("\n\nUse --debug flag to render out invalid YAML".utf8))
    }

    private var words: GoString {
        switch kind {
        case .nameTemplateSyntax(let error, _): error.goText
        case .nameTemplate(let error): error.goText
        case .releaseName(let name, let problem):
            GoString("release name check failed: release name \(Quoting.quoted(name)): \(Self.reason(problem))")
        case .chart(let error, _): GoString(error.helmText)
        case .kubeVersion(let constraint, let version):
            GoString("chart requires kubeVersion: \(constraint) which is incompatible with Kubernetes \(version)")
        case .parse(let error, _): Self.parseText(error)
        case .template(let error, let file): HelmErrorText.text(of: error, executing: file)
        case .manifest(let path, _, let failure):
            GoString(Array("YAML parse error on \(path): ".utf8) + failure.text.bytes)
        case .missingTemplate(let pattern): GoString("could not find template \(pattern) in chart")
        }
    }

    /// Whether Helm speaks of this failure after it began to render: it then advises `--debug`, which prints ``files``.
    public var isOfRendering: Bool {
        switch kind {
        case .releaseName, .nameTemplateSyntax, .nameTemplate, .chart, .missingTemplate: false
        case .kubeVersion, .parse, .template, .manifest: true
        }
    }

    private static func reason(_ problem: Release.NameProblem) -> String {
        switch problem {
        case .missing: "no name provided"
        case .invalid:
            #"invalid release name, must match regex ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"#
                + " and the length must not be longer than 53"
        }
    }

    /// Helm v4.2.3 pkg/engine/engine.go, cleanupParseError: of the message only what follows its last colon is kept.
    private static func parseText(_ error: ParseError) -> GoString {
        let message = error.goMessage.split(by: ": ").last ?? error.goMessage
        return GoString(Array("parse error at (\(error.templateName):\(error.line)): ".utf8) + message.bytes)
    }
}
