import ArgumentParser

/// The arguments that say what the values are, as they were typed.
struct ValuesOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Values files; - is standard input.", valueName: "values"), completion: .file())
    var files: [String] = []

    @OptionGroup var flags: ValuesFlags

    func validate() throws { _ = try ValuesRequest(self) }
}
