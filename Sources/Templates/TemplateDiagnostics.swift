public import Diagnostics

extension DiagnosticCode {
    /// A secret that differs from render to render.
    public static let generatedSecret = DiagnosticCode(
        "secrets.generated",
        .warning,
        "A secret that is generated anew at every render.",
        explanation: """
            Nobody gave the secret, so it is made of random letters. Two renders do not agree, and a `kubectl apply` or an \
            Argo CD sync changes it under the feet of its users. Name an existing Secret, give the secret, or give a \
            `secretSeed` from which it is derived. The emitted Helm chart keeps what an earlier release has generated.
            """
    )
    /// A secret that everybody knows.
    public static let weakSecret = DiagnosticCode(
        "secrets.well-known",
        .warning,
        "A secret that everybody knows.",
        explanation: "It stands in public documentation or in the defaults of the upstream chart. Anyone can guess it."
    )
    /// A budget that blocks every drain.
    public static let blockedDrain = DiagnosticCode(
        "pdb.blocks-drain",
        .warning,
        "A disruption budget that lets no pod go.",
        explanation: """
            When as many pods must stay as there are, a node drain waits for ever, and so does the upgrade of the cluster. \
            Run more pods than `minAvailable`, or let one go with `maxUnavailable: 1`.
            """
    )
    /// A variable that is set twice.
    public static let shadowedVariable = DiagnosticCode(
        "env.shadowed",
        .warning,
        "An environment variable that another setting of the same name replaces.",
        explanation: """
            `extraEnvVars` win over `envVars`, and both win over the variables that the chart sets. The value that is not \
            used is named, so that nobody looks for it in the pod.
            """
    )
    /// A variable of the chart's that the user replaces.
    public static let replacedVariable = DiagnosticCode(
        "env.replaced",
        .info,
        "An environment variable of the chart's that these values replace.",
        explanation: "That is allowed; the chart then leaves its own out, so that the name stands once."
    )
    /// A scrape that may last longer than its interval.
    public static let longScrape = DiagnosticCode(
        "service-monitor.long-scrape",
        .warning,
        "A scrape timeout beyond the scrape interval.",
        explanation: "The Prometheus operator refuses such a ServiceMonitor. Lower `scrapeTimeout` or raise `interval`."
    )
}

extension DiagnosticFamily {
    /// What can be wrong with a deployment of the gateway.
    public static let gatewayChart = DiagnosticFamily(
        "Gateway chart",
        [.generatedSecret, .weakSecret, .blockedDrain, .shadowedVariable, .replacedVariable, .longScrape]
    )
}
