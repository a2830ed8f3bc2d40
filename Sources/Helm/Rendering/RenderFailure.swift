public import GoRuntime
public import GoTemplate

/// Why a chart could not be rendered.
public struct RenderFailure: Error {
    /// What went wrong.
    public enum Kind {
        /// The name of the release cannot be used.
        case releaseName(GoString, Release.NameProblem)
        /// The template of the release's name cannot be parsed.
        case nameTemplateSyntax(ParseError, TemplateFile)
        /// The template of the release's name failed.
        case nameTemplate(TemplateError)
        /// The chart cannot be loaded or is not whole, or its values will not do.
        case chart(ChartError, path: String)
        /// The chart wants another version of Kubernetes.
        case kubeVersion(constraint: GoString, version: GoString)
        /// A template cannot be parsed.
        case parse(ParseError, TemplateFile)
        /// A template failed.
        case template(TemplateError, executing: GoString)
        /// A document is no YAML, or no object.
        case manifest(path: GoString, document: ArraySlice<UInt8>, DocumentFailure)
        /// `--show-only` names a template that printed nothing.
        case missingTemplate(GoString)
    }

    /// What went wrong.
    public let kind: Kind
    /// What had been rendered before a document turned out to be no YAML: `--debug` prints it.
    public let files: [RenderedFile]

    /// Creates a failure.
    public init(_ kind: Kind, files: [RenderedFile] = []) {
        self.kind = kind
        self.files = files
    }
}
