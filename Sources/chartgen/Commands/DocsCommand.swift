import ArgumentParser
import ManifestDSL

/// `chartgen docs`: the pages that the program makes from its own model, as files; for developers.
struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: "Write the generated pages of the documentation into a folder.",
        discussion: """
            Example:
              chartgen docs docs
            """,
        shouldDisplay: false
    )

    @Argument(help: "The folder.", completion: .directory)
    var folder: String

    func run() throws {
        for page in GeneratedPage.all {
            try FileWriting.write(Array(page.text().utf8), to: "\(folder)/\(page.file)")
        }
    }
}
