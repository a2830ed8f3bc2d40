import OrderedCollections
import ValueModel

/// The way of one request through groups and deployments: attempts, retries, fallbacks.
///
/// A state machine without a clock or I/O. ``start(state:now:random:)`` gives the first step; each ends with a call of
/// ``answered(_:state:now:)``, ``failed(_:state:now:random:)``, ``resume(state:now:random:)`` or ``abandoned(state:)``.
/// Once ``committed()`` was called, because the first byte went to the client, no call returns another attempt.
///
/// Differences from LiteLLM 1.106.2: a retry prefers deployments that have not failed the request; there is no wait after
/// the last retry; limits of deployments end the group at once instead of waiting a minute; retries are at most
/// ``mostRetries``, groups at most ``mostFallbacks``.
public struct RequestRoute: Sendable {
    /// The most retries of a group, whatever is asked for.
    public static let mostRetries = 50
    /// The most groups that are asked after the first.
    public static let mostFallbacks = 64

    /// The request.
    public let request: RouteRequest
    let table: RoutingTable
    var hop: RouteHop
    var walk: FallbackWalk?
    var inputTokens: Int?
    private var current: Current?
    private var attempts = 0
    private var isCommitted = false
    private var ending: FailedRoute?
    private var isOver = false
    /// The deployment that the last failure put out of use, and for how many seconds; nil when it did not.
    public private(set) var cooldown: (deployment: RoutedDeployment, seconds: Double)?

    /// Creates the way of a request; nothing is decided yet.
    public init(_ request: RouteRequest, table: RoutingTable) {
        self.request = request
        self.table = table
        hop = RouteHop(name: request.model, match: table.group(for: request.model))
    }

    /// The name of the group that is asked now: the header `x-litellm-model-group`.
    public var servingGroup: String { hop.name }

    /// The place of that group in the table; nil for an unknown model.
    public var group: Int? { hop.match?.group }

    /// Retries in the group that is asked now: the header `x-litellm-attempted-retries`.
    public var retries: Int { hop.retries }

    /// Retries that may be made there, once there was one: the header `x-litellm-max-retries`.
    public var maxRetries: Int? { hop.retries > 0 ? hop.allowance?.retries : nil }

    /// Fallbacks so far: the header `x-litellm-attempted-fallbacks`.
    public var fallbacks: Int { walk?.depth ?? 0 }

    /// The deployment that is being called.
    public var deployment: RoutedDeployment? { current.map { table.deployments[$0.place] } }

    /// Decides the first step.
    ///
    /// - Parameters:
    ///   - state: The state of the same table.
    ///   - now: The time.
    ///   - random: Where chance comes from.
    /// - Returns: What to do.
    public mutating func start(
        state: inout RouterState,
        now: Moment,
        random: inout some RandomNumberGenerator
    ) -> RouteStep {
        proceed(.ask, state: &state, now: now, random: &random)
    }

    /// Decides the next step after a wait.
    public mutating func resume(
        state: inout RouterState,
        now: Moment,
        random: inout some RandomNumberGenerator
    ) -> RouteStep {
        proceed(.ask, state: &state, now: now, random: &random)
    }

    /// Records a failed attempt and decides the next step; after ``committed()`` always ``RouteStep/fail(_:)``.
    ///
    /// A timeout that the request itself asked for says nothing of the deployment, and does not count against it.
    public mutating func failed(
        _ failure: UpstreamFailure,
        state: inout RouterState,
        now: Moment,
        random: inout some RandomNumberGenerator
    ) -> RouteStep {
        cooldown = nil
        guard let attempt = current, !isOver else { return .fail(end(.upstream(failure), .none)) }
        current = nil
        state.end(attempt.place)
        hop.tried.append(attempt.place)
        let limit = attempt.timeout
        let isOfRequest =
            failure.kind == .timeout && limit.isOfRequest && now.seconds - attempt.started >= limit.seconds
        if !isOfRequest {
            if failure.kind == .timeout { state.recordTimeout(of: attempt.place, now: now) }
            let seconds = state.recordFailure(failure, of: attempt.place, group: attempt.group, now: now)
            cooldown = seconds.map { (table.deployments[attempt.place], $0) }
        }
        if isCommitted { return .fail(end(.upstream(failure), .none)) }
        if !Self.isRetryable(status: failure.status) { hop.refused.append(attempt.place) }
        return proceed(.failed(.upstream(failure)), state: &state, now: now, random: &random)
    }

