import Diagnostics
import Kubernetes
import ManifestDSL

/// What the arguments mean: which release is rendered.
struct ReleaseRequest {
    /// The release where no argument says otherwise.
    static var usual: ReleaseIdentity { ReleaseIdentity(name: "litellm") }

    private let options: ReleaseOptions

    /// Takes what was typed.
    init(_ options: ReleaseOptions) { self.options = options }

    /// Returns the release; refused arguments are reported, and defaults stand in their stead.
    func resolve(_ sources: inout SourceMap, into collector: DiagnosticCollector) -> ReleaseIdentity {
        var release = Self.usual
        if options.name != release.name {
            let file = sources.add(name: "--name", kind: .argument, bytes: Array(options.name.utf8))
            let span = SourceSpan(file: file, start: 0, end: file.bytes.count)
            if let violation = Self.nameViolation(options.name) {
                let message = "the release name \(violation)"
                collector.report(
                    Diagnostic(
                        .badReleaseName,
                        message,
                        at: span,
                        label: "not a release name",
                        help: "choose another `--name`"
                    )
                )
            } else {
                release.name = options.name
                release.nameSpan = span
            }
        }
        if let violation = NameRule.label.violation(of: options.namespace) {
            let span = Self.span(of: options.namespace, named: "--namespace", in: &sources)
            let message = "the namespace \(violation)"
            collector.report(
                Diagnostic(
                    .badNamespace,
                    message,
                    at: span,
                    label: "not a namespace",
                    help: "choose another `--namespace`"
                )
            )
        } else {
            release.namespace = options.namespace
        }
        if let text = options.kubeVersion {
            release.kubernetes = KubernetesVersion(text)
            if release.kubernetes == nil {
                let span = Self.span(of: text, named: "--kube-version", in: &sources)
                let message = "expected a Kubernetes version such as `1.31` or `v1.31.2`"
                collector.report(
                    Diagnostic(
                        .badKubernetesVersion,
                        message,
                        at: span,
                        label: "not a version",
                        help: "write a version such as `1.31`"
                    )
                )
            }
        }
        if let text = options.apiVersions.first {
            let span = Self.span(of: text, named: "--api-versions", in: &sources)
            let message = "`--api-versions` has no effect: no template of this chart asks for an API version"
            collector.report(Diagnostic(.unusedFlag, message, at: span))
        }
        return release
    }

    /// Helm v4.2.3 pkg/chart/common/util/validate_name.go, ValidateReleaseName.
    private static func nameViolation(_ name: String) -> String? {
        let count = name.utf8.count
        return count > 53 ? "must be at most 53 characters, this has \(count)" : NameRule.subdomain.violation(of: name)
    }

    private static func span(of text: String, named name: String, in sources: inout SourceMap) -> SourceSpan {
        let file = sources.add(name: name, kind: .argument, bytes: Array(text.utf8))
        return SourceSpan(file: file, start: 0, end: file.bytes.count)
    }
}
