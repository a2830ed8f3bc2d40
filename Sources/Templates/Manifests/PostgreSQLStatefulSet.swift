import ManifestDSL
import ValueModel
import ValuesSchema

private let server = values.postgresql.primary
private let volume = server.persistence

/// The chart's own PostgreSQL.
let postgresqlStatefulSet = Manifest("postgresql-statefulset.yaml", when: values.db.deployStandalone) {
    Key("apiVersion", "apps/v1")
    Key("kind", "StatefulSet")
    BundledServer.postgresql.metadata
    Map("spec") {
        Key("serviceName", Names.postgresql.expression)
        Key("replicas", 1)
        Map("selector") { Map("matchLabels") { Include(Labels.postgresqlSelector) } }
        Map("template") {
            Map("metadata") {
                Passthrough("annotations", server.podAnnotations)
                Map("labels") {
                    Include(Labels.postgresql)
                    Members(server.podLabels)
                }
            }
            Map("spec") { podSpec() }
        }
        When(volume.enabled && volume.existingClaim.isEmpty) {
            List("volumeClaimTemplates") { Item { Claims.claim("pgdata", volume) } }
        }
    }
}

@MapBuilder private func podSpec() -> [Block<Entry>] {
    Passthrough("imagePullSecrets", values.imagePullSecrets)
    Key("automountServiceAccountToken", false)
    Map("securityContext") {
        Key("fsGroup", 70)
        Key("runAsGroup", 70)
        Key("runAsUser", 70)
    }
    List("containers") { Item { container() } }
    List("volumes") {
        Claims.volume("pgdata", volume)
        Item {
            Key("name", "run")
            EmptyMap("emptyDir")
        }
    }
    Passthrough("nodeSelector", server.nodeSelector)
    Passthrough("affinity", server.affinity)
    Passthrough("tolerations", server.tolerations)
    Key("terminationGracePeriodSeconds", 60)
}

@MapBuilder private func container() -> [Block<Entry>] {
    Key("name", "postgresql")
    BundledServer.hardened()
    Key("image", Images.postgresql.expression)
    Key("imagePullPolicy", values.postgresql.image.pullPolicy.text)
    List("env") {
        PostgreSQLParts.user { user in
            Item {
                Key("name", "POSTGRES_USER")
                Key("value", user)
            }
        } secret: {
            credential("POSTGRES_USER", "username")
        }
        credential("POSTGRES_PASSWORD", PostgreSQLParts.passwordKey.expression)
        Item {
            Key("name", "POSTGRES_DB")
            Key("value", values.postgresql.auth.database)
        }
        Item {
            Key("name", "PGDATA")
            Key("value", "/var/lib/postgresql/data/pgdata")
        }
    }
    List("ports") {
        Item {
            Key("name", "tcp-postgresql")
            Key("containerPort", 5432)
            Key("protocol", "TCP")
        }
    }
    probe("livenessProbe", failures: 6)
    probe("readinessProbe", failures: 3)
    probe("startupProbe", failures: 60)
    Passthrough("resources", server.resources)
    List("volumeMounts") {
        Pod.mount("pgdata", "/var/lib/postgresql/data")
        Pod.mount("run", "/var/run/postgresql")
    }
}

private func credential(_ name: Expression<String>, _ key: Expression<String>) -> ListPart {
    Item {
        Key("name", name)
        Map("valueFrom") {
            Map("secretKeyRef") {
                Key("name", Names.databaseSecret.expression)
                Key("key", key)
            }
        }
    }
}

/// The server answers for its own database.
private func probe(_ name: StaticString, failures: Expression<Int>) -> MapPart {
    BundledServer.probe(
        name,
        "pg_isready -h 127.0.0.1 -p 5432 -U \"$POSTGRES_USER\" -d \"$POSTGRES_DB\"",
        failures: failures
    )
}
