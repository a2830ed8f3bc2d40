import ArgumentParser

/// The help of `chartgen template`, made of the table of flags.
enum HelmFlagHelp {
    /// The flags that have an effect, a line each.
    static var flags: String {
        HelmFlag.effective.map { flag in
            let letter = flag.letter.map { "-\($0), " } ?? "    "
            var name = "--\(flag.name)"
            if case .value(let value) = flag.form { name += " <\(value)>" }
            let column = 30
            let start = "  \(letter)\(name)"
            let padding = String(repeating: " ", count: max(1, column - start.utf8.count))
            return start + padding + flag.help
        }
        .joined(separator: "\n")
    }

    /// The flags that are accepted for the sake of scripts.
    static var ignored: String {
        let names = HelmFlag.all.filter { $0.effect == .ignored }.map { "--\($0.name)" }
        return names.joined(separator: " ")
    }
}
