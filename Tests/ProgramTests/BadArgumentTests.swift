import Testing

/// Arguments that are refused: in the input with status 1 and a place, in the usage with status 64.
@Suite struct BadArgumentTests {
    @Test(arguments: [
        (["--set", "replicaCount"], "--set:1:1: error: `replicaCount` has no value: the argument ends [set.no-value]"),
        (
            ["--set", "a[99999999]=1"],
            "--set:1:3: error: the list index 99999999 is too large [set.index]"
        ),
        (
            ["--set", "replicaCount=-1"],
            "--set:1:14: error: `replicaCount` must be at least 0, found -1 [values.out-of-range]"
        ),
        (
            ["--set-json", "replicaCount={"],
            "--set-json:1:15: error: the JSON text ends where a key in double quotes was expected [json.syntax]"
        ),
        (
            ["--set-file", "masterkey=/nope"],
            "--set-file:1:11: error: cannot read the file `/nope`: No such file or directory [set.file]"
        ),
        (
            ["--set-string", "replicaCount=3"],
            "--set-string:1:14: error: `replicaCount` expects a whole number, found the string \"3\" [values.wrong-type]"
        ),
        (
            ["--name", "Bad_"],
            "--name:1:1: error: the release name must consist of lower-case letters, digits, '-' and '.', and each part "
                + "between dots must start and end with a letter or digit [input.release-name]"
        ),
        (
            ["--name", String(repeating: "a", count: 54)],
            "--name:1:1: error: the release name must be at most 53 characters, this has 54 [input.release-name]"
        ),
        (
            ["-n", "a.b"],
            "--namespace:1:1: error: the namespace must consist of lower-case letters, digits and '-', and start and end "
                + "with a letter or digit [input.namespace]"
        ),
        (
            ["--kube-version", "new"],
            "--kube-version:1:1: error: expected a Kubernetes version such as `1.31` or `v1.31.2` [input.kube-version]"
        ),
        (
            ["-s", "templates/nothing.yaml"],
            "--show-only:1:1: error: could not find template templates/nothing.yaml in chart [input.unknown-template]"
        ),
    ]) func isRefused(arguments: [String], line: String) throws {
        let run = try Invocation(arguments: ["render"] + arguments)
        #expect(run.firstError == line)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [
        ["render", "--no-such-flag"], ["render", "--format", "toml"], ["render", "-", "-f", "-"],
        ["lint", "--fail-on", "x"], ["nothing"], ["completion"], ["completion", "tcsh"], ["render", "--set"],
        ["render", "--output-dir", "x", "--format", "json"],
    ]) func isWrongUsage(arguments: [String]) throws {
        let run = try Invocation(arguments: arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: "))
    }

    @Test func fieldsThatTheClusterLacksAreNamed() throws {
        let values = "podSecurityContext: {supplementalGroupsPolicy: Strict}\n"
        let code = "[kubernetes.unavailable-field]"
        let old = try Invocation("render", "-", "--kube-version", "v1.28.3", input: values)
        #expect(old.errors.contains("<stdin>:1:22: warning: "))
        #expect(old.errors.contains(code))
        #expect(old.status == 0)
        #expect(!(try Invocation("render", "-", "--kube-version", "1.33", input: values).errors.contains(code)))
    }

    @Test func aFlagWithoutEffectIsNamed() throws {
        let run = try Invocation("render", "-a", "monitoring.coreos.com/v1", "-a", "b/v1,c/v1")
        #expect(run.errors.contains("--api-versions:1:1: info: `--api-versions` has no effect"))
        #expect(run.status == 0)
    }
}
