/// A Go map with strings for keys: a reference.
///
/// Its keys are kept in byte order, in which Go prints and ranges over them.
public final class GoMap {
    /// The keys, in byte order.
    @exclusivity(unchecked) public private(set) var keys: [GoString]
    /// The values, in the order of the keys.
    ///
    /// In a map of `interface {}` nil is ``GoValue/null``.
    @exclusivity(unchecked) public private(set) var values: [GoValue]
    /// The type of the map.
    public private(set) var type: GoType
    /// The methods of the type; nil for the plain type, which has none.
    public private(set) var methods: Methods?
    /// Whether it is a nil map: read as an empty one, but nothing can be set in it, and it is `null` in JSON.
    public let isNil: Bool

    /// Returns the method of a name, given the map; nil for a name that is none.
    public typealias Methods = (_ map: GoMap, _ name: GoString) -> GoFunction?

    /// Gives the map, as all hold it, a named type with methods.
    public func take(type: GoType, methods: @escaping Methods) {
        self.type = type
        self.methods = methods
    }

    /// Creates an empty map.
    public init(type: GoType = .dictionary, isNil: Bool = false) {
        keys = []
        values = []
        self.type = type
        self.isNil = isNil
    }

    /// Creates a map; of equal keys the last one counts.
    public init(_ members: [(key: GoString, value: GoValue)], type: GoType = .dictionary) {
        self.type = type
        isNil = false
        keys = []
        values = []
        keys.reserveCapacity(members.count)
        values.reserveCapacity(members.count)
        for member in members.enumerated().sorted(by: { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }) {
            if keys.last == member.element.key {
                values[values.count - 1] = member.element.value
            } else {
                keys.append(member.element.key)
                values.append(member.element.value)
            }
        }
    }

    /// Creates a map of keys and as many values; of equal keys the last one counts.
    public init(keys: [GoString], values: [GoValue], type: GoType = .dictionary) {
        self.type = type
        isNil = false
        let isSorted = (1..<max(keys.count, 1)).allSatisfy { keys[$0 - 1].compare(keys[$0]) < 0 }
        if isSorted {
            self.keys = keys
            self.values = values
            return
        }
        var order = Array(keys.indices)
        order.sort { left, right in
            let order = keys[left].compare(keys[right])
            return order == 0 ? left < right : order < 0
        }
        self.keys = []
        self.values = []
        self.keys.reserveCapacity(keys.count)
        self.values.reserveCapacity(keys.count)
        for index in order {
            if self.keys.last == keys[index] {
                self.values[self.values.count - 1] = values[index]
            } else {
                self.keys.append(keys[index])
                self.values.append(values[index])
            }
        }
    }

    /// Creates a map with the members of another.
    public init(copying other: GoMap, type: GoType? = nil) {
        keys = other.keys
        values = other.values
        self.type = type ?? other.type
        isNil = false
    }

    /// The number of members.
    @inlinable
    public var count: Int { keys.count }

    /// The type of the values.
    public var elementType: GoType {
        guard case .map(_, let element) = type.underlying else { return .interface }
        return element
    }

    /// The value under a key; nil when there is no such key.
    ///
    /// Setting nil removes the key.
    public subscript(key: GoString) -> GoValue? {
        get {
            let (index, found) = position(of: key)
            return found ? values[index] : nil
        }
        set {
            let (index, found) = position(of: key)
            switch (newValue, found) {
            case (let value?, true): values[index] = value
            case (let value?, false):
                keys.insert(key, at: index)
                values.insert(value, at: index)
            case (nil, true):
                keys.remove(at: index)
                values.remove(at: index)
            case (nil, false): break
            }
        }
    }

    /// Returns the value under a key; nil when there is no such key.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - hint: Where the key may stand, as it did in another map of the kind; then where it stands.
    /// - Returns: The value.
    @inlinable
    public func value(under key: GoString, hint: inout Int) -> GoValue? {
        if hint < keys.count, keys[hint] == key { return values[hint] }
        let (index, found) = position(of: key)
        guard found else { return nil }
        hint = index
        return values[index]
    }

    /// Returns where a key stands, or where it would.
    @usableFromInline
    func position(of key: GoString) -> (index: Int, found: Bool) {
        keys.withUnsafeBufferPointer { keys in
            var low = 0
            var high = keys.count
            while low < high {
                let middle = (low + high) / 2
                let order = keys[middle].compare(key)
                if order == 0 { return (middle, true) }
                if order < 0 { low = middle + 1 } else { high = middle }
            }
            return (low, false)
        }
    }
}
