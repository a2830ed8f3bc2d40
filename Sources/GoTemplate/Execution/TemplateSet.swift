public import GoRuntime

/// Templates that can call each other, and the functions that they can call.
///
/// Go's `template.Template`.
///
/// A layer over a set adds templates without copying any: Helm's `tpl` makes one. What runs in a layer sees the layer's
/// templates first, also from templates of the set below, as in a clone that Go makes.
public final class TemplateSet {
    /// The stack, in bytes, of a thread that executes templates: room for as many executions within executions as are
    /// allowed.
    public static let recommendedStackSize = 1 << 30

    /// The name that Go's messages give the set.
    public let name: GoString
    /// The set below all layers.
    let root: RootState
    private let below: TemplateSet?
    @exclusivity(unchecked) private var definitions: [GoString: TemplateDefinition] = [:]

    /// Creates an empty set.
    ///
    /// - Parameters:
    ///   - name: The name that Go's messages give it: Helm's is `gotpl`.
    ///   - functions: The functions, which hide predefined ones of the same name.
    ///   - missingKey: What a key that a map lacks gives.
    public init(name: GoString = "gotpl", functions: [GoFunction], missingKey: MissingKey = .zero) {
        self.name = name
        root = RootState(functions: functions, missingKey: missingKey)
        below = nil
    }

    /// Creates a layer over a set.
    public init(over base: TemplateSet) {
        name = base.name
        root = base.root
        below = base
    }

    /// The set, or layer, whose templates are running: that in which `include` and `tpl` look for theirs.
    public var running: TemplateSet { root.running ?? self }

    /// Whether templates can call a function of that name.
    public func hasFunction(_ name: GoString) -> Bool { root.function(name) != nil }

    /// Whether there is a template of that name, here or below.
    public func contains(_ name: GoString) -> Bool { definition(name) != nil }

    /// Adds templates.
    public func add(_ trees: [SyntaxTree]) {
        for tree in trees { add(TemplateDefinition(tree)) }
    }

    /// Parses a file and adds its templates.
    public func add(_ file: TemplateFile) throws(ParseError) { add(try parse(file)) }

    /// Returns the templates of a file, that of the file itself included.
    public func parse(_ file: TemplateFile) throws(ParseError) -> [SyntaxTree] {
        try root.parser.parse(file)
    }

    /// Adds a template.
    ///
    /// The last one of a name wins, but one without text or actions replaces no other.
    /// Go 1.26 text/template template.go, associate.
    public func add(_ definition: TemplateDefinition) {
        if definition.tree.isEmpty, contains(definition.name) { return }
        definitions[definition.name] = definition
    }

    /// Returns the template of a name.
    func definition(_ name: GoString) -> TemplateDefinition? {
        if !definitions.isEmpty, let definition = definitions[name] { return definition }
        return below?.definition(name)
    }

    /// Executes the template of a name.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - dot: What `.` and `$` are.
    ///   - output: Where the text goes; after an error, what was printed up to it.
    /// - Throws: What went wrong first.
    public func execute(_ name: GoString, dot: GoValue, into output: inout [UInt8]) throws(TemplateError) {
        guard let definition = definition(name) else { throw TemplateError(.noTemplate(name, set: self.name)) }
        try execute(definition, dot: dot, into: &output)
    }

    /// Executes a template, which need not be one of the set.
    public func execute(
        _ definition: TemplateDefinition,
        dot: GoValue,
        into output: inout [UInt8]
    ) throws(TemplateError) {
        let outer = root.running
        guard root.executions < root.executionLimit else {
            throw TemplateError(.tooManyExecutions(limit: root.executionLimit))
        }
        root.running = self
        root.executions += 1
        defer {
            root.running = outer
            root.executions -= 1
        }
        var machine = Machine(definition, in: self)
        var dot = dot
        // What Go's reflect makes of a nil is no value at all, whose fields are none either.
        if case .null = dot { dot = .absent }
        try machine.run(dot: dot, into: &output)
    }
}
