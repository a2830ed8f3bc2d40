/// What a grammar makes where an argument stands: kinds of values, and texts in the many small languages that functions
/// read.
enum Kind: String, CaseIterable {
    case any
    case text
    case int
    case number
    case float
    case bool
    case list
    case texts
    case dict
    case time
    case version
    /// A time or a number of seconds and nothing else, because of what is no time the function makes the moment of the call.
    case moment
    /// A value without maps: a map that is put into itself has no end, which Helm does not survive.
    case scalar
    /// A value without times: `%d` prints the address of their zones as a number.
    case plain
    /// A length of time, and nothing else for the same reason.
    case span
    /// A number that is small, because the function makes as much as it says.
    case count
    /// The name of an entry.
    case key
    /// A number as text.
    case numeral
    case base32
    case base64
    case date
    case duration
    case format
    case json
    case kind
    case layout
    case path
    case pattern
    case range
    case replacement
    case semver
    case toml
    case type
    case url
    case yaml
    case zone
}
