import Testing

/// Values that must not be rendered: each has a place, a reason and a code, and nothing goes to standard output.
@Suite struct BadValuesTests {
    struct Case: CustomTestStringConvertible {
        let values: String
        let line: String
        var testDescription: String { line }

        init(_ values: String, _ line: String) {
            self.values = values
            self.line = line
        }
    }

    static let keys = [
        Case(
            "replicaCont: 3\n",
            "<stdin>:1:1: error: unknown key `replicaCont` [values.unknown-key]"
        ),
        Case(
            "ingress:\n  hosts:\n    - hst: a\n",
            "<stdin>:3:7: error: unknown key `ingress.hosts[0].hst` [values.unknown-key]"
        ),
        Case(
            "replicaCount: 1\nreplicaCount: 2\n",
            "<stdin>:2:1: error: the key `replicaCount` is already in this map [yaml.duplicate-key]"
        ),
    ]

    static let values = [
        Case(
            "replicaCount: \"3\"\n",
            "<stdin>:1:15: error: `replicaCount` expects a whole number, found the string \"3\" [values.wrong-type]"
        ),
        Case(
            "replicaCount: null\n",
            "<stdin>:1:15: error: `replicaCount` must not be null, it takes a whole number [values.unexpected-null]"
        ),
        Case(
            "replicaCount: -1\n",
            "<stdin>:1:15: error: `replicaCount` must be at least 0, found -1 [values.out-of-range]"
        ),
        Case(
            "service:\n  port: 70000\n",
            "<stdin>:2:9: error: `service.port` must be from 1 to 65535, found 70000 [values.out-of-range]"
        ),
        Case(
            "service:\n  type: Nodeport\n",
            "<stdin>:2:9: error: `service.type` must be one of `ClusterIP`, `NodePort`, `LoadBalancer`, found `Nodeport` "
                + "[values.bad-choice]"
        ),
        Case(
            "fullnameOverride: Bad_Name\n",
            "<stdin>:1:19: error: `fullnameOverride` must consist of lower-case letters, digits and '-', and start and "
                + "end with a letter or digit [values.bad-format]"
        ),
        Case(
            "fullnameOverride: \(String(repeating: "a", count: 64))\n",
            "<stdin>:1:19: error: `fullnameOverride` must be at most 63 characters, this has 64 [values.bad-format]"
        ),
    ]

    static let objects = [
        Case(
            "extraResources:\n- {apiVersion: v1, kind: Service, metadata: {name: \(String(repeating: "a", count: 64))}}\n",
            "<stdin>:2:52: error: the name `\(String(repeating: "a", count: 64))` of the Service in "
                + "templates/extra-resources.yaml must be at most 63 characters, this has 64 [manifest.bad-name]"
        ),
        Case(
            "extraResources:\n- {apiVersion: v1, kind: Service, metadata: {name: litellm}}\n",
            "<stdin>:2:52: error: there are two objects Service `litellm`: of templates/extra-resources.yaml and of "
                + "templates/service.yaml [manifest.duplicate-object]"
        ),
        Case(
            "volumeMounts: [{name: nope, mountPath: /x}]\n",
            "<stdin>:1:23: error: container `litellm` mounts the volume `nope`, which the Deployment `litellm` of "
                + "templates/deployment.yaml does not have [manifest.missing-volume]"
        ),
    ]

    static let rules = [
        Case(
            "autoscaling: {enabled: true, minReplicas: 5, maxReplicas: 2}\n",
            "<stdin>:1:43: error: autoscaling.minReplicas must not exceed autoscaling.maxReplicas [values.rule]"
        ),
        Case(
            "autoscaling: {enabled: true}\nkeda: {enabled: true}\n",
            "<stdin>:1:24: error: autoscaling.enabled and keda.enabled exclude each other, two autoscalers would fight "
                + "over one Deployment [values.rule]"
        ),
    ]

    static let syntax = [
        Case("a: [1\n", "<stdin>:1:4: error: expected `]`, found the end of the file [yaml.syntax]"),
        Case("a: b: c\n", "<stdin>:1:5: error: a value cannot contain `: ` without quotes [yaml.syntax]"),
        Case(
            "service:\n\tport: 1\n",
            "<stdin>:2:1: error: expected spaces as indentation, found a tab [yaml.tab]"
        ),
        Case(
            "replicaCount: *x\n",
            "<stdin>:1:15: error: there is no anchor `&x` above this alias [yaml.undefined-alias]"
        ),
        Case(bomb, "<stdin>:6:10: error: aliases expand this text to more than 100000 values [yaml.alias-bomb]"),
        Case(
            "a: \(String(repeating: "[", count: 100_000))\n",
            "<stdin>:1:203: error: lists and maps are nested more than 200 levels deep [yaml.too-deep]"
        ),
        Case("", "<stdin>:1:1: error: the file has no values [yaml.empty-file]"),
        Case("# nothing\n", "<stdin>:1:1: error: the file has no values [yaml.empty-file]"),
        Case("- a\n", "<stdin>:1:1: error: expected a map at the top, found a list [yaml.not-a-map]"),
        Case("a\n", "<stdin>:1:1: error: expected a map at the top, found a string [yaml.not-a-map]"),
        Case(
            "replicaCount: 1\n---\nreplicaCount: 2\n",
            "<stdin>:2:1: error: expected one document, found a second one [yaml.several-documents]"
        ),
    ]

    private static let bomb =
        "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
        + (1...9).map { level in
            let alias = "*a\(level - 1)"
            return "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ","))]\n"
        }.joined()

    @Test(arguments: keys + values + objects + rules + syntax) func isRefused(bad: Case) throws {
        let render = try Invocation("render", "-", input: bad.values)
        #expect(render.firstError == bad.line)
        #expect(render.status == 1)
        #expect(render.output.isEmpty)

        let lint = try Invocation("lint", "-", input: bad.values)
        #expect(Invocation.firstError(in: lint.output) == bad.line)
        #expect(lint.status == 1)
        #expect(lint.errors.isEmpty)
    }

    @Test func aQuantityIsRefusedWhereItStands() throws {
        let run = try Invocation("render", "-", input: "resources:\n  limits:\n    memory: 1GB\n")
        #expect(run.firstError.hasPrefix("<stdin>:3:13: error: "))
        #expect(run.firstError.hasSuffix("[kubernetes.bad-quantity]"))
        #expect(run.errors.contains("= help: write `1Gi` (1024³) or `1G` (1000³)"))
        #expect(run.status == 1)
    }

    @Test func aDuplicateKeyShowsBothPlaces() throws {
        let run = try Invocation("render", "-q", "-", input: "replicaCount: 1\nreplicaCount: 2\n")
        #expect(run.errors.contains("<stdin>:1:1: note: first given here\n"))
    }

    @Test func theNearestKeyIsSuggested() throws {
        let run = try Invocation("lint", "-", input: "replicaCont: 3\n")
        #expect(run.output.contains("did you mean `replicaCount`?"))
    }

    @Test func everyProblemOfAFileIsReported() throws {
        let text = "replicaCont: 3\nservice:\n  type: Nodeport\n  port: 0\nautoscaling: {enabled: 1}\n"
        let run = try Invocation("render", "-q", "-", input: text)
        let codes = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(codes.count == 4)
        #expect(run.errors.hasSuffix("4 errors in <stdin>\n"))
    }

    @Test(arguments: ["global: {a: 1}\n", "sops: {}\n", "x-common: &a {}\n", "{}\n"])
    func isLetThrough(values: String) throws {
        #expect(try Invocation("lint", "-", input: values).status == 0)
    }
}
