/// A structure as encoding/json sees it: the members under the names that its tags give, in the order of its declaration.
///
/// Objects give one as their ``GoObject/encoded`` value.
public final class JSONStructure: GoObject {
    private let members: [(name: GoString, value: GoValue)]

    /// Creates a structure; members that are left out, as `omitempty` does, are simply not given.
    public init(_ members: [(name: GoString, value: GoValue)]) {
        self.members = members
    }

    /// The members.
    public override var fields: [(name: GoString, value: GoValue)] { members }

    /// Returns what JSON has of an object without tags: its exported fields.
    public static func members(of object: GoObject) -> [(name: GoString, value: GoValue)] {
        if let structure = object as? JSONStructure { return structure.members }
        return object.fields.filter { field in
            field.name.bytes.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
        }
    }
}