    /// Records a good and complete answer.
    public mutating func answered(_ outcome: AnswerOutcome, state: inout RouterState, now: Moment) {
        guard let attempt = current else { return }
        current = nil
        isOver = true
        state.end(attempt.place)
        state.record(outcome, of: attempt.place, now: now)
    }

    /// Ends the way because the client has left; nothing counts as a failure.
    public mutating func abandoned(state: inout RouterState) {
        isOver = true
        guard let attempt = current else { return }
        current = nil
        state.end(attempt.place)
    }

    /// Notes that the first byte went to the client: from now on nothing is sent upstream again.
    public mutating func committed() { isCommitted = true }

    /// The attempt that is under way.
    private struct Current {
        let place: Int
        let group: Int
        let timeout: ModelTimeouts.Choice
        let started: Double
    }

    private enum Event {
        case ask
        case failed(RouteFailure)
    }

    /// Decides until there is something to do outside.
    private mutating func proceed(
        _ first: Event,
        state: inout RouterState,
        now: Moment,
        random: inout some RandomNumberGenerator
    ) -> RouteStep {
        precondition(state.table === table, "The state belongs to another table.")
        var event = first
        while true {
            guard !isOver, !isCommitted, current == nil else { return .fail(end(failureWithoutAttempt, .none)) }
            switch event {
            case .ask:
                switch ask(state: &state, now: now, random: &random) {
                case .success(let attempt): return .attempt(attempt)
                case .failure(let failure): event = .failed(failure)
                }
            case .failed(let failure):
                if let wait = retry(after: failure, state: state, now: now, random: &random) {
                    if wait > 0 { return .wait(seconds: wait) }
                } else if !fallBack(after: failure, state: state, now: now) {
                    return .fail(end(walk?.failure ?? failure, aftermath(of: failure)))
                }
                event = .ask
            }
        }
    }

    /// What a call at the wrong time is answered with.
    private var failureWithoutAttempt: RouteFailure { ending?.failure ?? .unknownModel(request.model) }

    private mutating func end(_ failure: RouteFailure, _ aftermath: FailedRoute.Aftermath) -> FailedRoute {
        isOver = true
        if let ending { return ending }
        let result = FailedRoute(
            failure: failure,
            aftermath: aftermath,
            missingList: aftermath == .none ? nil : missingList(for: failure),
            explains: table.settings.explainsFallbacks
        )
        ending = result
        return result
    }

    private mutating func ask(
        state: inout RouterState,
        now: Moment,
        random: inout some RandomNumberGenerator
    ) -> Result<RouteAttempt, RouteFailure> {
        guard let match = hop.match else { return .failure(.unknownModel(hop.name)) }
        let need = SelectionNeed(
            group: match.group,
            name: hop.name,
            order: hop.order,
            excluded: hop.excluded,
            refused: hop.refused,
            tried: hop.tried
        )
        switch state.choose(need, request: request, inputTokens: &inputTokens, now: now, random: &random) {
        case .refused(let failure): return .failure(failure)
        case .deployment(let place):
            state.begin(place, now: now)
            attempts += 1
            let attempt = attempt(at: table.deployments[place], match: match)
            current = Current(place: place, group: match.group, timeout: attempt.timeout, started: now.seconds)
            return .success(attempt)
        }
    }

    private func attempt(at deployment: RoutedDeployment, match: GroupMatch) -> RouteAttempt {
        let (provider, model) =
            deployment.isWildcard
            ? deployment.upstreamName(for: match.wildcard, of: match.aliased ?? match.name)
            : (deployment.provider, deployment.model)
        let timeout = table.settings.timeouts.choice(
            request: (request.timeout, request.streamTimeout),
            deployment: (deployment.limits.timeout, deployment.limits.streamTimeout),
            isStream: request.isStream
        )
        return RouteAttempt(
            deployment: deployment,
            groupName: hop.name,
            provider: provider,
            model: model,
            timeout: timeout,
            overrides: hop.overrides,
            number: attempts
        )
    }
}
