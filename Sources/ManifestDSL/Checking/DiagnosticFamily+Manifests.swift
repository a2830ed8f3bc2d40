public import Diagnostics

extension DiagnosticCode {
    /// A values file that is larger than any manifests.
    public static let manifestTooLarge = DiagnosticCode(
        "manifest.too-large",
        .error,
        "A values file is larger than what can become of it.",
        explanation: """
            Kubernetes takes objects of up to 1.5 MB, and Helm keeps all of a release in one Secret of 1 MiB, so values of \
            more than 4 MiB cannot be deployed. A file of this size is usually the wrong file.
            """
    )
    /// Something that is no Kubernetes object.
    public static let manifestNotAnObject = DiagnosticCode(
        "manifest.not-an-object",
        .error,
        "Something that should be a Kubernetes object lacks what every object has.",
        explanation: """
            Every object is a map with `apiVersion`, `kind` and `metadata.name`. Objects under `extraResources` are \
            printed as they are, so these three must be there.
            """
    )
    /// A name that the kind of the object does not take.
    public static let manifestBadName = DiagnosticCode(
        "manifest.bad-name",
        .error,
        "The name of a rendered object is not one that its kind takes.",
        explanation: """
            Names are put together from the name of the release, the chart and the component, so parts that are fine \
            alone can be too long together. Services and everything whose name becomes a label or a host name take 63 \
            characters, most other objects 253. Shorten `--name`, `nameOverride` or `fullnameOverride`.
            """
    )
    /// A name with which pods can probably not be created.
    public static let manifestLongName = DiagnosticCode(
        "manifest.long-name",
        .warning,
        "The name of a StatefulSet leaves no room for what its pods' labels add.",
        explanation: """
            Kubernetes labels the pods of a StatefulSet with its name and a hash of eleven characters, and a label \
            takes 63. With a name of more than 52 characters the object is accepted, but no pod can be created.
            """
    )
    /// An object that is there twice.
    public static let manifestDuplicateObject = DiagnosticCode(
        "manifest.duplicate-object",
        .error,
        "Two objects have the same kind, name and namespace.",
        explanation: """
            The second object overwrites the first when both are applied. It is usually one under `extraResources` \
            with the name of an object that the chart makes itself, or two values that give one name.
            """
    )
    /// Names that a pod has twice.
    public static let manifestDuplicateName = DiagnosticCode(
        "manifest.duplicate-name",
        .error,
        "Two containers, volumes or ports of one pod bear the same name.",
        explanation: """
            Names of containers (init containers included), of volumes, and of the ports of one container must differ. \
            Often an extra container or volume has the name of one that the chart makes itself.
            """
    )
    /// An environment variable that a container has twice.
    public static let manifestDuplicateVariable = DiagnosticCode(
        "manifest.duplicate-variable",
        .warning,
        "A container has the same environment variable twice.",
        explanation: """
            The last one wins in the container, but server-side apply (Argo CD, `kubectl apply --server-side`) refuses \
            the object. Set the variable in one place only.
            """
    )
    /// A mount without its volume.
    public static let manifestMissingVolume = DiagnosticCode(
        "manifest.missing-volume",
        .error,
        "A container mounts a volume that its pod does not have.",
        explanation: "The API server refuses the pod. Add the volume under `volumes`, or correct the name in the mount."
    )
    /// A reference that the kubelet does not fill in.
    public static let manifestUnresolvedReference = DiagnosticCode(
        "manifest.unresolved-reference",
        .warning,
        "A variable refers to another one that is not there, or stands behind it.",
        explanation: """
            The kubelet fills in `$(NAME)` only where the variable NAME stands earlier in the list or comes of `envFrom`. \
            Otherwise the text stays as it is, and the program sees `$(NAME)`.
            """
    )
    /// A hook that Helm does not know.
    public static let manifestUnknownHook = DiagnosticCode(
        "manifest.unknown-hook",
        .error,
        "An object with a hook that Helm does not know.",
        explanation: """
            Helm leaves out an object whose annotation `helm.sh/hook` names an event that it does not know, and says nothing.
            """
    )
    /// A hook that needs what comes after it.
    public static let manifestHookTooEarly = DiagnosticCode(
        "manifest.hook-too-early",
        .error,
        "A hook that runs before the install needs an object that the install brings.",
        explanation: """
            A pre-install, pre-upgrade or PreSync hook runs before Secrets, ConfigMaps and ServiceAccounts of the same \
            install exist. The hook's pod cannot start, and the install waits for it for ever.
            """
    )
}

extension DiagnosticFamily {
    /// The problems of rendered objects.
    public static let manifests = DiagnosticFamily(
        "Manifests",
        [
            .manifestNotAnObject, .manifestBadName, .manifestLongName, .manifestDuplicateObject, .manifestDuplicateName,
            .manifestDuplicateVariable, .manifestMissingVolume, .manifestUnresolvedReference, .manifestHookTooEarly,
            .manifestUnknownHook,
            .manifestTooLarge,
        ]
    )
}
