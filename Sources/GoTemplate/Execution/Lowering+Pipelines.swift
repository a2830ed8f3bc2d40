import GoRuntime

extension Lowering {
    /// Lowers a pipeline, whose value is then on top, nil unwrapped.
    mutating func lower(_ pipeline: PipeNode) {
        mark(.pipeline(pipeline))
        var hasFinal = false
        for command in pipeline.commands {
            lower(command, hasFinal: hasFinal)
            hasFinal = true
        }
        for variable in pipeline.variables {
            if pipeline.assigns {
                guard let slot = slot(of: variable.name) else {
                    emitFailure(.undefinedVariable(variable.name))
                    continue
                }
                emit(.store, a: slot)
            } else {
                let slot = claimSlot()
                variables.append((variable.name, slot))
                emit(.store, a: slot)
            }
        }
    }

    /// Lowers a command; `hasFinal`: the value of the one before it is on the stack.
    private mutating func lower(_ command: CommandNode, hasFinal: Bool) {
        guard let first = command.operands.first else { return }
        let arguments = command.operands.dropFirst()
        switch first {
        case .function(let identifier):
            lowerCall(identifier, arguments, hasFinal: hasFinal, at: .command(command), isCommand: true)
            emit(.unwrap)
        case .field(let field):
            mark(.operand(first))
            lowerFields(field.names, ofSlot: dot, arguments, hasFinal: hasFinal)
        case .variable(let variable):
            mark(.operand(first))
            guard let slot = slot(of: variable.name) else {
                emitFailure(.undefinedVariable(variable.name), growth: hasFinal ? 0 : 1)
                return
            }
            if variable.fields.isEmpty {
                rejectArguments(arguments, hasFinal: hasFinal, of: first)
                emit(.slot, a: slot, flag: true, growth: 1)
            } else {
                lowerFields(variable.fields, ofSlot: slot, arguments, hasFinal: hasFinal)
            }
        case .chain(let chain):
            lowerChain(chain, first, arguments, hasFinal: hasFinal)
            emit(.unwrap)
        case .pipeline(let inner):
            rejectArguments(arguments, hasFinal: hasFinal, of: first)
            lower(inner)
        default:
            mark(.operand(first))
            rejectArguments(arguments, hasFinal: hasFinal, of: first)
            lowerWord(first)
        }
    }

    /// Lowers a constant or dot that is a command.
    private mutating func lowerWord(_ operand: Operand) {
        switch operand {
        case .dot: emit(.slot, a: dot, flag: true, growth: 1)
        case .nil: emitFailure(.nilCommand, growth: 1)
        default: lowerConstant(operand)
        }
    }

    /// Lowers arguments that nothing can take.
    private mutating func rejectArguments(_ arguments: ArraySlice<Operand>, hasFinal: Bool, of operand: Operand) {
        guard hasFinal || !arguments.isEmpty else { return }
        emitFailure(.argumentToNonFunction(operand))
        if hasFinal { height -= 1 }
    }

    /// Lowers `.a.b.c` or `$x.a.b.c`, possibly with arguments for a method.
    ///
    /// The place is marked.
    private mutating func lowerFields(
        _ names: [GoString],
        ofSlot slot: Int,
        _ arguments: ArraySlice<Operand>,
        hasFinal: Bool
    ) {
        guard hasFinal || !arguments.isEmpty else {
            emit(.slotPath, a: slot, b: index(ofPath: names), flag: true, growth: 1)
            return
        }
        if names.count == 1 {
            emit(.slot, a: slot, growth: 1)
            lowerMethod(names[0], ofSlot: slot, arguments, hasFinal: hasFinal)
        } else {
            emit(.slotPath, a: slot, b: index(ofPath: Array(names.dropLast())), growth: 1)
            lowerMethod(names[names.count - 1], arguments, hasFinal: hasFinal)
        }
        emit(.unwrap)
    }

    /// Lowers fields of a pipeline or function.
    mutating func lowerChain(
        _ chain: ChainNode,
        _ operand: Operand,
        _ arguments: ArraySlice<Operand>,
        hasFinal: Bool
    ) {
        mark(.operand(operand))
        let place = place
        if case .nil = chain.operand {
            emitFailure(.fieldsOfNil(operand), growth: 1)
            return
        }
        lowerArgument(chain.operand, for: nil)
        guard hasFinal || !arguments.isEmpty else {
            emit(.topPath, b: index(ofPath: chain.fields))
            code[code.count - 1].a = place
            return
        }
        if chain.fields.count > 1 {
            emit(.topPath, b: index(ofPath: Array(chain.fields.dropLast())))
            code[code.count - 1].a = place
        }
        lowerMethod(chain.fields[chain.fields.count - 1], arguments, hasFinal: hasFinal, calledAt: place)
    }

    /// Lowers the call of the top value's method with arguments; `slot` is that which holds the value, -1 for none.
    private mutating func lowerMethod(
        _ name: GoString,
        ofSlot slot: Int = -1,
        _ arguments: ArraySlice<Operand>,
        hasFinal: Bool,
        calledAt callPlace: Int32? = nil
    ) {
        let callPlace = callPlace ?? place
        let count = arguments.count + (hasFinal ? 1 : 0)
        emit(.method, a: index(of: name), b: slot, count: arguments.count, flag: hasFinal, growth: -1)
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .bool, .number, .string, .nil:
                mark(.operand(argument))
                emit(.methodConstant, a: index, growth: 1)
            default:
                lowerArgument(argument, for: nil)
                emit(.methodCheck, a: index)
            }
        }
        if hasFinal { emit(.methodCheck, a: arguments.count, b: arguments.count, flag: true) }
        emit(.methodCall, count: arguments.count, flag: hasFinal, growth: 1 - count, at: callPlace)
    }
}
