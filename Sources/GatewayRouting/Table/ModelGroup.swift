/// Deployments that stand for each other.
public struct ModelGroup: Sendable {
    /// The name that the deployments share.
    public let name: String
    /// The places of the deployments in the table, in the order of the configuration.
    public let members: [Int]
    /// The ranks of the deployments, each once, lowest first.
    let orders: [Int]
    /// Whether the group stands for one deployment that was asked for by its identity, which is used even if it cools down.
    let isPinned: Bool
    /// Whether tags of requests choose among the deployments.
    let filtersByTag: Bool
    /// The retries by kind of failure that hold for this group.
    let retryPolicy: FailureCounts?

    /// Whether there is no other deployment to turn to.
    var isSingle: Bool { members.count == 1 }
}
