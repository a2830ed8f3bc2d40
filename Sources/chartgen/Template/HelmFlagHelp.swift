/// The help of `chartgen template`, made of the table of flags.
enum HelmFlagHelp {
    /// The flags that have an effect, two lines each.
    static var flags: String {
        HelmFlag.effective.map { flag in
            let letter = flag.letter.map { "-\($0), " } ?? "    "
            var name = "--\(flag.name)"
            if case .value(let value) = flag.form { name += " <\(value)>" }
            return "  \(letter)\(name)\n          \(flag.help)"
        }
        .joined(separator: "\n")
    }
}
