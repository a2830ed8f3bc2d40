/// Tells when the files of a configuration have changed, by looking at them from time to time.
///
/// A mounted ConfigMap changes by a link that leads elsewhere, an editor writes in pieces: a change counts when two looks
/// in a row see the same.
public struct ConfigurationWatch {
    private let look: (String) -> FileFingerprint?
    private var paths: [String] = []
    private var loaded: [FileFingerprint?] = []
    private var pending: [FileFingerprint?]?

    /// Creates a watch of no file.
    ///
    /// - Parameter look: Returns what is at a path.
    public init(look: @escaping (String) -> FileFingerprint? = { FileFingerprint(path: $0) }) {
        self.look = look
    }

    /// Watches these files from now on, as they are now.
    public mutating func watch(_ paths: [String]) {
        self.paths = paths
        loaded = paths.map(look)
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
