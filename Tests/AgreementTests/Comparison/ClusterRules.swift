import Diagnostics
import Kubernetes
import ManifestDSL
import ValueModel
import ValuesSchema

/// What the manifests in Swift know of the Kubernetes API, and a chart's schema and templates do not.
struct ClusterRules {
    private let fields: Set<String>
    private let codes = Set(DiagnosticFamily.kubernetes.codes + DiagnosticFamily.manifests.codes)

    /// Takes the fields of a chart: that they are lists or maps a schema can say, what is in them it does not.
    init(_ record: ObjectRecord) { fields = Set(SetFields.all(of: record)) }

    /// Whether an error is of that kind.
    func covers(_ error: Diagnostic) -> Bool {
        guard codes.contains(error.code) else { return false }
        return error.code.name != "kubernetes.wrong-type" || !fields.contains(error.path ?? "")
    }
}
