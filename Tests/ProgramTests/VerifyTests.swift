import TestSupport
import Testing

/// `chartgen verify`: both renderings, compared.
@Suite struct VerifyTests {
    @Test func theDefaultsAreEqual() throws {
        let run = try Invocation("verify", "-q")
        #expect(run.output.hasPrefix("equal: ") && run.output.hasSuffix(" objects, both ways\n"))
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    /// Files and flags reach both renderings.
    @Test func flagsAreTaken() throws {
        let folder = try TemporaryFolder()
        try folder.write("replicaCount: 3\nenvVars: {A: 1.10, B: yes}\n", to: "a.yaml")
        try folder.write("text\n", to: "text.txt")
        let run = try Invocation(
            "verify",
            "-q",
            "a.yaml",
            "--name",
            "x",
            "-n",
            "llm",
            "--set",
            "keda.minReplicas=0,ingress.enabled=true",
            "--set-string",
            "podLabels.a=1",
            "--set-json",
            "tolerations=[{\"operator\":\"Exists\"}]",
            "--set-file",
            "podAnnotations.text=text.txt",
            in: folder.path
        )
        #expect(run.errors.isEmpty)
        #expect(run.status == 0)
    }

    @Test func badValuesAreAnErrorOfTheValues() throws {
        let run = try Invocation("verify", "--set", "replicaCount=many")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.firstError.contains("replicaCount"))
    }

    /// A chart that was changed after it was packed.
    @Test func aDifferenceIsToldWithTheLineBehindIt() throws {
        let folder = try TemporaryFolder()
        let packed = try Invocation("package", "--directory", "--destination", ".", in: folder.path)
        #expect(packed.status == 0)
        let path = "litellm-gateway/templates/deployment.yaml"
        let text = try folder.read(path)
        try folder.write(text.replacing("int64 .Values.replicaCount", with: "add 1 .Values.replicaCount"), to: path)
        try folder.write("masterkey: sk-1\nreplicaCount: 3\n", to: "values.yaml")
        let run = try Invocation("verify", "-q", "values.yaml", "--chart", "litellm-gateway", in: folder.path)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(
            run.firstError == """
                values.yaml:2:15: error: Deployment `litellm` of templates/deployment.yaml: `spec.replicas` is the integer 3 \
                in `chartgen render` and the integer 4 in the chart [verify.different]
                """
        )
    }

    /// A chart that refuses what `render` takes.
    @Test func aRefusalIsADifference() throws {
        let folder = try TemporaryFolder()
        #expect(try Invocation("package", "--directory", "--destination", ".", in: folder.path).status == 0)
        try folder.write("{{ fail \"never\" }}\n", to: "litellm-gateway/templates/never.yaml")
        let run = try Invocation("verify", "-q", "--chart", "litellm-gateway", in: folder.path)
        #expect(run.status == 2)
        #expect(run.errors.contains("the chart refuses values that `chartgen render` takes"))
        #expect(run.errors.contains("never"))
    }

    @Test func aChartThatIsMissingIsSaid() throws {
        let run = try Invocation("verify", "-q", "--chart", "nowhere")
        #expect(run.status == 1)
        #expect(run.firstError.contains("nowhere"))
    }
}
