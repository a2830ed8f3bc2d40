/// A change of an object's members that leaves all other bytes as they are.
public struct JSONEdit: Sendable {
    /// New values of members, as bytes of JSON, by key; members that are missing are added at the end.
    public var replacements: [(key: StaticString, value: [UInt8])] = []
    /// Members that are taken out.
    public var removals: [StaticString] = []
    /// Members that are added where the object has none of that name: keys with their values as bytes of JSON.
    public var additions: [(key: String, value: [UInt8])] = []

    /// Creates an edit that changes nothing.
    public init() {}

    /// Returns the object after the change.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of the object.
    ///   - outline: What was read from them.
    /// - Returns: The bytes of the new object.
    public func applied(to bytes: UnsafeRawBufferPointer, _ outline: JSONOutline) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 128)
        var isReplaced = [Bool](repeating: false, count: replacements.count)
        var names: Set<String> = []
        result.append(UInt8(ascii: "{"))
        for member in outline.members {
            if removals.contains(where: { member.isNamed($0, in: bytes) }) { continue }
            if !additions.isEmpty { names.insert(member.name(in: bytes)) }
            if let index = replacements.firstIndex(where: { member.isNamed($0.key, in: bytes) }) {
                guard !isReplaced[index] else { continue }
                isReplaced[index] = true
                Self.open(&result)
                result.append(contentsOf: bytes[member.key])
                result.append(UInt8(ascii: ":"))
                result.append(contentsOf: replacements[index].value)
            } else {
                Self.open(&result)
                result.append(contentsOf: bytes[member.key.lowerBound..<member.value.upperBound])
            }
        }
        for (index, replacement) in replacements.enumerated() where !isReplaced[index] {
            Self.open(&result)
            JSONText.append(replacement.key.description, to: &result)
            result.append(UInt8(ascii: ":"))
            result.append(contentsOf: replacement.value)
        }
        for addition in additions where !names.contains(addition.key) {
            Self.open(&result)
            JSONText.append(addition.key, to: &result)
            result.append(UInt8(ascii: ":"))
            result.append(contentsOf: addition.value)
        }
        result.append(UInt8(ascii: "}"))
        return result
    }

    private static func open(_ result: inout [UInt8]) {
        if result.count > 1 { result.append(UInt8(ascii: ",")) }
    }
}
