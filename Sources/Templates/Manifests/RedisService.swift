import ManifestDSL
import ValuesSchema

/// The Service of the chart's own Redis.
let redisService = Manifest("redis-service.yaml", when: values.redis.enabled) {
    Key("apiVersion", "v1")
    Key("kind", "Service")
    BundledServer.redis.metadata
    BundledServer.redis.service("tcp-redis")
}
