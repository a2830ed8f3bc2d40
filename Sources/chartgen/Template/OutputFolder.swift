import GoRuntime
import Helm

/// The folder of `--output-dir`.
///
/// Helm v4.2.3 pkg/cmd/template.go and pkg/action/action.go, writeToFile: a file is written anew with its first object and
/// goes on with the others; a hook is appended to whatever file is there.
struct OutputFolder {
    private let path: String
    private let release: GoString?

    /// Takes the folder, and the name of the release where files go into a folder of that name.
    init(_ path: String, release: GoString?) {
        self.path = path
        self.release = release
    }

    /// Writes the files and prints what was written, as Helm does.
    func write(_ output: TemplateOutput) throws(FileFailure) {
        for piece in output.pieces() {
            let folder = piece.isInReleaseFolder ? release.map { "\(path)/\($0.text)" } ?? path : path
            let file = "\(folder)/\(piece.path.text)"
            if piece.isContinuation || (piece.isHook && FileWriting.exists(file)) {
                try FileWriting.append(piece.text, to: file)
            } else {
                try FileWriting.write(piece.text, to: file)
            }
            try OutputStream.standardOutput.write("wrote \(file)\n")
        }
    }
}
