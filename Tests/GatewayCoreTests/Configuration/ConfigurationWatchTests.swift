import TestSupport
import Testing

@testable import GatewayCore

@Suite struct ConfigurationWatchTests {
    /// Files whose versions are numbers; 0 for none.
    final class Files {
        var versions: [String: UInt64] = [:]

        func look(_ path: String) -> FileFingerprint? {
            guard let version = versions[path], version > 0 else { return nil }
            return FileFingerprint(device: 1, node: version, size: 1, seconds: 1, nanoseconds: 1)
        }
    }

    func expectPoll(_ watch: inout ConfigurationWatch, _ expected: Bool, at place: SourceLocation = #_sourceLocation) {
        let hasChanged = watch.poll()
        #expect(hasChanged == expected, sourceLocation: place)
    }

    @Test func aChangeCountsWhenItIsSeenTwice() {
        let files = Files()
        files.versions = ["a": 1, "b": 1]
        var watch = ConfigurationWatch(look: files.look)
        watch.watch(["a", "b"])
        expectPoll(&watch, false)
        files.versions["b"] = 2
        expectPoll(&watch, false)
        expectPoll(&watch, true)
        expectPoll(&watch, false)
    }

    @Test func aChangeWhileTheFilesAreReadIsNotMissed() {
        let files = Files()
        files.versions = ["a": 1, "b": 1]
        var watch = ConfigurationWatch(look: files.look)
        let seen = ["a": files.look("a")]
        files.versions["a"] = 2
        watch.watch(["a", "b"], seen: seen)
        expectPoll(&watch, false)
        expectPoll(&watch, true)
        watch.prepare()
        files.versions["b"] = 2
        watch.watch(["a", "b"])
        expectPoll(&watch, false)
        expectPoll(&watch, true)
        expectPoll(&watch, false)
    }

    @Test func aFileThatIsStillWrittenIsWaitedFor() {
        let files = Files()
        files.versions = ["a": 1]
        var watch = ConfigurationWatch(look: files.look)
        watch.watch(["a"])
        for version in 2...5 {
            files.versions["a"] = UInt64(version)
            expectPoll(&watch, false)
        }
        expectPoll(&watch, true)
    }

    @Test func aMissingFileIsNoChangeUntilItIsBack() {
        let files = Files()
        files.versions = ["a": 1]
        var watch = ConfigurationWatch(look: files.look)
        watch.watch(["a"])
        files.versions["a"] = 0
        for _ in 0..<3 { expectPoll(&watch, false) }
        files.versions["a"] = 1
        expectPoll(&watch, false)
        files.versions["a"] = 2
        expectPoll(&watch, false)
        expectPoll(&watch, true)
    }

    @Test func aFileIsToldFromItsSuccessor() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("one", to: "config.yaml")
        let before = FileFingerprint(path: path)
        #expect(before != nil && before == FileFingerprint(path: path))
        try folder.write("other", to: "config.yaml")
        #expect(FileFingerprint(path: path) != before)
        #expect(FileFingerprint(path: folder.path(of: "none")) == nil)
    }
}
