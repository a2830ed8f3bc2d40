import CZlib
import GoRuntime
import TestSupport
import Testing

@testable import Helm

/// Archives that we write: what they say of files, and who can read them.
@Suite struct ChartArchiveWriterTests {
    private static let files = ["Chart.yaml", "templates/a.yaml", "empty"].map {
        ChartFile(name: $0, data: $0 == "empty" ? [] : Array("name: demo\nversion: 1.2.3\n".utf8))
    }

    private static var archive: [UInt8] { ChartArchiveWriter().archive(of: files, in: "demo") }

    @Test func theSameFilesGiveTheSameBytes() {
        #expect(Self.archive == Self.archive)
    }

    @Test func theHeaderTellsNothingOfTheMachine() {
        // Magic, deflate, no name or comment, no time, best compression, unknown system.
        #expect(Self.archive.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    }

    @Test func ourReaderReadsThem() throws {
        #expect(try ChartArchive.files(of: Self.archive) == Self.files)
    }

    @Test func helmReadsThem() throws {
        let files = try Referee.shared().files(ofArchive: Self.archive)
        #expect(files == ["templates/a.yaml": "name: demo\nversion: 1.2.3\n", "empty": ""])
    }

    @Test func tarReadsThem() throws {
        let folder = try TemporaryFolder()
        try folder.write(["demo.tgz": Self.archive], to: ".")
        let run = try ProgramRunner(at: "/bin/tar").run(
            ["tvzf", "demo.tgz", "--numeric-owner", "--full-time", "--utc"],
            environment: ["LC_ALL": "C"],
            in: folder.path
        )
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                -rw-r--r-- 0/0              26 1980-01-01 00:00:00 demo/Chart.yaml
                -rw-r--r-- 0/0              26 1980-01-01 00:00:00 demo/templates/a.yaml
                -rw-r--r-- 0/0               0 1980-01-01 00:00:00 demo/empty

                """
        )
    }

    @Test func largeFilesArriveWhole() throws {
        var random = SeededGenerator(seed: 1)
        let data = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let files = [
            ChartFile(name: "random", data: data),
            ChartFile(name: "zeros", data: [UInt8](repeating: 0, count: ChartLimits.fileSize)),
        ]
        let archive = ChartArchiveWriter().archive(of: files, in: "demo")
        #expect(try ChartArchive.files(of: archive) == files)
        #expect(archive.count < 320_000)
    }

    /// Paths that do not fit the field for them, or nearly so.
    private static let paths: [String] = [
        String(repeating: "a", count: 95), String(repeating: "a", count: 96), String(repeating: "q", count: 250),
        String(repeating: "b", count: 60) + "/" + String(repeating: "c", count: 60),
        String(repeating: "d", count: 150) + "/" + String(repeating: "e", count: 100),
        String(repeating: "f", count: 151) + "/x", String(repeating: "g", count: 149) + "/x/y",
        "ü", String(repeating: "é", count: 60),
        String(repeating: "h", count: 80) + "/" + String(repeating: "ü", count: 30),
        "üi/" + String(repeating: "i", count: 93) + "/j", "ü\(String(repeating: "r", count: 93))/ü/s", "k/ü/l",
        String(repeating: "m/", count: 120) + "n",
        String(repeating: "o", count: 82) + "/ü/p", "\u{1}\u{7F}",
    ]

    @Test func pathsAreWrittenAsGoWritesThem() throws {
        let trial = PackagingTrial(Dictionary(uniqueKeysWithValues: Self.paths.map { ($0, "x") }))
        #expect(try trial.ours() == trial.helms())
    }

    @Test func randomPathsAreWrittenAsGoWritesThem() throws {
        var random = SeededGenerator(seed: 2)
        let letters = ["a", "b", "ü", "日", "-", " ", "\u{80}"]
        var files: [String: String] = [:]
        for index in 0..<300 {
            let parts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                let length = Int.random(in: 1...80, using: &random)
                let isPlain = Int.random(in: 0..<4, using: &random) > 0
                return (0..<length).map { _ in isPlain ? "a" : letters.randomElement(using: &random) ?? "" }.joined()
            }
            // The number keeps a file from being another one's folder.
            files["\(index)" + parts.joined(separator: "/")] = "\(index)"
        }
        let trial = PackagingTrial(files)
        #expect(try trial.ours() == trial.helms())
        let package = try trial.package()
        #expect(try ChartArchive.files(of: package.archive()) == package.files)
    }
}
