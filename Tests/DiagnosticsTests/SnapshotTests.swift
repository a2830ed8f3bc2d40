import Foundation
import TestSupport
import Testing

@Suite struct SnapshotTests {
    @Test func aMissingFileIsWrittenAndFails() throws {
        let path = ".build/snapshots/\(UUID().uuidString)/new.txt"
        let folder = URL(filePath: RepositoryFolder.path).appending(path: path).deletingLastPathComponent()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Snapshot.difference(of: "a\nb\n", from: path)?.contains("was recorded") == true)
        guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != "1" else { return }
        #expect(try Snapshot.difference(of: "a\nb\n", from: path) == nil)
        #expect(try Snapshot.difference(of: "a\nc\n", from: path) == "\(path):2 differs\nexpected: b\nfound:    c")
        #expect(try Snapshot.difference(of: "a", from: path) == "\(path):2 differs\nexpected: b\nfound:    (end)")
        #expect(try Snapshot.difference(of: "a\r\nb\n", from: path) != nil)
    }
}
