import GoRuntime
import TestSupport
import Testing

@testable import Helm

/// Archives, among them those that somebody made to do harm.
@Suite struct ChartArchiveTests {
    typealias Entry = ArchiveBuilder.Entry

    private func names(_ entries: [ArchiveBuilder.Entry]) throws -> [String] {
        try ChartArchive.files(of: ArchiveBuilder.gzip(ArchiveBuilder.tar(entries))).map(\.name.text)
    }

    @Test(
        arguments: [
            ("demo/Chart.yaml", "Chart.yaml"),
            ("demo/templates/a.yaml", "templates/a.yaml"),
            ("demo/templates///a.yaml", "templates/a.yaml"),
            ("demo/./templates/../a.yaml", "a.yaml"),
            ("./Chart.yaml", "Chart.yaml"),
            ("demo\\templates\\a.yaml", "templates/a.yaml"),
            ("x/charts/b/Chart.yaml", "charts/b/Chart.yaml"),
        ]
    )
    func firstFolderIsTheCharts(path: String, name: String) throws {
        #expect(try names([Entry(path, "a")]) == [name])
    }

    @Test(
        arguments: [
            ("demo//etc/passwd", "chart illegally contains absolute paths"),
            ("demo/../a", "chart illegally references parent directory"),
            ("demo/..a", "chart illegally references parent directory"),
            ("demo/x/../../a", "chart illegally references parent directory"),
            ("a.yaml", "chart illegally contains content outside the base directory: \"a.yaml\""),
            ("demo/c:/a", "chart contains illegally named files"),
            ("demo\\c:\\a", "chart contains illegally named files"),
            ("Chart.yaml/a", "chart yaml not in base directory"),
        ]
    )
    func pathsThatLeadElsewhere(path: String, text: String) {
        let archive = ArchiveBuilder.gzip(ArchiveBuilder.tar([Entry(path, "a")]))
        let result = Result { () throws(ArchiveProblem) in try ChartArchive.files(of: archive) }
        guard case .failure(let problem) = result else {
            Issue.record("it is accepted")
            return
        }
        #expect(problem.text == text)
    }

    @Test func foldersAreSkippedAndLinksAreEmptyFiles() throws {
        let entries = [
            Entry("demo", kind: "5"), Entry("demo/x/", kind: "\u{0}"), Entry("demo/y", mode: 0o040755),
            Entry("demo/link", kind: "2"), Entry("demo/hard", kind: "1"), Entry("demo/a", "text"),
        ]
        let files = try ChartArchive.files(of: ArchiveBuilder.gzip(ArchiveBuilder.tar(entries)))
        #expect(files.map(\.name.text) == ["link", "hard", "a"])
        #expect(files.map(\.data.count) == [0, 0, 4])
    }

    @Test func longNames() throws {
        let long = "demo/" + String(repeating: "x", count: 200)
        let record = "path=\(long)\n"
        let length = record.utf8.count + 4
        #expect(
            try names([Entry("x", "\(length) \(record)", kind: "x"), Entry("short", "a")]) == [
                String(long.dropFirst(5))
            ]
        )
        #expect(try names([Entry("x", long + "\u{0}", kind: "L"), Entry("short", "a")]) == [String(long.dropFirst(5))])
    }

    @Test func globalHeadersAreSkipped() throws {
        #expect(try names([Entry("x", "12 comment=\n", kind: "g"), Entry("demo/a", "a")]) == ["a"])
    }

    @Test func byteOrderMarksAreRemoved() throws {
        let files = try ChartArchive.files(of: ArchiveBuilder.gzip(ArchiveBuilder.tar([Entry("demo/a", "\u{FEFF}a")])))
        #expect(files[0].data == [UInt8(ascii: "a")])
    }

    @Test func bombsEndEarly() {
        let zeros = String(repeating: "\u{0}", count: ChartLimits.fileSize)
        let one = ArchiveBuilder.bytes(of: Entry("demo/a", zeros))
        let bomb = ArchiveBuilder.gzip((0..<21).flatMap { _ in one })
        #expect(throws: ArchiveProblem.tooLarge) { try ChartArchive.files(of: bomb) }
        #expect(throws: ArchiveProblem.fileTooLarge("demo/a")) { try names([Entry("demo/a", zeros + "x")]) }
        #expect(throws: ArchiveProblem.tooLarge) { try names([Entry("demo/a", "", size: 1 << 32)]) }
        #expect(throws: ArchiveProblem.tooLarge) { try names([Entry("demo/a", kind: "2", size: 3)]) }
        #expect(throws: ArchiveProblem.fieldTooLong) { try names([Entry("x", "", kind: "L", size: 1 << 30)]) }
        let headers = ArchiveBuilder.gzip(
            (0...ChartLimits.entries).flatMap { _ in ArchiveBuilder.bytes(of: Entry("d/")) }
        )
        #expect(throws: ArchiveProblem.self) { try ChartArchive.files(of: headers) }
    }

    @Test func brokenArchives() {
        #expect(throws: ArchiveProblem.isEmpty) { try ChartArchive.files(of: []) }
        #expect(throws: ArchiveProblem.isTruncated) { try ChartArchive.files(of: [0x1F]) }
        #expect(throws: ArchiveProblem.notGzip) { try ChartArchive.files(of: Array("this is no archive".utf8)) }
        #expect(throws: ArchiveProblem.noFiles) { try names([]) }
        #expect(throws: ArchiveProblem.noFiles) { try ChartArchive.files(of: ArchiveBuilder.gzip([])) }
        #expect(throws: ArchiveProblem.invalidHeader) {
            try ChartArchive.files(of: ArchiveBuilder.gzip([UInt8](repeating: 7, count: 512)))
        }
        #expect(throws: ArchiveProblem.isTruncated) {
            try ChartArchive.files(
                of: ArchiveBuilder.gzip(Array(ArchiveBuilder.tar([Entry("d/a", "text")]).prefix(514)))
            )
        }
    }

    @Test func everyBeginningOfAnArchiveEndsInAnErrorOrFiles() {
        let archive = ArchiveBuilder.gzip(
            ArchiveBuilder.tar([Entry("demo/Chart.yaml", "name: a"), Entry("demo/b", "c")])
        )
        for count in 0..<archive.count {
            #expect((try? ChartArchive.files(of: Array(archive.prefix(count))))?.isEmpty != true)
        }
    }

    @Test(arguments: 0..<4)
    func garbageNeverCrashes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let tar = ArchiveBuilder.tar([
            Entry("demo/a", "text"), Entry("x", "12 comment=\n", kind: "x"), Entry("demo/b", ""),
        ])
        let packed = ArchiveBuilder.gzip(tar)
        for _ in 0..<2000 {
            var spoilt = Bool.random(using: &random) ? tar : packed
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                spoilt[Int.random(in: 0..<spoilt.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = try? ChartArchive.files(of: spoilt.count == tar.count ? ArchiveBuilder.gzip(spoilt) : spoilt)
        }
    }
}
