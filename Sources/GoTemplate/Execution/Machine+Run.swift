import GoRuntime

extension Machine {
    /// Executes the template.
    mutating func run(dot: GoValue, into output: inout [UInt8]) throws(TemplateError) {
        enter(dot: dot)
        var next = 0
        do {
            try steps(&next, &output)
        } catch {
            switch error {
            case .kind(let kind):
                throw TemplateError(kind, at: location(template.code[next - 1].place), callers: callers)
            case .kindAt(let kind, let place): throw TemplateError(kind, at: location(place), callers: callers)
            }
        }
    }

    private mutating func steps(_ next: inout Int, _ output: inout [UInt8]) throws(MachineFailure) {
        var code = template.code
        var texts = template.texts
        var constants = template.constants
        var paths = template.paths
        while true {
            let step = code + next
            next &+= 1
            switch step.pointee.opcode {
            case .text:
                let start = texts + Int(step.pointee.a)
                output.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(step.pointee.b)))
                if output.count > outputLimit { try tooMuchOutput() }
            case .print: try printTop(step.pointee.place, &output)
            case .constant: push(constants[Int(step.pointee.a)])
            case .slot:
                push(stack[base &+ Int(step.pointee.a)])
                if step.pointee.flag { unwrap() }
            case .slotPath:
                let slot = base &+ Int(step.pointee.a)
                push(
                    try value(
                        at: paths + Int(step.pointee.b),
                        of: stack[slot],
                        isInterface: isInterface[slot],
                        place: step.pointee.place
                    )
                )
                if step.pointee.flag { unwrap() }
            case .topPath:
                let receiver = pop()
                let path = paths + Int(step.pointee.b)
                push(try value(at: path, of: receiver, isInterface: false, place: step.pointee.a))
            case .unwrap: unwrap()
            case .store:
                let slot = base &+ Int(step.pointee.a)
                stack[slot] = stack[top &- 1]
                isInterface[slot] = false
            case .drop:
                top &-= 1
                (stack + top).deinitialize(count: 1)
            case .dropBelow:
                let value = pop()
                stack[top &- 1] = value
            case .jump: next = Int(step.pointee.a)
            case .jumpIfFalse: if !pop().isTrue { next = Int(step.pointee.a) }
            case .shortCircuit:
                if stack[top &- 1].isTrue == step.pointee.flag {
                    next = Int(step.pointee.a)
                    shortcut = (step.pointee.b, evaluated(step.pointee.place))
                } else {
                    if shortcut.place == step.pointee.b { shortcut.place = -1 }
                    top &-= 1
                    (stack + top).deinitialize(count: 1)
                }
            case .check: try check(top &- 1, template.types[Int(step.pointee.a)])
            case .checkFinal: try check(top &- 1 &- Int(step.pointee.count), template.types[Int(step.pointee.a)])
            case .call: try call(step.pointee)
            case .predefined: try callPredefined(step.pointee)
            case .equal: try compare(step.pointee.flag, negated: false)
            case .notEqual: try compare(step.pointee.flag, negated: true)
            case .not: stack[top &- 1] = .bool(!stack[top &- 1].isTrue)
            case .method: try lookUpMethod(step.pointee)
            case .methodCheck: try checkMethodArgument(step.pointee)
            case .methodConstant: try pushMethodConstant(step.pointee)
            case .methodCall: try callMethod(step.pointee)
            case .fail: throw .kind(template.failures[Int(step.pointee.a)])
            case .rangeStart: if try !startRange(step.pointee) { next = Int(step.pointee.b) }
            case .rangeNext: if try !advanceRange(step.pointee) { next = Int(step.pointee.b) }
            case .rangeBreak:
                iterators.removeLast()
                next = Int(step.pointee.b)
            case .templateCheck: try checkTemplate(step.pointee)
            case .template:
                try enterTemplate(step.pointee, next)
                code = template.code
                texts = template.texts
                constants = template.constants
                paths = template.paths
                next = 0
            case .end:
                guard leaveTemplate(&next) else { return }
                code = template.code
                texts = template.texts
                constants = template.constants
                paths = template.paths
            }
        }
    }

    /// Makes no value of a nil on top.
    @inline(__always)
    private mutating func unwrap() {
        if case .null = stack[top &- 1] { stack[top &- 1] = .absent }
    }

    @inline(never)
    private func tooMuchOutput() throws(MachineFailure) { throw .kind(.tooMuchOutput(limit: set.root.outputLimit)) }

    @inline(never)
    private mutating func printTop(_ place: Int32, _ output: inout [UInt8]) throws(MachineFailure) {
        top &-= 1
        switch stack[top] {
        case .string(let text): output.append(contentsOf: text.bytes)
        case .absent, .null: output.append(contentsOf: NoValue.text)
        case .object(let object):
            if case .function = object.type {
                (stack + top).deinitialize(count: 1)
                throw .kind(.unprintable(template.places[Int(place)], object.type))
            }
            if let text = object.actionText {
                output.append(contentsOf: text.bytes)
            } else {
                Self.append(object, to: &output)
            }
        default: GoFormat.append(stack[top], to: &output)
        }
        (stack + top).deinitialize(count: 1)
        if output.count > outputLimit { try tooMuchOutput() }
    }

    /// Prints a structure; one behind a pointer without the `&` that fmt gives it.
    @inline(never)
    private static func append(_ object: GoObject, to output: inout [UInt8]) {
        let start = output.count
        GoFormat.append(.object(object), to: &output)
        if case .pointer = object.type, start < output.count, output[start] == UInt8(ascii: "&") {
            output.remove(at: start)
        }
    }

    @inline(never)
    private mutating func check(_ index: Int, _ type: GoType) throws(MachineFailure) {
        if case .string = stack[index], case .string = type { return }
        stack[index] = try Assignment.convert(stack[index], to: type)
    }

    // MARK: Templates

    @inline(never)
    private func checkTemplate(_ step: Instruction) throws(MachineFailure) {
        let name = template.names[Int(step.a)]
        guard set.definition(name) != nil else { throw .kind(.undefinedTemplate(name)) }
        guard frames.count < set.root.depthLimit else { throw .kind(.tooDeep(limit: set.root.depthLimit)) }
    }

    @inline(never)
    private mutating func enterTemplate(_ step: Instruction, _ next: Int) throws(MachineFailure) {
        let name = template.names[Int(step.a)]
        guard let definition = set.definition(name) else { throw .kind(.undefinedTemplate(name)) }
        guard set.root.takeStep() else { throw .kind(.tooManySteps(limit: set.root.stepLimit)) }
        let dot = pop()
        frames.append(Frame(template: template, definition: self.definition, next: next, base: base))
        template = definition.lowered(for: set)
        self.definition = definition
        enter(dot: dot)
    }

    /// Goes back to the template that waits; false when there is none.
    @inline(never)
    private mutating func leaveTemplate(_ next: inout Int) -> Bool {
        (stack + base).deinitialize(count: top - base)
        top = base
        guard let frame = frames.popLast() else { return false }
        template = frame.template
        definition = frame.definition
        next = frame.next
        base = frame.base
        return true
    }
}
