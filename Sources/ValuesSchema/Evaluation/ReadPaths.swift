/// Which values an evaluation has read: a tree of keys.
public final class ReadPaths {
    /// Whether the value here was read as a whole.
    public private(set) var isRead = false
    /// What was read within it.
    public private(set) var members: [String: ReadPaths] = [:]

    /// Creates a tree in which nothing was read.
    init() {}

    /// Notes that the value at the end of a path was read.
    func insert(_ keys: [String]) {
        var place = self
        for key in keys {
            if let next = place.members[key] {
                place = next
            } else {
                let next = ReadPaths()
                place.members[key] = next
                place = next
            }
        }
        place.isRead = true
    }
}
