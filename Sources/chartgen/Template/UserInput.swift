import Diagnostics
import GoRuntime
import Helm
import ValueModel

/// The values that the user gives `chartgen template`: files and flags, read and merged.
struct UserInput {
    private let request: TemplateRequest
    private let standardInput: StandardInput

    init(_ request: TemplateRequest, _ standardInput: StandardInput) {
        self.request = request
        self.standardInput = standardInput
    }

    /// Returns the values.
    func values(_ sources: inout SourceMap) throws(TemplateRunFailure) -> GoMap {
        let files = try files(&sources)
        let collector = DiagnosticCollector()
        let flags = request.settings.map { setting in
            let bytes = Array(setting.text.utf8)
            return SetFlag(kind: setting.kind, file: sources.add(name: setting.kind.flagName, kind: .argument, bytes: bytes))
        }
        let readFile: SetFlag.FileReader = { [standardInput] path in
            path == "-" ? try standardInput.bytes() : try FileReading.bytes(of: path)
        }
        do {
            return try UserValues.merged(files: files, flags: flags, readFile: readFile, into: collector)
        } catch .file(let name, let failure) {
            let text = "failed to parse \(name): \(failure.text)"
            throw .values(helmText: text, [Self.diagnostic(of: name, files, failure, &sources)])
        } catch .flag(let flag) {
            throw .values(helmText: HelmSetText.text(of: flag), collector.diagnostics)
        }
    }

    private func files(_ sources: inout SourceMap) throws(TemplateRunFailure) -> [UserValues.File] {
        var files: [UserValues.File] = []
        for path in request.valuesFiles {
            do {
                let isInput = path.trimmingSpaces() == "-"
                files.append(.init(name: path, text: isInput ? try standardInput.bytes() : try FileReading.bytes(of: path)))
            } catch {
                throw .input(error)
            }
        }
        return files
    }

    /// Reads the file again with the strict reader, which knows places.
    private static func diagnostic(
        of name: String,
        _ files: [UserValues.File],
        _ failure: DocumentFailure,
        _ sources: inout SourceMap
    ) -> Diagnostic {
        ValuesFileDiagnostic.diagnostic(name: name, text: files.first { $0.name == name }?.text ?? [], failure, &sources)
    }
}
