import ValuesSchema

/// A value that an expression may name: a field, or a variable and what hangs on it.
struct Place {
    let node: ExpressionNode
    let shape: Shape
    let isOptional: Bool

    /// Returns a place and the fields within it, down to what may be absent.
    static func all(at node: ExpressionNode, _ shape: Shape, isOptional: Bool = false) -> [Place] {
        let own = Place(node: node, shape: shape, isOptional: isOptional)
        guard !isOptional, case .object(let record) = shape else { return [own] }
        return (node == .values ? [] : [own])
            + record.fields.flatMap { all(at: .member(node, $0.name), $0.shape, isOptional: $0.isNullable) }
    }

    /// What is there where it is there.
    var unwrapped: Place { Place(node: node, shape: shape, isOptional: false) }

    /// The type of an expression of it, as the language has types.
    var type: ValueType {
        switch shape {
        case .boolean: .flag
        case .integer: .number
        case .string: .text
        case .choice: .choice
        case .intOrPercent: .share
        case .scalar: .scalar
        case .list(.string): .texts
        case .list(.object): .objects
        case .list: .list
        case .map(.object, _): .objectMap
        case .map: .map
        case .object: .object
        case .freeform(let type): type?.isList == true ? .freeList : .free
        }
    }
}

/// The types that expressions of the language have.
enum ValueType: Hashable {
    case flag
    case number
    case text
    case choice
    case share
    case scalar
    case texts
    case list
    case map
    case object
    /// Lists and maps of declared objects, whose defaults a template fills in member by member.
    case objects
    case objectMap
    case free
    case freeList

    /// The types with elements or members that can stand in a manifest as they are.
    static let collections: Set<ValueType> = [.texts, .list, .map, .free, .freeList]
    /// All types with elements.
    static let lists: Set<ValueType> = [.texts, .list, .freeList, .objects]
    /// All types with members.
    static let maps: Set<ValueType> = [.map, .objectMap]
}
