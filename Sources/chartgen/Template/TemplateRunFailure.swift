import Diagnostics
import GoRuntime
import Helm

/// Why `chartgen template` printed nothing.
enum TemplateRunFailure: Error {
    /// `--kube-version` is no version.
    case kubeVersion(KubeVersion.Problem)
    /// A values file cannot be read.
    case input(FileFailure)
    /// The values, or a flag that gives values, will not do: what Helm says, and what we do.
    case values(helmText: String, [Diagnostic])
    /// The objects for `lookup` cannot be used.
    case fixtures(LookupFixtures.Failure)
    /// The chart cannot be rendered.
    case rendering(RenderFailure)
    /// The output cannot be written.
    case output(FileFailure)

    /// The failure in the words of Helm v4.2.3.
    func helmText(isDebugging: Bool) -> String {
        switch self {
        case .kubeVersion(let problem): problem.helmText.text
        case .input(let failure):
            "\(failure.number == EISDIR ? "read" : "open") \(failure.path): \(failure.reason.lowercased())"
        case .values(let text, _): text
        case .fixtures(let failure): "\(failure.file): document \(failure.document): \(Self.reason(failure.kind))"
        case .rendering(let failure): failure.helmText(isDebugging: isDebugging).text
        case .output(let failure): "open \(failure.path): \(failure.reason.lowercased())"
        }
    }

    /// The failure as a compiler would report it.
    func diagnostics(_ sources: inout SourceMap) -> [Diagnostic] {
        switch self {
        case .kubeVersion(let problem):
            [
                Diagnostic(
                    .badKubernetesVersion,
                    problem.helmText.text,
                    file: "--kube-version",
                    help: "write a version such as `1.31`"
                )
            ]
        case .input(let failure): [failure.diagnostic]
        case .values(_, let diagnostics): diagnostics
        case .fixtures(let failure):
            [
                Diagnostic(
                    .unusableFixtures,
                    "document \(failure.document) is no Kubernetes object: \(Self.reason(failure.kind))",
                    file: failure.file,
                    help: "give objects as `kubectl get -o yaml` prints them"
                )
            ]
        case .rendering(let failure): [failure.diagnostic(&sources)]
        case .output(let failure):
            [Diagnostic(.unwritableFile, "the file cannot be written: \(failure.reason)", file: failure.path)]
        }
    }

    private static func reason(_ kind: LookupFixtures.Failure.Kind) -> String {
        switch kind {
        case .notYAML(let text): text.text
        case .notAnObject: "it is no map"
        case .missing(let field): "it has no \(field)"
        }
    }
}
