import Foundation
import TestSupport
import Testing

/// Files that cannot be read, or are no text.
@Suite struct BadFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("replicaCount: 2\n", to: "values.yaml")
        try folder.write("", to: "folder/inner.yaml")
        try Data([0x61, 0x3A, 0x20, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: folder.path(of: "latin.yaml")))
    }

    @Test(arguments: [
        ("absent.yaml", "absent.yaml:1:1: error: the file does not exist [input.missing-file]"),
        ("folder", "folder:1:1: error: expected a file, found a directory [input.directory]"),
        (
            "values.yaml/x",
            "values.yaml/x:1:1: error: the file cannot be read: Not a directory [input.unreadable-file]"
        ),
        ("latin.yaml", "latin.yaml:1:4: error: expected UTF-8 text, found the byte 0xFF [yaml.not-utf8]"),
        ("folder/inner.yaml", "folder/inner.yaml:1:1: error: the file has no values [yaml.empty-file]"),
    ]) func isRefused(file: String, line: String) throws {
        let render = try Invocation("render", file, in: folder.path)
        #expect(render.firstError == line)
        #expect(render.status == 1)
        #expect(render.output.isEmpty)
        let lint = try Invocation("lint", file, in: folder.path)
        #expect(Invocation.firstError(in: lint.output) == line)
        #expect(lint.status == 1)
    }

    @Test func aFileWithoutPermissionIsRefused() throws {
        let path = try folder.write("{}\n", to: "secret.yaml")
        try #require(chmod(path, 0) == 0)
        let run = try Invocation("render", "secret.yaml", in: folder.path)
        let reason = "secret.yaml:1:1: error: the file cannot be read: Permission denied [input.unreadable-file]"
        // The superuser reads every file.
        #expect(run.firstError == (getuid() == 0 ? "" : reason))
        #expect(run.status == (getuid() == 0 ? 0 : 1))
    }

    @Test func aFileWithALikeNameIsSuggested() throws {
        let run = try Invocation("render", "-f", "value.yaml", in: folder.path)
        #expect(run.errors.contains("did you mean `values.yaml`?"))
    }

    @Test func allFilesAreReportedInOneRun() throws {
        let run = try Invocation("render", "-q", "absent.yaml", "folder", "latin.yaml", in: folder.path)
        #expect(run.errors.hasSuffix("3 errors in 3 files\n"))
    }

    @Test func pipesAndDevicesAreRead() throws {
        #expect(try Invocation("lint", "/dev/stdin", input: "replicaCount: 2\n").status == 0)
        #expect(try Invocation("lint", "/dev/null").output.contains("/dev/null:1:1: error: the file has no values"))
    }

    @Test func tenMegabytesAreRefused() throws {
        let text = "masterkey: \"\(String(repeating: "x", count: 10_000_000))\"\n"
        try folder.write(text, to: "big.yaml")
        let run = try Invocation("render", "big.yaml", in: folder.path)
        let line = "big.yaml:1:1: error: the file has \(text.utf8.count) bytes, values may have at most 4194304"
        #expect(run.firstError == "\(line) [manifest.too-large]")
        #expect(run.output.isEmpty)
        #expect(run.status == 1)
    }

    @Test func aMegabyteIsHandled() throws {
        var text = "proxy_config:\n  model_list:\n"
        for number in 0..<14_000 {
            text += "    - model_name: model-\(number)\n      litellm_params:\n        model: openai/gpt-\(number)\n"
        }
        try folder.write(text, to: "large.yaml")
        #expect(text.utf8.count > 1_000_000)
        #expect(try Invocation("lint", "large.yaml", in: folder.path).status == 0)
    }

    @Test func moreProblemsThanAnyoneReadsAreCounted() throws {
        try folder.write((0..<5000).map { "key\($0): 1\n" }.joined(), to: "wrong.yaml")
        let run = try Invocation("lint", "wrong.yaml", in: folder.path)
        #expect(
            Invocation.firstError(in: run.output).hasSuffix(" more problems are not shown [values.too-many-problems]")
        )
        #expect(run.status == 1)
    }
}
