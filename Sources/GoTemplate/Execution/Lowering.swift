import GoRuntime

/// Makes steps of a template's nodes.
///
/// As it goes it keeps track of the place that Go's `state.at` would have marked, since Go's errors name it.
struct Lowering {
    var code: [Instruction] = []
    var places: [TemplatePlace] = []
    var texts: [UInt8] = []
    var constants: [GoValue] = []
    var functions: [GoFunction] = []
    var functionIndices: [GoString: Int] = [:]
    var paths: [LoweredTemplate.Path] = []
    var names: [GoString] = []
    var types: [GoType] = []
    var typeIndices: [GoType: Int] = [:]
    var ranges: [LoweredTemplate.Range] = []
    var failures: [TemplateError.Kind] = []

    /// The variables in scope with their slots, the innermost last.
    var variables: [(name: GoString, slot: Int)] = [("$", 0)]
    /// The slot of dot.
    var dot = 0
    /// The next free slot, and the most that were in use.
    var nextSlot = 1
    var slotCount = 1
    /// The values above the slots at this step, and the most there were.
    var height = 0
    var depth = 0
    /// The place that Go's errors would name now.
    var place: Int32 = 0
    /// The place after the last `and` or `or`.
    private var lastEvaluated: Int32 = -1
    /// The ranges around, the innermost last: where `continue` goes, and the jumps of `break`.
    var loops: [Loop] = []

    /// A range that is being lowered.
    struct Loop {
        /// The step that advances the range.
        var next: Int
        /// Whether its `else` is lowered: there `break` leaves this range still, and `continue` is of the outer one.
        var isElse = false
        /// The steps that leave it.
        var breaks: [Int] = []
    }

    /// What the functions are.
    let lookup: (GoString) -> CalledFunction?

    /// A function as a template sees it.
    enum CalledFunction {
        /// A function of the set.
        case defined(GoFunction)
        /// One of Go's own.
        case predefined(PredefinedFunction)
    }

    init(lookup: @escaping (GoString) -> CalledFunction?) { self.lookup = lookup }

    /// Returns the steps of a template.
    static func lower(_ tree: SyntaxTree, lookup: @escaping (GoString) -> CalledFunction?) -> LoweredTemplate {
        var lowering = Lowering(lookup: lookup)
        lowering.lower(tree.nodes)
        lowering.emit(.end)
        return LoweredTemplate(
            code: lowering.code,
            places: lowering.places,
            texts: lowering.texts,
            constants: lowering.constants,
            functions: lowering.functions,
            paths: lowering.paths,
            names: lowering.names,
            types: lowering.types,
            ranges: lowering.ranges,
            failures: lowering.failures,
            slotCount: lowering.slotCount,
            depth: lowering.depth
        )
    }

    /// Appends a step that changes the height of the stack by `growth`.
    mutating func emit(
        _ opcode: Opcode,
        a: Int = 0,
        b: Int = 0,
        count: Int = 0,
        flag: Bool = false,
        growth: Int = 0,
        at place: Int32? = nil
    ) {
        code.append(
            Instruction(
                opcode: opcode,
                flag: flag,
                count: UInt32(clamping: count),
                a: Int32(truncatingIfNeeded: a),
                b: Int32(truncatingIfNeeded: b),
                place: place ?? self.place
            )
        )
        height += growth
        depth = max(depth, height)
    }

    /// Appends a jump whose target is not known yet, and returns its index.
    mutating func emitJump(_ opcode: Opcode, a: Int = 0, flag: Bool = false, growth: Int = 0) -> Int {
        emit(opcode, a: a, flag: flag, growth: growth)
        return code.count - 1
    }

    /// Lets a jump go to the next step.
    mutating func land(_ jump: Int) {
        switch code[jump].opcode {
        case .rangeStart, .rangeNext, .rangeBreak: code[jump].b = Int32(truncatingIfNeeded: code.count)
        default: code[jump].a = Int32(truncatingIfNeeded: code.count)
        }
    }

    /// Marks the place that errors name from now on, as Go's `state.at`.
    mutating func mark(_ place: TemplatePlace) {
        places.append(place)
        self.place = Int32(truncatingIfNeeded: places.count - 1)
    }

    /// Makes the place one of its own, that steps after `and` or `or` have in common with no step within.
    mutating func markLastEvaluated() {
        guard place != lastEvaluated else { return }
        places.append(places[Int(place)])
        place = Int32(truncatingIfNeeded: places.count - 1)
        lastEvaluated = place
    }

    /// Appends the error that is certain here.
    ///
    /// What follows is unreachable, but is lowered all the same.
    mutating func emitFailure(_ kind: TemplateError.Kind, growth: Int = 0) {
        failures.append(kind)
        emit(.fail, a: failures.count - 1, growth: growth)
    }

    /// Appends the push of a constant.
    mutating func emitConstant(_ value: GoValue) {
        constants.append(value)
        emit(.constant, a: constants.count - 1, growth: 1)
    }

    mutating func index(of type: GoType) -> Int {
        if let index = typeIndices[type] { return index }
        types.append(type)
        typeIndices[type] = types.count - 1
        return types.count - 1
    }

    mutating func index(of name: GoString) -> Int {
        names.append(name)
        return names.count - 1
    }

    mutating func index(ofPath path: [GoString]) -> Int {
        paths.append(LoweredTemplate.Path(names: path))
        return paths.count - 1
    }

    mutating func index(of function: GoFunction) -> Int {
        if let index = functionIndices[function.name] { return index }
        functions.append(function)
        functionIndices[function.name] = functions.count - 1
        return functions.count - 1
    }

    /// Returns a slot that is free until ``release(to:)``.
    mutating func claimSlot() -> Int {
        defer {
            nextSlot += 1
            slotCount = max(slotCount, nextSlot)
        }
        return nextSlot
    }

    /// Ends a scope: forgets the variables and slots since its start.
    mutating func close(_ scope: (variables: Int, slots: Int)) {
        variables.removeLast(variables.count - scope.variables)
        nextSlot = scope.slots
    }

    /// The start of a scope.
    var scope: (variables: Int, slots: Int) { (variables.count, nextSlot) }

    /// Returns the slot of a variable.
    ///
    /// - Parameter variable: The name.
    /// - Returns: Nil inside the pipeline that declares the variable: the parser lets it pass there, Go's execution does not.
    func slot(of variable: GoString) -> Int? { variables.last { $0.name == variable }?.slot }
}
