/// Where the checkout lies, found from this file's own place in it.
public enum RepositoryFolder {
    /// The absolute path of the checkout, without a slash at the end.
    public static let path: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/")
    }()
}
