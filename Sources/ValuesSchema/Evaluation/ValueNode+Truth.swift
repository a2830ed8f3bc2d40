import OrderedCollections
public import ValueModel

extension ValueNode {
    static let null = ValueNode(.scalar(.null))

    static func text(_ text: String) -> ValueNode { ValueNode(.scalar(.string(text))) }

    static func bool(_ value: Bool) -> ValueNode { ValueNode(.scalar(.bool(value))) }

    /// Whether a template takes the value for true: not null, false, zero or empty.
    ///
    /// Go 1.26 text/template exec.go, IsTrue.
    public var isTruthy: Bool {
        switch content {
        case .scalar(.null): false
        case .scalar(.bool(let value)): value
        case .scalar(.integer(let value)): value != 0
        case .scalar(.double(let value)): value != 0
        case .scalar(.string(let text)): !text.isEmpty
        case .scalar(.array(let elements)): !elements.isEmpty
        case .scalar(.object(let members)): !members.isEmpty
        case .sequence(let nodes): !nodes.isEmpty
        case .mapping(let members): !members.isEmpty
        }
    }

    /// The text of a scalar: a string as it is, anything else as JSON.
    public var spelling: String {
        switch content {
        case .scalar(.string(let text)): text
        case .scalar(.null): ""
        default: JSONWriter(keyOrder: .sorted).text(of: value)
        }
    }

    var number: Double {
        switch content {
        case .scalar(.integer(let value)): Double(value)
        case .scalar(.double(let value)): value
        default: 0
        }
    }

    var integer64: Int64 {
        guard case .scalar(.integer(let value)) = content else { return 0 }
        return value
    }

    var integer: Int { Int(integer64) }

    /// The number of elements, members or bytes.
    var count: Int {
        switch content {
        case .sequence(let nodes): nodes.count
        case .mapping(let members): members.count
        case .scalar(.string(let text)): text.utf8.count
        case .scalar: 0
        }
    }

    func isEqual(to other: ValueNode) -> Bool {
        switch (content, other.content) {
        case (.scalar(.integer(let a)), .scalar(.double(let b))), (.scalar(.double(let b)), .scalar(.integer(let a))):
            Double(a) == b
        case (.scalar(let a), .scalar(let b)): a == b
        default: value.sorted() == other.value.sorted()
        }
    }

    func orSpan(of other: ValueNode) -> ValueNode { span == nil ? ValueNode(content, span: other.span) : self }
}
