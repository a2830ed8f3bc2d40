import Diagnostics
import GoRuntime
import Helm
import ValueModel
import YAML

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
            return SetFlag(
                kind: setting.kind,
                file: sources.add(name: setting.kind.flagName, kind: .argument, bytes: bytes)
            )
        }
        let readFile: SetFlag.FileReader = { [standardInput] path in
            path == "-" ? try standardInput.bytes() : try FileReading.bytes(of: path)
        }
        do {
            return try UserValues.merged(files: files, flags: flags, readFile: readFile, into: collector)
        } catch {
            switch error {
            case .file(let name, let failure):
                let text = "failed to parse \(name): \(failure.text)"
                throw .values(helmText: text, [Self.diagnostic(of: name, files, failure, &sources)])
            case .flag(let flag):
                throw .values(helmText: Self.helmText(of: flag, collector.diagnostics), collector.diagnostics)
            }
        }
    }

    private func files(_ sources: inout SourceMap) throws(TemplateRunFailure) -> [UserValues.File] {
        var files: [UserValues.File] = []
        for path in request.valuesFiles {
            do throws(FileFailure) {
                let isInput = GoString(path).trimmed() == "-"
                let text = isInput ? try standardInput.bytes() : try FileReading.bytes(of: path)
                // Of a longer file no more than this is read.
                guard text.count < FileReading.limit else { throw FileFailure(path, number: EFBIG) }
                files.append(.init(name: path, text: text))
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
        let file = sources.add(name: name, bytes: files.first { $0.name == name }?.text ?? [])
        let collector = DiagnosticCollector()
        _ = YAMLReader(file: file).documents(into: collector)
        return collector.diagnostics.first { $0.severity == .error }
            ?? Diagnostic(
                .unusableValues,
                "the values file cannot be used: \(failure.text)",
                at: SourceSpan(file: file, start: 0, end: 0),
                help: "write the values as one map from names to values"
            )
    }

    /// Helm v4.2.3 pkg/cli/values/options.go, MergeValues; what its parser says of a flag is here said in our words.
    private static func helmText(of flag: SetFlag, _ diagnostics: [Diagnostic]) -> String {
        let start = "failed parsing \(flag.kind.flagName) data"
        if flag.kind == .json { return "\(start) \(flag.text)" }
        return "\(start): \(diagnostics.first { $0.severity == .error }?.message ?? "")"
    }
}
