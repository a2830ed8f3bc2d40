public import Diagnostics

extension DiagnosticCode {
    /// A key that the Kubernetes API does not know at this place.
    public static let kubernetesUnknownField = DiagnosticCode(
        "kubernetes.unknown-field",
        .error,
        "The Kubernetes API has no such field here.",
        explanation: """
            The value is put into a Kubernetes object as it is, and the API server knows no field of that name at this \
            place. It is a misspelling, or the field belongs one level higher or lower. Server-side apply refuses it; \
            client-side apply drops it without a word.
            """
    )

    /// A field that the target version of Kubernetes lacks.
    public static let kubernetesUnavailableField = DiagnosticCode(
        "kubernetes.unavailable-field",
        .warning,
        "The target version of Kubernetes does not have this field.",
        explanation: """
            The field exists in other versions of Kubernetes than the one given with `--kube-version`. The API server \
            of the target version refuses or ignores it. Leave it out, or render for a version that has it.
            """
    )

    /// A value of the wrong type.
    public static let kubernetesWrongType = DiagnosticCode(
        "kubernetes.wrong-type",
        .error,
        "The value has another type than the Kubernetes API expects.",
        explanation: """
            The API server decodes every field into one type and refuses others: `"1000"` is no integer, and `8080`, \
            `true` or `1.10` are no strings until they stand in quotes. Environment variables and annotations are \
            strings always.
            """
    )

    /// A required field that is not there.
    public static let kubernetesMissingField = DiagnosticCode(
        "kubernetes.missing-field",
        .error,
        "A field that the Kubernetes API requires is missing.",
        explanation: "The API server refuses an object in which a required field is missing. Add the field."
    )

    /// A field that is null.
    public static let kubernetesNullField = DiagnosticCode(
        "kubernetes.null-field",
        .warning,
        "The field is null, which Kubernetes treats as not set.",
        explanation: """
            The API server drops fields that are null. That is the same as leaving the field out, and is often a key \
            whose value was forgotten. In a chart's values null also removes the chart's default. An element of a \
            list and an entry of a map, such as one of `nodeSelector`, are no fields: kubectl refuses a null there, so \
            it is an error. Helm does not remove what an earlier file has set, only what the chart sets.
            """
    )

    /// A word that is not among the allowed ones.
    public static let kubernetesBadEnum = DiagnosticCode(
        "kubernetes.bad-enum",
        .error,
        "The word is not one of those that the field takes.",
        explanation: "The field takes a fixed set of words, and their capital letters count. Use one of those listed."
    )

    /// A resource quantity that cannot be read.
    public static let kubernetesBadQuantity = DiagnosticCode(
        "kubernetes.bad-quantity",
        .error,
        "The amount of a resource cannot be read.",
        explanation: """
            Quantities are numbers with an optional suffix: `m` for thousandths, `k M G T P E` for powers of 1000, \
            `Ki Mi Gi Ti Pi Ei` for powers of 1024, or an exponent such as `1e3`. `GB`, `mb` and `K` are not among them.
            """
    )

    /// A request above the limit.
    public static let kubernetesRequestAboveLimit = DiagnosticCode(
        "kubernetes.request-above-limit",
        .error,
        "A container requests more of a resource than its limit allows.",
        explanation: "The API server refuses pods whose request is above the limit of the same resource."
    )
}
