/// The fields of the Kubernetes API of which at most one may be set.
enum ExclusiveFields {
    /// For a definition the groups of such fields, each as a test of names.
    static let groups: [String: [@Sendable (String) -> Bool]] = [
        "EnvVar": [{ $0 == "value" || $0 == "valueFrom" }],
        "EnvVarSource": [{ _ in true }],
        "Volume": [{ $0 != "name" }],
        "Probe": [{ handlers.contains($0) }],
        "LifecycleHandler": [{ _ in true }],
        "EnvFromSource": [{ $0 != "prefix" }],
    ]

    private static let handlers: Set = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"]
}
