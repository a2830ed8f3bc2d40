import Diagnostics
import ValueModel

/// Checks that Helm knows the events of hooks.
///
/// Helm v4.2.3 pkg/release/v1/util/manifest_sorter.go, sort: an object with an unknown event is skipped.
struct HookEvents {
    let collector: DiagnosticCollector

    func check(_ object: RenderedObject) {
        guard let unknown = object.hookEvents.first(where: { !Self.known.contains($0) }) else { return }
        let near = Suggestion.nearest(to: unknown, among: Self.known)
        collector.report(
            Diagnostic(
                .manifestUnknownHook,
                "\(object.phrase) has the hook `\(unknown)`, which Helm does not know, so Helm leaves the object out",
                at: object.node["metadata"]?["annotations"]?["helm.sh/hook"]?.span,
                label: near.map { "did you mean `\($0)`?" },
                help: "write one of \(Self.known.joined(separator: ", "))"
            )
        )
    }

    private static let known = [
        "pre-install", "post-install", "pre-delete", "post-delete", "pre-upgrade", "post-upgrade", "pre-rollback",
        "post-rollback", "test", "test-success",
    ]
}
