import Foundation
import TestSupport
import Testing

/// `chartgen package --directory` over a folder that is there: what is the chart's is replaced, nothing else is touched.
@Suite struct PackageFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func package() throws -> Invocation { try Invocation("package", "--directory", in: folder.path) }

    private func state() throws -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: try folder.files().map { ($0, try folder.bytes($0)) })
    }

    @Test func theChartsFilesAreReplaced() throws {
        _ = try package()
        let fresh = try state()
        try folder.write("other", to: "litellm-gateway/values.yaml")
        #expect(try package().status == 0)
        #expect(try state() == fresh)
    }

    @Test func anEmptyFolderIsFilled() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path(of: "litellm-gateway/templates"),
            withIntermediateDirectories: true
        )
        #expect(try package().status == 0)
        #expect(folder.files().contains("litellm-gateway/Chart.yaml"))
    }

    @Test func allThatIsNotTheChartsIsNamedAndNothingIsWritten() throws {
        try folder.write("mine", to: "litellm-gateway/values.yaml")
        try folder.write("mine", to: "litellm-gateway/notes.txt")
        try folder.write("mine", to: "litellm-gateway/templates/mine.yaml")
        try folder.write("mine", to: "litellm-gateway/.git/config")
        try folder.write("mine", to: "elsewhere")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(of: "litellm-gateway/Chart.yaml"),
            withDestinationPath: folder.path(of: "elsewhere")
        )
        let before = try state()
        let run = try package()
        #expect(run.status == 1)
        #expect(run.output == "")
        let named = run.errors.split(separator: "\n").filter { $0.hasSuffix(" [output.foreign-file]") }
            .compactMap { $0.split(separator: ":").first }
        #expect(
            named.map { $0.dropFirst(folder.path.utf8.count + 1) } == [
                "litellm-gateway/.git/", "litellm-gateway/Chart.yaml", "litellm-gateway/notes.txt",
                "litellm-gateway/templates/mine.yaml",
            ]
        )
        #expect(try state() == before)
    }

    @Test func aFileInThePlaceOfTheFolderIsSaid() throws {
        try folder.write("mine", to: "litellm-gateway")
        let run = try package()
        #expect(run.status == 1)
        #expect(run.firstError.hasSuffix("error: the file cannot be written: Not a directory [output.unwritable-file]"))
        #expect(try folder.read("litellm-gateway") == "mine")
    }
}
