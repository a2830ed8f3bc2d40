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
        #expect(try Invocation("render", "-f", "b.yaml", "a.yaml", in: folder.path).status == 0, "positional ones come first")
        #expect(try Invocation("render", "a.yaml", "--set", "replicaCount=1", in: folder.path).status == 0)
    }

    @Test func flagsTakeValuesThatLookLikeFlags() throws {
        #expect(try Invocation("lint", "--set", "--x=1").output.contains("unknown key `--x`"))
        #expect(try Invocation("lint", "--set-literal", "masterkey=-a,b").status == 0)
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
