import GoRuntime

extension Lowering {
    /// Lowers an argument, which is then on top.
    ///
    /// Go 1.26 text/template exec.go, evalArg.
    ///
    /// - Parameters:
    ///   - operand: The argument.
    ///   - type: The parameter's type; nil where anything will do, reflect's `Value`.
    mutating func lowerArgument(_ operand: Operand, for type: GoType?) {
        mark(TemplatePlace(operand))
        switch operand {
        case .dot: emit(.slot, a: dot, growth: 1)
        case .field(let field): emit(.slotPath, a: dot, b: index(ofPath: field.names), growth: 1)
        case .variable(let variable):
            guard let slot = slot(of: variable.name) else {
                emitFailure(.undefinedVariable(variable.name), growth: 1)
                return
            }
            if variable.fields.isEmpty {
                emit(.slot, a: slot, growth: 1)
            } else {
                emit(.slotPath, a: slot, b: index(ofPath: variable.fields), growth: 1)
            }
        case .pipeline(let pipeline): lower(pipeline)
        case .function(let identifier):
            lowerCall(identifier, [], hasFinal: false, at: .operand(operand), isCommand: false)
        case .chain(let chain): lowerChain(chain, operand, [], hasFinal: false)
        case .nil, .bool, .number, .string:
            lowerConstant(operand, for: type)
            return
        }
        if let type, type != .interface { emit(.check, a: index(of: type)) }
    }

    /// Lowers the call of a function.
    ///
    /// Go 1.26 text/template exec.go, evalFunction and evalCall.
    ///
    /// - Parameters:
    ///   - identifier: The function's name.
    ///   - arguments: The arguments.
    ///   - hasFinal: Whether a value that is on the stack is the last argument.
    ///   - callPlace: What errors of the call itself name.
    ///   - isCommand: Whether the name is the first word of a command.
    mutating func lowerCall(
        _ identifier: IdentifierNode,
        _ arguments: ArraySlice<Operand>,
        hasFinal: Bool,
        at callPlace: TemplatePlace,
        isCommand: Bool
    ) {
        if isCommand { mark(.operand(.function(identifier))) }
        let count = arguments.count + (hasFinal ? 1 : 0)
        guard let function = lookup(identifier.name) else {
            emitFailure(.undefinedFunction(identifier.name), growth: 1 - (hasFinal ? 1 : 0))
            return
        }
        let parameters = function.parameters
        if let problem = parameters.problem(name: identifier.name, arguments: arguments.count, total: count) {
            emitFailure(problem, growth: 1 - (hasFinal ? 1 : 0))
            return
        }
        if case .predefined(let predefined) = function, let stop = predefined.shortCircuit {
            lowerShortCircuit(arguments, hasFinal: hasFinal, stop: stop)
            return
        }
        for (index, argument) in arguments.enumerated() {
            lowerArgument(argument, for: parameters.type(at: index))
        }
        if hasFinal, let type = parameters.type(at: count - 1), type != .interface {
            emit(.checkFinal, a: index(of: type), count: arguments.count)
        }
        places.append(callPlace)
        let place = Int32(truncatingIfNeeded: places.count - 1)
        let growth = 1 - count
        switch function {
        case .defined(let function):
            emit(.call, a: index(of: function), count: arguments.count, flag: hasFinal, growth: growth, at: place)
        case .predefined(.eq) where count == 2:
            emit(.equal, flag: hasFinal, growth: growth, at: place)
        case .predefined(.ne):
            emit(.notEqual, flag: hasFinal, growth: growth, at: place)
        case .predefined(.not): emit(.not, at: place)
        case .predefined(let function):
            emit(
                .predefined,
                a: Int(function.rawValue),
                b: Int(calleePlace(arguments)),
                count: arguments.count,
                flag: hasFinal,
                growth: growth,
                at: place
            )
        }
    }

    /// Returns the place of the first argument, whose text `call` mentions.
    private mutating func calleePlace(_ arguments: ArraySlice<Operand>) -> Int32 {
        guard let first = arguments.first else { return -1 }
        places.append(TemplatePlace(first))
        return Int32(truncatingIfNeeded: places.count - 1)
    }

    /// Lowers `and` and `or`, which evaluate only as many arguments as they need.
    private mutating func lowerShortCircuit(_ arguments: ArraySlice<Operand>, hasFinal: Bool, stop: Bool) {
        var jumps: [Int] = []
        for (index, argument) in arguments.enumerated() {
            lowerArgument(argument, for: nil)
            guard hasFinal || index < arguments.count - 1 else { break }
            jumps.append(emitJump(.shortCircuit, flag: stop, growth: -1))
        }
        // What follows may fail at any of the arguments: at the last one that was evaluated.
        if !jumps.isEmpty { markLastEvaluated() }
        for jump in jumps { code[jump].b = place }
        guard hasFinal, !jumps.isEmpty else {
            for jump in jumps { land(jump) }
            return
        }
        let end = emitJump(.jump)
        for jump in jumps { land(jump) }
        emit(.dropBelow)
        land(end)
    }
}
