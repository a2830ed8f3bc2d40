import GoRuntime

extension Machine {
    /// Takes the top values as the arguments of a function; with `hasFinal` the value below them is the last one.
    ///
    /// Arrays of a few elements are written as literals, which the compiler allocates much faster.
    private mutating func takeArguments(_ count: Int, hasFinal: Bool) -> [GoValue] {
        let total = count + (hasFinal ? 1 : 0)
        if hasFinal { moveFinal(above: count) }
        top -= total
        let first = stack + top
        switch total {
        case 0: return []
        case 1: return [first.takeArgument()]
        case 2: return [first.takeArgument(), (first + 1).takeArgument()]
        case 3: return [first.takeArgument(), (first + 1).takeArgument(), (first + 2).takeArgument()]
        default:
            var arguments: [GoValue] = []
            arguments.reserveCapacity(total)
            for index in 0..<total { arguments.append((first + index).takeArgument()) }
            return arguments
        }
    }

    @inline(never)
    mutating func call(_ step: Instruction) throws(MachineFailure) {
        let function = template.functions[Int(step.a)]
        let arguments = takeArguments(Int(step.count), hasFinal: step.flag)
        do {
            push(try function.body(arguments))
        } catch {
            throw .kind(.call(function: function.name, error))
        }
    }

    @inline(never)
    mutating func callPredefined(_ step: Instruction) throws(MachineFailure) {
        guard let function = PredefinedFunction(rawValue: UInt8(truncatingIfNeeded: step.a)) else { return }
        if step.flag { moveFinal(above: Int(step.count)) }
        let count = Int(step.count) + (step.flag ? 1 : 0)
        let arguments = UnsafeBufferPointer(start: stack + top - count, count: count)
        let result: GoValue
        do {
            result = try function.result(of: arguments) {
                step.b < 0 ? nil : template.places[Int(step.b)]
            }
        } catch {
            throw .kind(.call(function: function.name, error))
        }
        (stack + top - count).deinitialize(count: count)
        top -= count
        push(result)
    }

    /// Moves the value below the `count` top ones above them.
    private mutating func moveFinal(above count: Int) {
        guard count > 0 else { return }
        let start = stack + top - count - 1
        let final = start.move()
        start.moveInitialize(from: start + 1, count: count)
        (start + count).initialize(to: final)
    }

    /// `eq` or `ne` of the two top values.
    @inline(never)
    mutating func compare(_ hasFinal: Bool, negated: Bool) throws(MachineFailure) {
        let first = hasFinal ? top - 1 : top - 2
        let second = hasFinal ? top - 2 : top - 1
        let result: Bool
        if case .string(let left) = stack[first], case .string(let right) = stack[second] {
            result = left == right
        } else {
            do {
                result = try Comparison.areEqual(stack[first], stack[second])
            } catch {
                throw .kind(.call(function: negated ? "ne" : "eq", error))
            }
        }
        (stack + top - 2).deinitialize(count: 2)
        top -= 2
        push(.bool(result != negated))
    }

    // MARK: Methods

    /// Go 1.26 text/template exec.go, evalField, of a name with arguments.
    @inline(never)
    mutating func lookUpMethod(_ step: Instruction) throws(MachineFailure) {
        let name = template.names[Int(step.a)]
        let receiver = pop()
        guard let method = receiver.method(name) else {
            let isInterface = step.b < 0 || isInterface[base + Int(step.b)]
            throw .kind(receiver.problem(ofArgumentsFor: name, isInterface: isInterface))
        }
        let parameters = Parameters(of: method)
        let count = Int(step.count)
        if let problem = parameters.problem(name: name, arguments: count, total: count + (step.flag ? 1 : 0)) {
            throw .kind(problem)
        }
        methods.append(method)
    }

    @inline(never)
    mutating func checkMethodArgument(_ step: Instruction) throws(MachineFailure) {
        guard let method = methods.last, let type = Parameters(of: method).type(at: Int(step.a)) else { return }
        let index = step.flag ? top - 1 - Int(step.b) : top - 1
        stack[index] = try Assignment.convert(stack[index], to: type)
    }

    @inline(never)
    mutating func pushMethodConstant(_ step: Instruction) throws(MachineFailure) {
        guard let method = methods.last, case .operand(let operand) = template.places[Int(step.place)] else { return }
        switch ConstantOperand.value(of: operand, for: Parameters(of: method).type(at: Int(step.a))) {
        case .success(let value): push(value)
        case .failure(let failure): throw .kind(failure.kind)
        }
    }

    @inline(never)
    mutating func callMethod(_ step: Instruction) throws(MachineFailure) {
        guard let method = methods.popLast() else { return }
        let arguments = takeArguments(Int(step.count), hasFinal: step.flag)
        do {
            push(try method.body(arguments))
        } catch {
            throw .kind(.call(function: method.name, error))
        }
    }
}

extension UnsafeMutablePointer<GoValue> {
    /// Takes the value as an argument of a function: no value is nil there.
    @inline(__always)
    fileprivate func takeArgument() -> GoValue {
        let value = move()
        if case .absent = value { return .null }
        return value
    }
}
