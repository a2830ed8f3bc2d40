import OrderedCollections
import ValueModel

/// A group that is being asked for a request: the first, or a fallback.
struct RouteHop {
    /// The name under which the group is asked.
    let name: String
    /// The group; nil for an unknown model.
    let match: GroupMatch?
    /// Members of the request's body that are replaced.
    var overrides = RouteHop.noOverrides
    /// The rank that is asked for; nil for the lowest that is in use.
    var order: Int?
    /// Deployments of the group that are not asked.
    var excluded: [Int] = []
    /// Deployments that failed, in turn.
    var tried: [Int] = []
    /// Those that answered with a status that will not change.
    var refused: [Int] = []
    /// Retries so far.
    var retries = 0
    /// Retries that may be made; settled by the first failure.
    var allowance: Allowance?

    /// Made once, as even an empty one costs something.
    static let noOverrides: ValueObject = [:]

    /// How many retries may be made.
    struct Allowance {
        let retries: Int
        /// Whether a retry policy names the failure, which then is retried whatever else holds.
        let isPolicy: Bool
    }
}
