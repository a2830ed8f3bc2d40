import Foundation

/// Text that a test expects, kept in a file.
///
/// A missing file is written and the test fails, so that a new expectation is read before it is trusted.
/// `RECORD_SNAPSHOTS=1` rewrites every file, and fails every test, in the same way.
public enum Snapshot {
    /// A folder of cases that holds fewer than it must.
    public struct TooFewCases: Error, CustomStringConvertible {
        /// The folder, the number of cases found and the number that must be there.
        public var description: String
    }

    /// Whether expectations are written instead of compared.
    public static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

    /// Returns what is wrong with a text, or nil when it equals the file byte by byte.
    ///
    /// For example `#expect(try Snapshot.difference(of: text, from: "Tests/YAMLTests/Cases/a.yaml") == nil)`.
    ///
    /// - Parameters:
    ///   - text: The text that the code under test made.
    ///   - path: The file that holds the expectation, from the checkout's root, or an absolute path.
    /// - Returns: A sentence for a test's failure, naming the first line that differs.
    /// - Throws: What the file system reports.
    public static func difference(of text: String, from path: String) throws -> String? {
        let file = url(of: path)
        if !isRecording, let expected = FileManager.default.contents(atPath: file.path) {
            return difference(of: text, to: String(decoding: expected, as: UTF8.self), named: path)
        }
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return "\(path) was recorded; look at it and run again"
    }

    /// Returns what is wrong with a text, or nil when it equals another byte by byte.
    ///
    /// - Parameters:
    ///   - text: The text that the code under test made.
    ///   - expected: The text that it must be.
    ///   - name: What the sentence calls the expectation, for example a path.
    /// - Returns: A sentence for a test's failure, naming the first line that differs.
    public static func difference(of text: String, to expected: String, named name: String) -> String? {
        // Strings are equal by canonical equivalence; expectations are bytes.
        guard !text.utf8.elementsEqual(expected.utf8) else { return nil }
        let found = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let wanted = expected.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = zip(found, wanted).prefix { $0.elementsEqual($1) }.count
        return """
            \(name):\(line + 1) differs
            expected: \(line < wanted.count ? String(wanted[line]) ?? "" : "(end)")
            found:    \(line < found.count ? String(found[line]) ?? "" : "(end)")
            """
    }

    /// Lists the cases of a corpus, so that each can be a test case of its own.
    ///
    /// - Parameters:
    ///   - folder: The folder's path from the checkout's root; cases may lie in folders below it.
    ///   - suffix: How the names of cases end, for example `.case`.
    ///   - minimum: The fewest cases there may be: an unfound folder is red, not green.
    /// - Returns: Sorted paths from the checkout's root.
    /// - Throws: `TooFewCases`.
    public static func cases(in folder: String, suffix: String, minimum: Int = 1) throws -> [String] {
        let names =
            FileManager.default.enumerator(atPath: url(of: folder).path)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.sorted() ?? []
        guard names.count >= max(minimum, 1) else {
            throw TooFewCases(description: "\(folder) has \(names.count) cases *\(suffix) of at least \(minimum)")
        }
        return names.map { "\(folder)/\($0)" }
    }

    /// Returns the text of a file, given by its path from the checkout's root or by an absolute path.
    public static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: url(of: path)), as: UTF8.self)
    }

    private static func url(of path: String) -> URL {
        URL(fileURLWithPath: path.hasPrefix("/") ? path : "\(RepositoryFolder.path)/\(path)")
    }
}
