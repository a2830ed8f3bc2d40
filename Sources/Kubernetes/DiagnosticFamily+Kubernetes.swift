public import Diagnostics

extension DiagnosticFamily {
    /// The problems of values that go to Kubernetes as they are.
    public static let kubernetes = DiagnosticFamily(
        "Kubernetes",
        [
            .kubernetesUnknownField, .kubernetesUnavailableField, .kubernetesWrongType, .kubernetesMissingField,
            .kubernetesNullField, .kubernetesBadEnum, .kubernetesBadQuantity, .kubernetesRequestAboveLimit,
            .kubernetesBadName, .kubernetesBadPort, .kubernetesBadCount, .kubernetesOutOfRange,
            .kubernetesConflictingFields, .kubernetesDuplicateName,
        ]
    )
}
