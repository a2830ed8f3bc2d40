import ManifestDSL

extension GatewayChart {
    /// What catalogues and the chart's `README.md` say of it.
    static let listing = {
        var listing = ChartListing()
        listing.keywords = ["llm", "ai-gateway", "openai", "litellm", "proxy"]
        listing.home = "https://docs.litellm.ai/"
        listing.sources = ["https://github.com/BerriAI/litellm"]
        listing.license = "Apache-2.0"
        listing.category = "ai-machine-learning"
        listing.changes = [
            .init(.added, "every value of litellm-helm 1.1.0, so that an existing release upgrades in place"),
            .init(.added, "a PostgreSQL and a Redis of the chart's own, without sub-charts"),
            .init(
                .added,
                "external databases, sentinels and clusters; HTTPRoute, NetworkPolicy, KEDA and ServiceMonitor"
            ),
            .init(.added, "keys and passwords that are named, given, derived from a seed, or generated and kept"),
            .init(.added, "a schema that refuses unknown keys and what the Kubernetes API would refuse"),
        ]
        listing.chapters = [.init("Secrets", secrets), .init("Upgrading from litellm-helm", upgrading)]
        return listing
    }()

    private static let secrets = """
        The chart needs a master key, and a password for each server of its own. Each of them comes from the first of these \
        that there is:

        | Way | Values | Good for |
        | --- | --- | --- |
        | A Secret that exists | `masterkeySecretName`, `saltKey.secretName`, `postgresql.auth.existingSecret`, \
        `redis.auth.existingSecret`, `db.secret.name` | production |
        | The value itself | `masterkey`, `saltKey.value`, `postgresql.auth.password`, `redis.auth.password` | trying it \
        out; it stands in the release in clear text |
        | Derived from a seed | `secretSeed` | Argo CD and `helm template`, where every render must give the same keys |
        | Generated | none of them | `helm install`; an upgrade keeps what is in the cluster |

        Generated keys are kept by looking into the cluster. Argo CD, `helm template` and `--dry-run=client` do not look, \
        so name Secrets there or set `secretSeed`. Provider keys belong into Secrets that `environmentSecrets` names; \
        `proxy_config` then says `os.environ/OPENAI_API_KEY`.

        Never change the salt key once there is data: it encrypts what the database holds.
        """

    private static let upgrading = """
        Values files of `litellm-helm` 1.1.0 are taken as they are, and names, labels and selectors are the same, so a \
        release upgrades in place. Unknown keys below the root are refused instead of ignored.
        """
}
