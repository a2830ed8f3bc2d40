import GatewayConfiguration
import ValueModel

/// The groups that are still to be asked after a failure, and those that were.
///
/// LiteLLM 1.106.2, fallback_event_handlers.py, run_async_fallback: a list is walked first to last; a group that fails has
/// its own list walked before the rest; nothing is asked twice.
struct FallbackWalk {
    /// A group to ask.
    enum Target: Hashable {
        /// A group by its name.
        case group(FallbackTarget)
        /// The deployments of a group with another rank.
        case rank(group: String, order: Int)
        /// The deployments of a group that have not failed yet.
        case rest(group: String, excluded: [Int])

        /// The name of the group.
        var name: String {
            switch self {
            case .group(let target): target.model
            case .rank(let group, _), .rest(let group, _): group
            }
        }
    }

    private struct Level {
        let targets: [Target]
        var next = 0
        /// How many groups were asked on the way here.
        var depth: Int
    }

    /// The failure that the client is told in the end, and the group.
    let failure: RouteFailure
    /// The name of the group that failed first.
    let name: String
    /// The targets of the first group.
    private(set) var firstTargets: [Target] = []
    /// The last failure of one of them.
    private(set) var lastFailure: RouteFailure?
    /// Groups asked so far.
    private(set) var hops = 0
    private var levels: [Level] = []
    private var attempted: Set<Target> = []

    init(failure: RouteFailure, name: String) {
        self.failure = failure
        self.name = name
    }

    /// The number of the header `x-litellm-attempted-fallbacks`: how far the list of the first group was walked.
    var depth: Int { levels.first?.depth ?? 0 }

    /// Whether the first group was asked again with other ranks.
    var triesRanks: Bool {
        firstTargets.contains {
            if case .rank = $0 { true } else { false }
        }
    }

    /// Adds the list of a group that failed, unless it lies too deep.
    mutating func enter(_ targets: [Target], of name: String, maxFallbacks: Int) {
        let depth = levels.last?.depth ?? 0
        if levels.isEmpty { firstTargets = targets }
        guard depth < maxFallbacks, let bare = FallbackTarget(.string(name)) else { return }
        attempted.insert(.group(bare))
        levels.append(Level(targets: targets, depth: depth))
    }

    /// Remembers that a group failed; beneath the first list, failures count for nothing.
    mutating func failed(_ failure: RouteFailure) {
        if levels.count == 1 { lastFailure = failure }
    }

    /// Returns the next group to ask, or nil when there is none.
    mutating func next(most: Int) -> Target? {
        while let index = levels.indices.last {
            guard levels[index].next < levels[index].targets.count, hops < most else {
                if index == 0 { return nil }
                levels.removeLast()
                continue
            }
            let target = levels[index].targets[levels[index].next]
            levels[index].next += 1
            guard attempted.insert(target).inserted else { continue }
            levels[index].depth += 1
            hops += 1
            return target
        }
        return nil
    }
}
