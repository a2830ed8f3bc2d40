public import GoRuntime

/// The parser of Go's template language.
///
/// Go 1.26 text/template/parse parse.go.
///
/// In goes the text of a file, out come the trees of the file and of every template that it defines. What a function
/// does is of no concern here; only whether there is one of that name.
public struct TemplateParser {
    private let isFunction: (GoString) -> Bool
    private let names = NameTable()

    /// Creates a parser that knows the names of the functions.
    public init(isFunction: @escaping (GoString) -> Bool) { self.isFunction = isFunction }

    /// Parses a file.
    ///
    /// - Parameter file: The text and its name.
    /// - Returns: The tree of the file, which holds its definitions in place, and then a tree for each `define` and
    ///   `block`, in the order of the source. Of several definitions of a name the one that counts is given.
    /// - Throws: The first problem.
    public func parse(_ file: TemplateFile) throws(ParseError) -> [SyntaxTree] {
        try file.source.withUnsafeBufferPointer { (bytes) throws(ParseError) in
            var run = ParseRun(file, bytes, names: names, isFunction: isFunction)
            return try run.trees()
        }
    }
}
