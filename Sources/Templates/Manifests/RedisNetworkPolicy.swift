import ManifestDSL
import ValuesSchema

/// Only the program may talk to the chart's own Redis.
let redisNetworkPolicy = Manifest(
    "redis-networkpolicy.yaml",
    when: values.networkPolicy.enabled && values.redis.enabled
) {
    Key("apiVersion", "networking.k8s.io/v1")
    Key("kind", "NetworkPolicy")
    BundledServer.redis.metadata
    BundledServer.redis.networkPolicy { NetworkPolicyParts.pods(Labels.selector) }
}
