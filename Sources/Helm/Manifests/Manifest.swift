public import GoRuntime

/// One document that a template rendered.
public struct Manifest {
    /// The template's path, for example `demo/templates/service.yaml`.
    public let path: GoString
    /// The document, as it is printed.
    public let text: ArraySlice<UInt8>
    /// What its first members say.
    public let head: ManifestHead
    /// The events that a hook runs at; nil for an ordinary object.
    public let hookEvents: [HookEvent]?
}

/// When a hook runs.
///
/// Helm v4.2.3 pkg/release/v1/hook.go.
public enum HookEvent: String, CaseIterable, Sendable {
    case preInstall = "pre-install"
    case postInstall = "post-install"
    case preDelete = "pre-delete"
    case postDelete = "post-delete"
    case preUpgrade = "pre-upgrade"
    case postUpgrade = "post-upgrade"
    case preRollback = "pre-rollback"
    case postRollback = "post-rollback"
    case test

    /// Creates the event of an annotation's word, white space and case aside; nil for an unknown one.
    init?(annotation word: GoString) {
        let word = word.trimmed().lowercased()
        self.init(rawValue: word == "test-success" ? "test" : word.text)
    }
}
