/// The problems of one run with all that a renderer needs to write them.
public struct DiagnosticReport: Sendable {
    /// What the caller decides about the writing.
    public struct Options: Sendable, Hashable {
        /// Whether the text has ANSI colours.
        public var usesColor: Bool
        /// How many columns of a source line the text shows before it cuts the line around the span.
        public var width: Int
        /// Whether the text ends with the summary.
        public var showsSummary: Bool
        /// Whether warnings are failures in JUnit.
        public var isStrict: Bool
        /// The name of the program.
        public var toolName: String
        /// The address of the program's documentation, for SARIF.
        public var informationURI: String?

        /// Creates the options.
        public init(
            usesColor: Bool = false,
            width: Int = 100,
            showsSummary: Bool = true,
            isStrict: Bool = false,
            toolName: String = "chartgen",
            informationURI: String? = nil
        ) {
            self.usesColor = usesColor
            self.width = width
            self.showsSummary = showsSummary
            self.isStrict = isStrict
            self.toolName = toolName
            self.informationURI = informationURI
        }
    }

    /// The texts that spans point into.
    public let sources: SourceMap
    /// The names of all texts that were checked, also of those without problems.
    public let files: [String]
    /// The problems in source order.
    public let diagnostics: [Diagnostic]
    /// The version of the program.
    public let toolVersion: String

    /// Creates a report and puts the problems into source order.
    public init(sources: SourceMap, files: [String], diagnostics: [Diagnostic], toolVersion: String) {
        self.sources = sources
        self.files = files
        self.diagnostics = Diagnostic.inSourceOrder(diagnostics, sources: sources)
        self.toolVersion = toolVersion
    }

    /// The counts of the problems.
    public var summary: DiagnosticSummary { DiagnosticSummary(diagnostics, sources: sources) }

    /// Returns the report in a format; the text ends with a line break.
    public func render(_ format: DiagnosticFormat, options: Options = Options()) -> String {
        switch format {
        case .text: text(options)
        case .json: JSONRenderer(sources: sources).render(diagnostics)
        case .sarif:
            SARIFRenderer(
                sources: sources,
                files: files,
                tool: .init(name: options.toolName, version: toolVersion, informationURI: options.informationURI)
            ).render(diagnostics)
        case .github: GitHubRenderer(sources: sources).render(diagnostics)
        case .junit:
            JUnitRenderer(
                sources: sources,
                files: files,
                isStrict: options.isStrict,
                toolName: options.toolName
            ).render(diagnostics)
        }
    }

    private func text(_ options: Options) -> String {
        let renderer = TerminalRenderer(
            sources: sources,
            usesColor: options.usesColor,
            width: options.width,
            toolName: options.toolName
        )
        let text = renderer.render(diagnostics)
        guard options.showsSummary else { return text }
        return text + (text.isEmpty ? "" : "\n") + summary.text + "\n"
    }
}
