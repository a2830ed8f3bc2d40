/// The groups to ask when a group fails.
public struct FallbackRule: Sendable, Hashable {
    /// The group that failed; `*` for any.
    public var group: String
    /// The groups to ask, first to last.
    public var targets: [FallbackTarget]

    /// Creates a rule.
    public init(group: String, targets: [FallbackTarget]) {
        self.group = group
        self.targets = targets
    }
}
