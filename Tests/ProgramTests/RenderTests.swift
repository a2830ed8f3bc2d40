import TestSupport
import Testing
import ValueModel

/// `chartgen render` and its kin, as far as it does not depend on single manifests.
@Suite struct RenderTests {
    @Test func defaultsAreRendered() throws {
        let run = try Invocation("render", "-q")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    @Test func jsonIsOneList() throws {
        let list = try #require(Value(json: try Invocation("render", "--format", "json").output))
        #expect(list["apiVersion"]?.text == "v1")
        #expect(list["kind"]?.text == "List")
        #expect(list["items"]?.elements != nil)
    }

    @Test func laterLayersWinOverEarlierOnes() throws {
        let folder = try TemporaryFolder()
        try folder.write("replicaCount: -1\n", to: "a.yaml")
        try folder.write("replicaCount: 2\n", to: "b.yaml")
        #expect(try Invocation("render", "a.yaml", in: folder.path).status == 1)
        #expect(try Invocation("render", "a.yaml", "b.yaml", in: folder.path).status == 0)
        #expect(try Invocation("render", "-f", "a.yaml,b.yaml", in: folder.path).status == 0)
        // Positional ones come first, wherever they stand.
        #expect(try Invocation("render", "-f", "b.yaml", "a.yaml", in: folder.path).status == 0)
        #expect(try Invocation("render", "a.yaml", "--set", "replicaCount=1", in: folder.path).status == 0)
    }

    @Test func flagsTakeValuesThatLookLikeFlags() throws {
        #expect(try Invocation("lint", "--set", "--x=1").output.contains("unknown key `--x`"))
        #expect(try Invocation("lint", "--set-literal", "masterkey=-a,b").status == 0)
    }

    @Test func filesAreWrittenAsHelmWritesThem() throws {
        let folder = try TemporaryFolder()
        let run = try Invocation("render", "-q", "--output-dir", "out/deep", "--set", "masterkey=sk-1", in: folder.path)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        let files = folder.files()
        #expect(files.contains("out/deep/litellm-gateway/templates/deployment.yaml"))
        #expect(run.errors == run.errors.split(separator: "\n").map { "\($0)\n" }.joined())
        #expect(run.errors.contains("wrote out/deep/litellm-gateway/templates/deployment.yaml\n"))
        let head = "---\n# Source: litellm-gateway/templates/deployment.yaml\napiVersion: apps/v1\n"
        #expect(try folder.read("out/deep/litellm-gateway/templates/deployment.yaml").hasPrefix(head))
    }

    @Test func anEmptyFolderIsNoFolder() throws {
        let run = try Invocation("render", "-q", "--output-dir", "", "--set", "masterkey=sk-1")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("---\n# Source: "))
        #expect(!run.errors.contains("wrote"))
    }

    @Test func aFolderThatCannotBeMadeIsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "file")
        let run = try Invocation("render", "-q", "--output-dir", "file/x", in: folder.path)
        #expect(run.status == 1)
        #expect(run.errors == "file/x:1:1: error: cannot write: Not a directory\n")
    }

    @Test func templatesAreSelectedByPattern() throws {
        let run = try Invocation("render", "-q", "-s", "templates/serv*.yaml", "-s", "templates/deployment.yaml")
        let sources = run.output.split(separator: "\n").filter { $0.hasPrefix("# Source: ") }
        #expect(
            sources.map { $0.dropFirst(10) }
                == ["service.yaml", "deployment.yaml"].map { "litellm-gateway/templates/\($0)" }
        )
    }

    @Test func theConfigurationIsThatOfTheConfigMap() throws {
        let config = try Invocation("config", "-q")
        #expect(config.output.contains("model_list:\n"))
        let objects = try #require(Value(json: try Invocation("render", "--format", "json").output))["items"]?.elements
        let map = objects?.first { $0["kind"]?.text == "ConfigMap" }
        #expect(map?["data"]?["config.yaml"]?.text == config.output)
    }

    @Test func defaultsWrittenOutChangeNothing() throws {
        let values = try Invocation("values")
        #expect(values.status == 0)
        let seed = ["--set", "masterkey=sk-1"]
        let fromFile = try Invocation(arguments: ["render", "-q", "-"] + seed, input: values.output)
        #expect(fromFile.output == (try Invocation(arguments: ["render", "-q"] + seed).output))
        #expect(!fromFile.output.isEmpty)
    }

    @Test func aSchemaIsPrinted() throws {
        let schema = try #require(Value(json: try Invocation("schema").output))
        #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["properties"]?["replicaCount"] != nil)
    }

    @Test func layersAreExplained() throws {
        let folder = try TemporaryFolder()
        try folder.write("replicaCount: 4\n", to: "a.yaml")
        let run = try Invocation("explain", "replicaCount", "a.yaml", "--set", "replicaCount=7", in: folder.path)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("Value:    7  (set by --set replicaCount=7)"))
        #expect(run.output.contains("a.yaml:1:15: 4"))
        let unknown = try Invocation("explain", "replicaCont")
        #expect(unknown.firstError == "<path>:1:1: error: unknown path `replicaCont` [explain.unknown-path]")
        #expect(unknown.errors.contains("did you mean `replicaCount`?"))
        #expect(unknown.status == 1)
        #expect(unknown.output.isEmpty)
    }

    @Test(arguments: [
        "argocd-cloudnativepg", "development", "everything", "existing-database", "production", "staging",
        "upstream-defaults",
    ]) func examplesAreRenderedAlikeTwice(name: String) throws {
        let file = "examples/\(name).yaml"
        let run = try Invocation("render", "-q", file, "--set", "secretSeed=x")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output == (try Invocation("render", "-q", file, "--set", "secretSeed=x").output))
    }

    @Test func aFullDiskIsSaid() throws {
        let shell = try ProgramRunner(at: "/bin/sh")
        let chartgen = try ProgramRunner().path
        let full = try shell.run(["-c", "'\(chartgen)' values > /dev/full"])
        #expect(full.status == 1)
        #expect(full.errors == "<stdout>:1:1: error: cannot write: No space left on device\n")
    }

    @Test func aReaderThatLeavesIsNoFailure() throws {
        let shell = try ProgramRunner(at: "/bin/bash")
        let chartgen = try ProgramRunner().path
        let run = try shell.run(["-c", "'\(chartgen)' schema | true; echo ${PIPESTATUS[0]}"])
        #expect(run.output == "0\n")
        #expect(run.errors.isEmpty)
    }
}
