/// What an attempt needs of the deployment that is chosen for it.
struct SelectionNeed {
    /// The place of the group.
    var group: Int
    /// The name under which the group is asked.
    var name: String
    /// The rank that a fallback within the group is for; nil for the lowest that is in use.
    var order: Int?
    /// Deployments that must not be chosen.
    var excluded: [Int] = []
    /// Deployments that answered this request with a status that will not change; chosen only if nothing else is left.
    var refused: [Int] = []
    /// Deployments that this request has tried in the group; others are preferred.
    var tried: [Int] = []
}

/// What choosing comes to.
enum Choice {
    case deployment(Int)
    case refused(RouteFailure)
}
