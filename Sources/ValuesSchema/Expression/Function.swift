extension ExpressionNode {
    /// The functions of the expression language; each names its Go-template spelling.
    public enum Function: String, Sendable, Hashable {
        /// `not x`.
        case not
        /// `and x y`.
        case and
        /// `or x y`.
        case or
        /// `eq x y`, numbers cast on both sides.
        case equal
        /// `ne x y`, numbers cast on both sides.
        case notEqual
        /// `lt x y`, numbers cast on both sides.
        case less
        /// `le x y`, numbers cast on both sides.
        case lessOrEqual
        /// `ne x nil`: whether an optional has a value.
        case isSet
        /// `x` as a condition: whether a text, list or map is not empty.
        case isNotEmpty
        /// `if c … else … end`, or `ternary` within a pipeline.
        case choose
        /// `x | default y`: y where the text x is empty.
        case ifEmpty
        /// `x | trunc n`; `x | regexFind "(?s)^.{0,n}"` where a character may take more than one byte.
        case truncate
        /// `x | trimSuffix s`.
        case trimSuffix
        /// `contains part x`: arguments are the whole and the part.
        case contains
        /// `hasPrefix p x`: arguments are the whole and the prefix.
        case hasPrefix
        /// `x | replace old new`.
        case replace
        /// `x | lower`.
        case lower
        /// `x | sha256sum`.
        case sha256
        /// `x | b64enc`.
        case base64
        /// `toYaml x`, keys in byte order.
        case toYAML
        /// `toJson x`, keys in byte order, as Go's encoding/json writes it.
        case toJSON
        /// The text of a scalar: `x` for a text, `toJson x` for a number or a Boolean.
        case text
        /// `hasKey m k`.
        case hasKey
        /// `has x list`: arguments are the list and the element.
        case hasElement
        /// `keys m | sortAlpha`.
        case keys
        /// `len x`.
        case count
        /// `concat a b`.
        case concat
        /// A list accumulated over `range list`: arguments are the list, the variable and the element's expression.
        case map
        /// `mergeOverwrite (deepCopy b) a`: a wins, even with false, 0 or an empty text, which `merge` would overwrite.
        case merge
        /// `index m k`: the member of a free-form map, null where absent.
        case index
        /// `randAlphaNum n`, kept across upgrades by `lookup`: arguments are the prefix, the length, the Secret's name and
        /// its key.
        case generated
        /// `add x y` on whole numbers.
        case add
    }
}
