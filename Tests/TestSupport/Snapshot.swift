import Foundation

/// The comparison of a text with the file that holds what it should be.
///
/// A missing file is written, and with `RECORD_SNAPSHOTS=1` in the environment every file is; both count as a failure,
/// so that nothing passes without having been looked at.
public enum Snapshot {
    /// Returns what is wrong with a text, or nil when it equals the file.
    ///
    /// - Parameters:
    ///   - text: The text that the code under test made.
    ///   - path: The file that holds the expectation, relative to the checkout.
    /// - Returns: A sentence for a test's failure, naming the first line that differs.
    /// - Throws: What the file system reports.
    public static func difference(of text: String, from path: String) throws -> String? {
        let url = URL(filePath: RepositoryFolder.path).appending(path: path)
        let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
        if isRecording || !FileManager.default.fileExists(atPath: url.path) {
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return "\(path) was recorded; look at it and run again"
        }
        let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        guard !text.utf8.elementsEqual(expected.utf8) else { return nil }
        let found = text.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(found, wanted).prefix { $0 == $1 }.count
        return """
            \(path):\(line + 1) differs
            expected: \(line < wanted.count ? String(wanted[line]) : "(end)")
            found:    \(line < found.count ? String(found[line]) : "(end)")
            """
    }
}
