import Diagnostics

/// Why a file could not be read or written: the system's own reason, and its path.
struct FileFailure: Error, CustomStringConvertible {
    /// The path as it was given.
    let path: String
    /// The system's error number.
    let number: Int32

    /// Takes the error that the last system call left.
    init(_ path: String, number: Int32 = errno) {
        self.path = path
        self.number = number
    }

    /// The reason in the system's words: `No such file or directory`.
    var reason: String { String(cString: strerror(number)) }

    /// The reason, for messages that name the file themselves.
    var description: String { reason }

    /// The problem that the user is told when a values file cannot be read.
    var diagnostic: Diagnostic {
        switch number {
        case ENOENT:
            Diagnostic(.missingFile, "the file does not exist", file: path, help: help)
        case EISDIR:
            Diagnostic(.fileIsDirectory, "expected a file, found a directory", file: path, help: "name a file in it")
        default:
            Diagnostic(
                .unreadableFile,
                "the file cannot be read: \(reason)",
                file: path,
                help: number == EACCES ? "make it readable with `chmod +r`, or run as its owner" : nil
            )
        }
    }

    private var help: String? {
        FolderListing.nearest(to: path).map { "did you mean `\($0)`?" }
            ?? "check the path, or give `-` for standard input"
    }
}
