import ManifestDSL
import ValueModel
import ValuesSchema

extension GatewayChart {
    /// What is told after an install: how to reach the program, where its key is, and what will not last.
    @NotesBuilder static var notes: [Block<NoteLine>] {
        Line(
            "\(.chart(.name)) \(.chart(.version)) runs as \(.release(.name)) in the namespace \(.release(.namespace))."
        )
        Line("")
        Line("Its address:")
        When(values.httpRoute.enabled) {
            When(values.httpRoute.hostnames.isNotEmpty) {
                ForEach(values.httpRoute.hostnames, "host") { host in Line("  https://\(host)/") }
            } otherwise: {
                Line("  that of the Gateway's listener")
            }
        } otherwise: {
            When(values.ingress.enabled) {
                ForEach(values.ingress.hosts, "entry") { entry in
                    When(values.ingress.tls.isNotEmpty) {
                        Line("  https://\(entry.host.ifEmpty("<any host>"))/")
                    } otherwise: {
                        Line("  http://\(entry.host.ifEmpty("<any host>"))/")
                    }
                }
            } otherwise: {
                service
            }
        }
        key
        Line("\nTry it:\n  curl -H \"Authorization: Bearer $KEY\" ADDRESS/v1/models")
        When(values.helmTest.enabled) {
            Line("  helm test \(.release(.name)) --namespace \(.release(.namespace))")
        }
        temporary
    }

    @NotesBuilder private static var service: [Block<NoteLine>] {
        When(values.service.type == .loadBalancer) {
            Line("  that of the load balancer, once it has one:")
            Line("  kubectl --namespace \(.release(.namespace)) get service \(Names.fullname.expression) --watch")
        } otherwise: {
            When(values.service.type == .nodePort) {
                Line("  any node, at the port that this prints:")
                Line(
                    """
                      kubectl --namespace \(.release(.namespace)) get service \(Names.fullname.expression) \
                    -o jsonpath='{.spec.ports[0].nodePort}'
                    """
                )
            } otherwise: {
                Line("  http://127.0.0.1:\(values.service.port)/ while this runs:")
                Line(
                    """
                      kubectl --namespace \(.release(.namespace)) port-forward service/\(Names.fullname.expression) \
                    \(values.service.port)
                    """
                )
            }
        }
    }

    @NotesBuilder private static var key: [Block<NoteLine>] {
        Line("")
        Line("Its master key:")
        Line(
            """
              KEY=$(kubectl --namespace \(.release(.namespace)) get secret \(Names.masterKeySecret.expression) \
            -o go-template='{{ index .data "\(Names.masterKeyKey)" | base64decode }}')
            """
        )
    }

    /// What is fine for a trial and not for more.
    @NotesBuilder private static var temporary: [Block<NoteLine>] {
        When(values.secretSeed.isEmpty) { generated }
        When(values.db.deployStandalone && !values.postgresql.primary.persistence.enabled) {
            Line("")
            Line(
                "WARNING: the database has no volume (postgresql.primary.persistence.enabled): keys and spend are lost"
            )
            Line("when its pod goes.")
        }
        When(!values.hasDatabase) {
            Line("")
            Line("There is no database, so virtual keys and spend are not kept.")
        }
        When(values.resources.isEmpty) {
            Line("")
            Line("The program has neither requests nor limits; set resources before production.")
        }
    }

    /// What nobody gave, and what becomes of it.
    @NotesBuilder private static var generated: [Block<NoteLine>] {
        When(values.masterkey.isEmpty && values.masterkeySecretName.isEmpty) {
            kept("The master key was generated", "name a Secret in masterkeySecretName")
        }
        When(values.saltKey.create && values.saltKey.value.isEmpty) {
            kept("The salt key was generated", "name a Secret in saltKey.secretName")
            Line("Stored credentials become unreadable with another salt key.")
        }
        When(Secrets.makesDatabaseSecret && values.postgresql.auth.password.isEmpty) {
            kept("The password of PostgreSQL was generated", "name a Secret in postgresql.auth.existingSecret")
        }
        When(Secrets.makesRedisSecret && values.redis.auth.password.isEmpty) {
            kept("The password of Redis was generated", "name a Secret in redis.auth.existingSecret")
        }
    }

    @NotesBuilder private static func kept(
        _ what: Expression<String>,
        _ remedy: Expression<String>
    ) -> [Block<NoteLine>] {
        Line("")
        Line("\(what). Upgrades by helm keep it; Argo CD and helm template would make a new")
        Line("one each time: \(remedy) there, or set secretSeed.")
    }
}
