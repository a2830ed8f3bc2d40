/// A Go slice: a reference to elements, all of one type or `interface {}`.
public final class GoList {
    /// The elements.
    ///
    /// In a `[]interface {}` nil is ``GoValue/null``.
    @exclusivity(unchecked) public var elements: [GoValue]
    /// The type of the slice.
    public let type: GoType
    /// Whether it is a nil slice: printed as an empty one, but `null` in JSON.
    public let isNil: Bool

    /// Creates a slice of a type of elements.
    public init(_ elements: [GoValue] = [], of element: GoType = .interface, isNil: Bool = false) {
        self.elements = elements
        type = element == .interface ? .list : .slice(element)
        self.isNil = isNil
    }

    /// The type of the elements.
    public var elementType: GoType {
        guard case .slice(let element) = type.underlying else { return .interface }
        return element
    }
}
