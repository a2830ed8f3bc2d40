import GoRuntime

/// What a set and the layers over it share.
final class RootState {
    /// What a missing key is.
    let missingKey: MissingKey
    /// The most bytes that one execution prints.
    let outputLimit = 256 << 20
    /// The most elements that are ranged over, and templates that are called, in all.
    let stepLimit = 200_000_000
    /// Go's limit of templates that call each other with `{{ template }}`.
    let depthLimit = 100_000
    /// The most executions within executions: what the recommended stack has room for.
    let executionLimit = 5000
    /// The set or layer whose templates are running.
    @exclusivity(unchecked) unowned(unsafe) var running: TemplateSet?
    /// How many executions are under way.
    @exclusivity(unchecked) var executions = 0
    @exclusivity(unchecked) private var steps = 0
    private var functions: [GoString: GoFunction] = [:]
    /// The one parser of all files, which remembers short texts.
    private(set) lazy var parser = TemplateParser { [unowned self] name in function(name) != nil }

    init(functions: [GoFunction], missingKey: MissingKey) {
        self.missingKey = missingKey
        for function in functions { self.functions[function.name] = function }
    }

    /// Counts a step; false when there were too many.
    @inline(__always)
    func takeStep() -> Bool {
        steps &+= 1
        return steps <= stepLimit
    }

    /// Returns the function of a name.
    func function(_ name: GoString) -> Lowering.CalledFunction? {
        if let function = functions[name] { return .defined(function) }
        return PredefinedFunction(name).map { .predefined($0) }
    }
}
