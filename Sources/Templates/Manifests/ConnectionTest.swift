import ManifestDSL
import ValueModel
import ValuesSchema

/// What `helm test` runs: a pod that asks the Service whether the program is ready, thirty times at most.
let connectionTest = Manifest("tests/test-connection.yaml", when: values.helmTest.enabled) {
    Key("apiVersion", "v1")
    Key("kind", "Pod")
    Map("metadata") {
        Key("name", "\(Names.fullname.expression.truncated(47).trimmingSuffix("-"))-test-connection")
        Map("labels") { Include(Labels.test) }
        Map("annotations") {
            Key("helm.sh/hook", "test")
            Key("helm.sh/hook-delete-policy", "before-hook-creation,hook-succeeded")
        }
    }
    Map("spec") {
        Key("restartPolicy", "Never")
        Passthrough("imagePullSecrets", values.imagePullSecrets)
        Key("automountServiceAccountToken", false)
        List("containers") {
            Item {
                Key("name", "test-connection")
                Key("image", Images.test.expression)
                Key("imagePullPolicy", values.helmTest.image.pullPolicy.text)
                BundledServer.hardened(user: 65534)
                List("command") {
                    Item("sh")
                    Item("-c")
                    Item(question)
                }
            }
        }
    }
}

private let question: Expression<String> = """
    for i in $(seq 1 30); do \
    wget -q -O /dev/null -T 5 http://\(Names.fullname.expression):\(values.service.port)/health/readiness && exit 0; sleep 2; \
    done; echo "not ready; with networkPolicy.ingressFrom the test is not let in" >&2; exit 1
    """
