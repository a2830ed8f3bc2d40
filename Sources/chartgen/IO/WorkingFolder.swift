/// The folder in which the program runs.
enum WorkingFolder {
    /// Its path from the root; `.` where the system does not tell.
    static var path: String {
        guard let folder = getcwd(nil, 0) else { return "." }
        defer { free(folder) }
        return String(cString: folder)
    }
}
