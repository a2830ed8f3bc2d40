import ArgumentParser
import ValueModel

/// What the arguments mean: which texts make the values.
struct ValuesRequest {
    /// Where the text of a values file comes from.
    enum Source: Hashable {
        case standardInput
        case file(String)
    }

    /// A `--set` or one of its kin.
    struct Setting {
        let kind: SetFlag.Kind
        let text: String
    }

    /// The values files, later ones win.
    let files: [Source]
    /// The flags; among those of one kind, later ones win.
    let settings: [Setting]

    /// Whether nothing was asked for.
    var isEmpty: Bool { files.isEmpty && settings.isEmpty }

    /// Resolves what was typed; the standard input can be read once.
    init(_ options: ValuesOptions) throws(ValidationError) { try self.init(options.flags, after: options.files) }

    /// Resolves flags; `files` come before those that the flags name.
    init(_ options: ValuesFlags, after files: [String] = []) throws(ValidationError) {
        // Helm v4.2.3 pkg/cmd/flags.go: --values is a list with commas.
        let flagged = options.flaggedFiles.flatMap { $0.split(separator: ",").map(String.init) }
        self.files = (files + flagged).map { $0 == "-" ? .standardInput : .file($0) }
        guard self.files.count(where: { $0 == .standardInput }) <= 1 else {
            throw ValidationError("Standard input can be given only once.")
        }
        let kinds: [(SetFlag.Kind, [String])] = [
            (.json, options.setJson), (.set, options.set), (.string, options.setString), (.file, options.setFile),
            (.literal, options.setLiteral),
        ]
        settings = kinds.flatMap { kind, texts in texts.map { Setting(kind: kind, text: $0) } }
    }
}
