import ManifestDSL
import ValuesSchema

/// The Deployment of the program.
let deployment = Manifest("deployment.yaml") {
    Key("apiVersion", "apps/v1")
    Key("kind", "Deployment")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") {
            Include(Labels.common)
            Members(values.deploymentLabels)
        }
        Passthrough("annotations", values.deploymentAnnotations)
    }
    Map("spec") {
        When(!values.autoscaling.enabled && !values.keda.enabled) { Key("replicas", values.replicaCount) }
        With(values.deploymentMinReadySeconds, "seconds") { seconds in Key("minReadySeconds", seconds) }
        Passthrough("strategy", values.strategy)
        Map("selector") { Map("matchLabels") { Include(Labels.selector) } }
        Map("template") {
            Map("metadata") {
                Map("annotations") {
                    When(values.proxyConfigMap.create) { Key("checksum/config", ProxyConfiguration.checksum) }
                    Key("checksum/secrets", Secrets.checksum)
                    Members(values.podAnnotations)
                }
                Map("labels") {
                    Include(Labels.common)
                    Members(values.podLabels)
                }
            }
            Map("spec") { podSpec() }
        }
    }
}

@MapBuilder private func podSpec() -> [Block<Entry>] {
    Passthrough("imagePullSecrets", values.imagePullSecrets)
    Key("serviceAccountName", Names.serviceAccount.expression)
    Passthrough("securityContext", values.podSecurityContext)
    Passthrough("initContainers", values.extraInitContainers)
    List("containers") {
        Item { container() }
        Elements(values.extraContainers)
    }
    List("volumes") {
        Item {
            Key("name", "litellm-config")
            Map("configMap") {
                Key(
                    "name",
                    values.proxyConfigMap.create.choose(
                        "\(Names.fullname.expression)-config",
                        else: values.proxyConfigMap.name
                    )
                )
                List("items") {
                    Item {
                        Key("key", values.proxyConfigMap.create.choose("config.yaml", else: values.proxyConfigMap.key))
                        Key("path", "config.yaml")
                    }
                }
            }
        }
        Pod.volumes()
    }
    Pod.placement()
    Passthrough("topologySpreadConstraints", values.topologySpreadConstraints)
    Key("terminationGracePeriodSeconds", values.terminationGracePeriodSeconds)
}

@MapBuilder private func container() -> [Block<Entry>] {
    Key("name", Names.name.expression)
    Passthrough("securityContext", values.securityContext)
    Key("image", Images.program.expression)
    Key("imagePullPolicy", Images.pullPolicy)
    Passthrough("command", values.command)
    arguments()
    List("env", isNeverEmpty: true) { Include(Environment.program) }
    List("envFrom") { Environment.sources() }
    List("ports") {
        Item {
            Key("name", "http")
            Key("containerPort", values.service.port)
            Key("protocol", "TCP")
        }
        When(values.separateHealthApp) {
            Item {
                Key("name", "health")
                Key("containerPort", values.separateHealthPort)
                Key("protocol", "TCP")
            }
        }
    }
    Probes.probe("livenessProbe", values.livenessProbe)
    Probes.probe("readinessProbe", values.readinessProbe) {
        When(1 < values.readinessProbe.successThreshold) {
            Key("successThreshold", values.readinessProbe.successThreshold)
        }
    }
    Probes.probe("startupProbe", values.startupProbe)
    Passthrough("lifecycle", values.lifecycle)
    When(values.drain.enabled) { drain() }
    Passthrough("resources", values.resources)
    List("volumeMounts") {
        configurationMount()
        Pod.mounts()
    }
}

/// LiteLLM's image has other files beside config.yaml in its folder, so only the file is mounted there; the gateway
/// gets the folder, so that it sees changes of the ConfigMap.
@ListBuilder private func configurationMount() -> [Block<Element>] {
    Item {
        Key("name", "litellm-config")
        When(Images.isGateway) {
            Key("mountPath", "/etc/litellm")
        } otherwise: {
            Key("mountPath", "/etc/litellm/config.yaml")
            Key("subPath", "config.yaml")
        }
    }
}

@MapBuilder private func arguments() -> [Block<Entry>] {
    When(values.args.isNotEmpty) {
        Passthrough("args", values.args)
    } otherwise: {
        List("args") {
            When(Images.isGateway) { Item("serve") }
            Item("--config")
            Item("/etc/litellm/config.yaml")
            When(!Images.isGateway && values.numWorkers.isSet()) {
                Item("--num_workers")
                Item(values.numWorkers.unwrapped().text)
            }
        }
    }
}

@MapBuilder private func drain() -> [Block<Entry>] {
    Map("lifecycle") {
        Map("preStop") {
            Map("exec") {
                List("command") {
                    Item("sleep")
                    Item(values.drain.seconds.text)
                }
            }
        }
    }
}
