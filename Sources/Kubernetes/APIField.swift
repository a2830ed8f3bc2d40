/// A field of a definition of the Kubernetes API.
public struct APIField: Sendable, Hashable {
    /// The type of its value.
    public var type: APIType
    /// Whether it must be there.
    public var isRequired = false
    /// The words it takes, or its elements; none where every string is fine.
    ///
    /// A trailing `*` stands for any ending.
    public var allowedWords: [String] = []
    /// What its value must look like.
    public var rule: FieldRule?
    /// The least integer it takes.
    public var minimum: Int64?
    /// The greatest integer it takes.
    public var maximum: Int64?
    /// The version that brought it; nil where every version we know has it.
    public var since: KubernetesVersion?
    /// The last version that has it; nil where the newest one has it.
    public var until: KubernetesVersion?

    /// Creates a field that may hold anything of a type.
    init(type: APIType) {
        self.type = type
    }

    /// Takes a fact of a line of ``APIShapeText``, such as `enum=A|B`.
    mutating func read(fact: String, text: String) {
        switch fact {
        case "enum": allowedWords = text.split(separator: "|").map(String.init)
        case "rule": rule = FieldRule(text)
        case "since": since = KubernetesVersion(text)
        case "until": until = KubernetesVersion(text)
        case "range":
            let ends = text.split(separator: ".", omittingEmptySubsequences: true)
            minimum = ends.first.flatMap { Int64($0) }
            maximum = ends.dropFirst().first.flatMap { Int64($0) }
        default: break
        }
    }
}
