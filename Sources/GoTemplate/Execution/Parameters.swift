import GoRuntime

/// The parameters of a function, for counting and checking arguments.
struct Parameters {
    /// The types; nil where anything will do, reflect's `Value`.
    let types: [GoType?]
    /// Whether the last one repeats.
    let isVariadic: Bool

    init(_ types: [GoType?], isVariadic: Bool) {
        self.types = types
        self.isVariadic = isVariadic
    }

    /// The parameters of a function.
    init(of function: GoFunction) { self.init(function.parameters, isVariadic: function.isVariadic) }

    /// The type of the argument at an index.
    func type(at index: Int) -> GoType? {
        index < types.count ? types[index] : types.last ?? nil
    }

    /// Returns the error of a wrong number of arguments; nil when it is right.
    ///
    /// - Parameters:
    ///   - name: The function's name.
    ///   - arguments: The arguments of the command.
    ///   - total: The arguments with that of the pipeline.
    /// - Returns: The error, or nil.
    func problem(name: GoString, arguments: Int, total: Int) -> TemplateError.Kind? {
        if isVariadic {
            let minimum = types.count - 1
            guard total < minimum else { return nil }
            return .argumentCount(function: name, expected: minimum, isMinimum: true, found: arguments)
        }
        guard total != types.count else { return nil }
        return .argumentCount(function: name, expected: types.count, isMinimum: false, found: total)
    }
}

extension Lowering.CalledFunction {
    /// The parameters of the function.
    var parameters: Parameters {
        switch self {
        case .defined(let function): Parameters(of: function)
        case .predefined(let function): function.parameters
        }
    }
}
