internal import GoRuntime

/// Lists made and taken together.
///
/// Sprig 3.3.0 list.go: none but `sortAlpha` changes the list it is given.
extension SprigFunctions {
    static func lists() -> [GoFunction] {
        [
            GoFunction("list", repeated: .interface, body: list),
            GoFunction("tuple", repeated: .interface, body: list),
            GoFunction("append", .interface, .interface, body: append),
            GoFunction("push", .interface, .interface, body: append),
            GoFunction("mustAppend", .interface, .interface, body: append),
            GoFunction("mustPush", .interface, .interface, body: append),
            GoFunction("prepend", .interface, .interface, body: prepend),
            GoFunction("mustPrepend", .interface, .interface, body: prepend),
            GoFunction("concat", repeated: .interface, body: concat),
            GoFunction("reverse", .interface, body: reverse),
            GoFunction("mustReverse", .interface, body: reverse),
            GoFunction("chunk", .int, .interface, body: chunk),
            GoFunction("mustChunk", .int, .interface, body: chunk),
            GoFunction("sortAlpha", .interface, body: sortAlpha),
        ]
    }

    private static func list(_ arguments: [GoValue]) -> GoValue { .list(arguments.values(from: 0)) }

    private static func append(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let elements = try arguments.value(0).elements(orFail: "Cannot push on type")
        var result: [GoValue] = []
        result.reserveCapacity(elements.count + 1)
        result += elements
        result.append(arguments.value(1))
        return .list(result)
    }

    private static func prepend(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let elements = try arguments.value(0).elements(orFail: "Cannot prepend on type")
        return .list([arguments.value(1)] + elements)
    }

    /// Sprig 3.3.0 list.go, concat: without any element the slice stays nil.
    private static func concat(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        var result: [GoValue] = []
        for value in arguments {
            if value.isNil { throw .nilPointer }
            guard let list = value.sequence else { throw .text("Cannot concat type \(value.kind) as list") }
            try Limits.check(listCount: result.count + list.elements.count)
            result += list.elements
        }
        return .list(GoList(result, isNil: result.isEmpty))
    }

    private static func reverse(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        .list(try arguments.value(0).elements(orFail: "Cannot find reverse on type").reversed())
    }

    /// Sprig 3.3.0 list.go, chunk: the number of parts is reckoned in floating point, which decides what sizes of zero
    /// and below it do.
    private static func chunk(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let size = arguments.int(0)
        let elements = try arguments.value(1).elements(orFail: "Cannot chunk type")
        let quotient = (Double(elements.count - 1) / Double(size)).rounded(.down) + 1
        guard let count = Int(exactly: quotient), count >= 0 else { throw .sliceLengthOutOfRange }
        var parts: [GoValue] = []
        parts.reserveCapacity(min(count, elements.count))
        for index in 0..<count {
            var length = size
            if index == count - 1 {
                length = elements.count % size
                if length == 0 { length = size }
            }
            let (start, overflow) = index.multipliedReportingOverflow(by: size)
            guard length >= 0, !overflow, start >= 0, start <= elements.count - length else {
                throw .sliceLengthOutOfRange
            }
            parts.append(.list(Array(elements[start..<start + length])))
        }
        return .list(GoList(parts, of: .list))
    }

    /// Sprig 3.3.0 list.go, sortAlpha: a `[]string` is sorted where it stands.
    private static func sortAlpha(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let value = arguments.value(0)
        guard value.sequence != nil else { return .strings([value.strval]) }
        let list = value.stringList
        let sorted = list.elements.compactMap { element -> GoString? in
            guard case .string(let text) = element else { return nil }
            return text
        }.sorted()
        list.elements = sorted.map { .string($0) }
        return .list(list)
    }
}
