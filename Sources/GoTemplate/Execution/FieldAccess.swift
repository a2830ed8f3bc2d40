import GoRuntime

/// What a key that a map lacks gives.
///
/// Go's option `missingkey`.
public enum MissingKey: Sendable {
    /// No value at all: `missingkey=default`.
    case noValue
    /// The zero value of the map's elements: `missingkey=zero`, as Helm has it.
    case zero
    /// An error: `missingkey=error`, Helm's `--strict`.
    case error
}

extension Machine {
    /// Returns what is at a path.
    ///
    /// Go 1.26 text/template exec.go, evalFieldChain.
    ///
    /// - Parameters:
    ///   - path: The names of the fields.
    ///   - start: The value that has the first field.
    ///   - isInterface: Whether it came out of a container of interfaces.
    ///   - place: The place of errors of methods.
    /// - Returns: The value.
    /// - Throws: What is wrong with one of the fields.
    @inline(never)
    func value(
        at path: UnsafeMutablePointer<LoweredTemplate.Path>,
        of start: GoValue,
        isInterface: Bool,
        place: Int32
    ) throws(MachineFailure) -> GoValue {
        var value = start
        for index in 0..<path.pointee.names.count {
            let name = path.pointee.names[index]
            if case .map(let map) = value {
                if let methods = map.methods, let method = methods(map, name) {
                    value = try result(of: method, named: name, place: place)
                } else if let found = map.value(under: name, hint: &path.pointee.hints[index]) {
                    value = found
                } else {
                    value = try missing(name, of: map)
                }
                continue
            }
            switch value {
            case .absent:
                if missingKey == .error { throw .kind(.noData(key: name)) }
                return .absent
            case .null: throw .kind(.nilPointer(type: .interface, field: name))
            case .object(let object):
                if let found = try field(name, of: object, place: place) {
                    value = found
                    continue
                }
                if object.underlying == nil, object.fields.contains(where: { $0.name == name }) {
                    throw .kind(.unexportedField(name, type: object.type))
                }
            default: break
            }
            let isInterface = index == 0 ? isInterface : holdsInterfaces(path.pointee, index - 1, start, place)
            throw .kind(.noField(name, type: isInterface ? .interface : value.type ?? .interface))
        }
        return value
    }

    private func result(of method: GoFunction, named name: GoString, place: Int32) throws(MachineFailure) -> GoValue {
        if let problem = Parameters(of: method).problem(name: name, arguments: 0, total: 0) { throw .kind(problem) }
        do {
            return try method.body([])
        } catch {
            throw .kindAt(.call(function: name, error), place)
        }
    }

    private func missing(_ name: GoString, of map: GoMap) throws(MachineFailure) -> GoValue {
        switch missingKey {
        case .noValue: return .absent
        case .zero: return map.elementType.zero
        case .error: throw .kind(.noKey(name))
        }
    }

    private func field(_ name: GoString, of object: GoObject, place: Int32) throws(MachineFailure) -> GoValue? {
        if let method = object.method(name) { return try result(of: method, named: name, place: place) }
        guard let underlying = object.underlying else { return object.field(name) }
        guard case .map(let map) = underlying else { return nil }
        if let found = map[name] { return found }
        return try missing(name, of: map)
    }

    /// Whether what the path's name at an index is found in holds values of `interface {}`.
    private func holdsInterfaces(_ path: LoweredTemplate.Path, _ index: Int, _ start: GoValue, _ place: Int32) -> Bool {
        var beginning = LoweredTemplate.Path(names: Array(path.names[..<index]))
        guard let holder = try? value(at: &beginning, of: start, isInterface: false, place: place) else { return true }
        switch holder.plain {
        case .map(let map): return map.elementType == .interface
        default: return false
        }
    }
}

extension GoValue {
    /// The value beneath an object of a named type; the value itself otherwise.
    var plain: GoValue {
        guard case .object(let object) = self, let underlying = object.underlying else { return self }
        return underlying.plain
    }

    /// Returns the method of that name.
    func method(_ name: GoString) -> GoFunction? {
        switch self {
        case .object(let object): object.method(name)
        case .map(let map): map.methods?(map, name)
        default: nil
        }
    }

    /// Returns the error of arguments for a name that is no method.
    func problem(ofArgumentsFor name: GoString, isInterface: Bool) -> TemplateError.Kind {
        switch plain {
        case .null: return .nilPointer(type: .interface, field: name)
        case .absent: return .noData(key: name)
        case .map: return .keyWithArguments(name)
        default: break
        }
        if case .object(let object) = self, object.underlying == nil, object.field(name) != nil {
            return .fieldWithArguments(name)
        }
        return .noField(name, type: isInterface ? .interface : type ?? .interface)
    }

    /// The truth of a value.
    ///
    /// Go 1.26 text/template exec.go, isTrue.
    @inline(__always)
    var isTrue: Bool {
        switch self {
        case .bool(let value): value
        case .absent, .null: false
        case .integer(let value, _): value != 0
        case .float(let value): value != 0
        case .string(let text): !text.isEmpty
        case .bytes(let bytes): !bytes.isEmpty
        case .list(let list): !list.elements.isEmpty
        case .map(let map): map.count > 0
        case .object(let object): object.underlying?.isTrueBeneath ?? true
        }
    }

    private var isTrueBeneath: Bool { isTrue }
}
