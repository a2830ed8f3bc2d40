import ArgumentParser

/// The flags that say what the values are, as they were typed.
struct ValuesFlags: ParsableArguments {
    @Option(
        name: [.customShort("f"), .customLong("values")],
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A values file, as Helm takes it.", valueName: "file"),
        completion: .file()
    )
    var flaggedFiles: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Set values: a.b=c,d[0]=e.", valueName: "pairs")
    )
    var set: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("The same, as strings.", valueName: "pairs"))
    var setString: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("The same, as JSON.", valueName: "pairs"))
    var setJson: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("The same, from files.", valueName: "pairs"))
    var setFile: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("One value, letter by letter.", valueName: "pair"))
    var setLiteral: [String] = []
}
