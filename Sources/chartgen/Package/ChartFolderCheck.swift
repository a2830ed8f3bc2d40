/// A look at a folder before a chart is written to it: what in it is not the chart's.
struct ChartFolderCheck {
    private let files: Set<String>
    private let folders: Set<String>

    /// Takes the paths of the chart's files.
    init(_ paths: [String]) {
        files = Set(paths)
        var folders: Set<String> = []
        for path in paths {
            for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") {
                folders.insert(String(path[..<index]))
            }
        }
        self.folders = folders
    }

    /// Returns the paths of what must not be overwritten or left lying, with a slash behind folders.
    ///
    /// That is everything but folders and plain files of the chart. Links are not followed, as the chart would be written
    /// to where they lead; the folder itself may be one. A folder that does not exist has nothing in it.
    func strangers(in folder: String) throws(FileFailure) -> [String] {
        guard FileWriting.exists(folder) else { return [] }
        var strangers: [String] = []
        try look(into: folder, as: "", &strangers)
        return strangers
    }

    private func look(into folder: String, as prefix: String, _ strangers: inout [String]) throws(FileFailure) {
        for name in try FolderListing.names(of: folder) {
            let path = "\(folder)/\(name)"
            switch FolderListing.kind(of: path) {
            case .folder where folders.contains(prefix + name):
                try look(into: path, as: "\(prefix)\(name)/", &strangers)
            case .folder: strangers.append(path + "/")
            case .file where files.contains(prefix + name): break
            case .file, .other: strangers.append(path)
            }
        }
    }
}
