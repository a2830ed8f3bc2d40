public import GoRuntime

/// An error of a template's execution, as facts.
///
/// ``GoErrorText`` and ``HelmErrorText`` make text of it.
public struct TemplateError: Error {
    /// Where in which template.
    public struct Location: Sendable {
        /// The name of the template: that of the file, or of a `define` in it.
        public let template: GoString
        /// The file that the place is in.
        public let file: TemplateFile
        /// The node that Go names.
        public let place: TemplatePlace
    }

    /// What went wrong.
    public let kind: Kind
    /// Where; nil for an error of no template, as when there is none of the name.
    public let location: Location?
    /// The `{{ template }}` actions that led there within one execution, the innermost first.
    public let callers: [Location]

    /// Creates an error.
    public init(_ kind: Kind, at location: Location? = nil, callers: [Location] = []) {
        self.kind = kind
        self.location = location
        self.callers = callers
    }
}

extension TemplateError: GoError {
    /// The error in Go's words.
    public var goText: GoString { GoErrorText.text(of: self) }

    /// What a function that was called gave for its error.
    public var cause: (any Error)? {
        guard case .call(_, let failure) = kind else { return nil }
        switch failure {
        case .message(let text): return GoMessage(text)
        case .caused(let error): return error
        }
    }
}

/// An error that Go would print with words of its own.
public protocol GoError: Error {
    /// The error in Go's words.
    var goText: GoString { get }
    /// The error that Go's `errors.Unwrap` finds within; nil where there is none.
    var cause: (any Error)? { get }
}

/// An error that is only words: what `errors.New` makes.
public struct GoMessage: GoError {
    /// The words.
    public let goText: GoString

    /// Creates an error.
    public init(_ text: GoString) { goText = text }

    /// Nothing is within.
    public var cause: (any Error)? { nil }
}
