/// Tells when the files of a configuration have changed, by looking at them from time to time.
///
/// A mounted ConfigMap changes by a link that leads elsewhere, an editor writes in pieces: a change counts when two looks
/// in a row see the same.
public struct ConfigurationWatch {
    private let look: (String) -> FileFingerprint?
    private var paths: [String] = []
    private var before: [String: FileFingerprint?] = [:]
    private var loaded: [FileFingerprint?] = []
    private var pending: [FileFingerprint?]?

    /// Creates a watch of no file.
    ///
    /// - Parameter look: Returns what is at a path.
    public init(look: @escaping (String) -> FileFingerprint? = { FileFingerprint(path: $0) }) {
        self.look = look
    }

    /// Looks at the watched files before they are read again, so that a change in between is not missed.
    public mutating func prepare() {
        before = Dictionary(paths.map { ($0, look($0)) }) { first, _ in first }
    }

    /// Watches files from now on.
    ///
    /// - Parameters:
    ///   - paths: The files.
    ///   - seen: How some of them were before they were read; others count as in ``prepare()``, or as they are now.
    public mutating func watch(_ paths: [String], seen: [String: FileFingerprint?] = [:]) {
        self.paths = paths
        loaded = paths.map { seen[$0] ?? before[$0] ?? look($0) }
        before = [:]
        pending = nil
    }

    /// Looks at the files.
    ///
    /// - Returns: Whether they have changed since ``watch(_:)``, or since this was true the last time, and are all there.
    public mutating func poll() -> Bool {
        let now = paths.map(look)
        guard now != loaded else {
            pending = nil
            return false
        }
        guard now == pending, !now.contains(nil) else {
            pending = now
            return false
        }
        loaded = now
        pending = nil
        return true
    }
}
