public import Diagnostics

extension DiagnosticCode {
    /// A name that breaks the rule for names of its kind.
    public static let kubernetesBadName = DiagnosticCode(
        "kubernetes.bad-name",
        .error,
        "The name is not one that Kubernetes accepts.",
        explanation: """
            Names of containers, ports, volumes, keys and labels end up in host names, files and indexes, so each kind \
            has its alphabet and its greatest length. The message says which rule is broken.
            """
    )

    /// A port number or name that is none.
    public static let kubernetesBadPort = DiagnosticCode(
        "kubernetes.bad-port",
        .error,
        "The port is neither a valid number nor a valid name.",
        explanation: """
            Port numbers go from 1 to 65535. Where a port may be given by name, the name is that of a container port: \
            at most 15 lower-case letters, digits and dashes.
            """
    )

    /// A number of pods or a percentage that is neither.
    public static let kubernetesBadCount = DiagnosticCode(
        "kubernetes.bad-count",
        .error,
        "The value is neither a number of pods nor a percentage.",
        explanation: "The field takes a whole number such as `1`, or a percentage such as `25%`."
    )

    /// A number out of the range of its field.
    public static let kubernetesOutOfRange = DiagnosticCode(
        "kubernetes.out-of-range",
        .error,
        "The number is outside the range that the field takes.",
        explanation: "The API server refuses numbers outside the range of the field; the message names the range."
    )

    /// Fields of which only one may be set.
    public static let kubernetesConflictingFields = DiagnosticCode(
        "kubernetes.conflicting-fields",
        .error,
        "Of these fields only one may be set.",
        explanation: """
            A volume has one source, a probe one way of asking, an environment variable either a value or a place to \
            take it from. The API server refuses objects that set two. Remove all but one.
            """
    )

    /// A name that occurs twice in a list whose elements are told apart by it.
    public static let kubernetesDuplicateName = DiagnosticCode(
        "kubernetes.duplicate-name",
        .warning,
        "Two elements of the list bear the same name.",
        explanation: """
            Elements of this list are told apart by their name. The API server refuses two containers or volumes of \
            one name; of two environment variables the later one wins, and updates may drop one of them.
            """
    )
}
