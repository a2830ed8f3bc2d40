/// The group that a name leads to.
public struct GroupMatch: Sendable {
    /// The name as it was asked for; it is the group's name in headers and metrics, also for aliases and wildcards.
    public let name: String
    /// The place of the group in ``RoutingTable/groups``.
    public let group: Int
    /// The name that an alias leads to.
    public let aliased: String?
    /// What the stars of the group's name matched; empty without stars.
    let wildcard: [String]
}
