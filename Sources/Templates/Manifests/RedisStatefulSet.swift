import ManifestDSL
import ValueModel
import ValuesSchema

private let server = values.redis.master
private let volume = server.persistence

/// Without a log on the volume a restart would begin with nothing, volume or not.
private let appendOnly = volume.enabled.choose("yes", else: "no")

/// The chart's own Redis, a Valkey.
let redisStatefulSet = Manifest("redis-statefulset.yaml", when: values.redis.enabled) {
    Key("apiVersion", "apps/v1")
    Key("kind", "StatefulSet")
    BundledServer.redis.metadata
    Map("spec") {
        Key("serviceName", Names.redis.expression)
        Key("replicas", 1)
        Map("selector") { Map("matchLabels") { Include(Labels.redisSelector) } }
        Map("template") {
            Map("metadata") {
                When(values.redis.auth.enabled) {
                    Map("annotations") { Key("checksum/secrets", Secrets.redisChecksum) }
                }
                Map("labels") { Include(Labels.redis) }
            }
            Map("spec") { podSpec() }
        }
        When(volume.enabled && volume.existingClaim.isEmpty) {
            List("volumeClaimTemplates") { Item { Claims.claim("valkey-data", volume) } }
        }
    }
}

@MapBuilder private func podSpec() -> [Block<Entry>] {
    Passthrough("imagePullSecrets", values.imagePullSecrets)
    Map("securityContext") {
        Key("fsGroup", 1000)
        Key("runAsGroup", 1000)
        Key("runAsUser", 999)
    }
    List("containers") { Item { container() } }
    List("volumes") { Claims.volume("valkey-data", volume) }
    Passthrough("nodeSelector", server.nodeSelector)
    Passthrough("affinity", server.affinity)
    Passthrough("tolerations", server.tolerations)
    Key("automountServiceAccountToken", false)
}

@MapBuilder private func container() -> [Block<Entry>] {
    Key("name", "redis")
    BundledServer.hardened()
    Key("image", Images.redis.expression)
    Key("imagePullPolicy", values.redis.image.pullPolicy.text)
    List("command") {
        Item("sh")
        Item("-c")
        When(values.redis.auth.enabled) {
            Item(
                "exec valkey-server --dir /data --save '' --appendonly \(appendOnly) --requirepass \"$REDIS_PASSWORD\""
            )
        } otherwise: {
            Item("exec valkey-server --dir /data --save '' --appendonly \(appendOnly) --protected-mode no")
        }
    }
    List("env") {
        When(values.redis.auth.enabled) {
            Item {
                Key("name", "REDIS_PASSWORD")
                Map("valueFrom") {
                    Map("secretKeyRef") {
                        Key("name", Names.redisSecret.expression)
                        Key("key", RedisParts.passwordKey.expression)
                    }
                }
            }
        }
    }
    List("ports") {
        Item {
            Key("name", "redis")
            Key("containerPort", 6379)
            Key("protocol", "TCP")
        }
    }
    probe("livenessProbe", failures: 5)
    probe("readinessProbe", failures: 3)
    When(volume.enabled) { probe("startupProbe", failures: 60) }
    Passthrough("resources", server.resources)
    List("volumeMounts") { Pod.mount("valkey-data", "/data") }
}

/// A TCP probe would pass while the server loads its data, so the server itself is asked.
private func probe(_ name: StaticString, failures: Expression<Int>) -> MapPart {
    BundledServer.probe(name, "REDISCLI_AUTH=\"$REDIS_PASSWORD\" valkey-cli ping | grep -q PONG", failures: failures)
}
