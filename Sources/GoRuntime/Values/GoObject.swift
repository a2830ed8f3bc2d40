/// A Go value beyond the plain ones: a structure, or a named type with methods.
///
/// Subclasses say what it can do.
open class GoObject {
    /// Creates an object.
    public init() {}

    /// The type as `%T` prints it, for example `*semver.Version`.
    open var type: GoType { .structure("struct {}") }

    /// The plain value beneath: the map, list, integer or string that the type is made of; nil for a structure.
    ///
    /// `range`, `index`, `len`, comparison and truth work on it.
    open var underlying: GoValue? { nil }

    /// What `String()` or `Error()` gives, where Go's fmt would call it.
    open var text: GoString? { nil }

    /// What an action of a template prints instead of ``text``: Go calls a `String()` of the pointer there, not in fmt.
    open var actionText: GoString? { text }

    /// What encoding/json sees where its tags make that differ from ``fields``; nil where it does not.
    ///
    /// Of ``fields``, encoding/json sees those with a capital letter.
    open var encoded: GoValue? { nil }
    /// What `GoString()` gives for `%#v`; nil for nearly every type.
    open var sourceText: GoString? { nil }

    /// What a structure holds, in the order of its declaration: for printing with `%v` and for JSON and YAML.
    open var fields: [(name: GoString, value: GoValue)] { [] }

    /// Returns the exported field of that name, or nil.
    open func field(_ name: GoString) -> GoValue? { fields.first { $0.name == name }?.value }

    /// Returns the exported method of that name, or nil.
    open func method(_ name: GoString) -> GoFunction? { nil }
}
