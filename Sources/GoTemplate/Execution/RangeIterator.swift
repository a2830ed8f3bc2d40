import GoRuntime

/// A `range` that is under way.
struct RangeIterator {
    /// What is ranged over, as it was when the range began.
    enum Source {
        case list([GoValue])
        case bytes([UInt8])
        case map(keys: [GoString], values: [GoValue])
        case integers(GoInteger)
    }

    /// What is ranged over.
    let source: Source
    /// How many elements there are.
    let count: Int
    /// Whether the elements are of type `interface {}`.
    let holdsInterfaces: Bool
    /// The index of the next element.
    var index = 0
}

extension Machine {
    /// Starts a range over the top value; false when there is nothing to range over.
    @inline(never)
    mutating func startRange(_ step: Instruction) throws(MachineFailure) -> Bool {
        let value = pop()
        switch value.plain {
        case .absent, .null: return false
        case .list(let list):
            guard !list.elements.isEmpty else { return false }
            iterators.append(
                RangeIterator(
                    source: .list(list.elements),
                    count: list.elements.count,
                    holdsInterfaces: list.elementType == .interface
                )
            )
        case .map(let map):
            guard map.count > 0 else { return false }
            iterators.append(
                RangeIterator(
                    source: .map(keys: map.keys, values: map.values),
                    count: map.count,
                    holdsInterfaces: map.elementType == .interface
                )
            )
        case .bytes(let bytes):
            guard !bytes.isEmpty else { return false }
            iterators.append(RangeIterator(source: .bytes(bytes), count: bytes.count, holdsInterfaces: false))
        case .integer(let number, let kind):
            if template.ranges[Int(step.a)].isPair { throw .kind(.pairOfInteger(value.printed)) }
            let count = kind.isUnsigned ? Int(clamping: UInt64(bitPattern: number)) : Int(number)
            guard count > 0 else { return false }
            iterators.append(RangeIterator(source: .integers(kind), count: count, holdsInterfaces: false))
        default: throw .kind(.notIterable(value.printed))
        }
        return true
    }

    /// Gives a range's slots the next element; false, and the range is over, when there is none.
    @inline(never)
    mutating func advanceRange(_ step: Instruction) throws(MachineFailure) -> Bool {
        let last = iterators.count - 1
        let index = iterators[last].index
        guard index < iterators[last].count else {
            iterators.removeLast()
            return false
        }
        guard set.root.takeStep() else { throw .kind(.tooManySteps(limit: set.root.stepLimit)) }
        iterators[last].index = index + 1
        let range = template.ranges[Int(step.a)]
        let element: GoValue
        switch iterators[last].source {
        case .list(let elements): element = elements[index]
        case .bytes(let bytes): element = .integer(Int64(bytes[index]), .uint8)
        case .map(_, let values): element = values[index]
        case .integers(let kind): element = .integer(Int64(index), kind)
        }
        if let slot = range.index {
            if case .map(let keys, _) = iterators[last].source {
                stack[base + slot] = .string(keys[index])
            } else {
                stack[base + slot] = .int(index)
            }
            isInterface[base + slot] = false
        }
        let holdsInterfaces = iterators[last].holdsInterfaces
        if let slot = range.element {
            stack[base + slot] = element
            isInterface[base + slot] = holdsInterfaces
        }
        stack[base + range.dot] = element
        isInterface[base + range.dot] = holdsInterfaces
        return true
    }
}

extension GoValue {
    /// The value as `%v` prints it.
    fileprivate var printed: GoString { GoFormat.sprintf("%v", [self]) }
}
