/// What tells the calls of models apart: all labels but those of the client and the outcome.
struct CallKey: Hashable, Sendable {
    var deployment: DeploymentLabels?
    var key: KeyLabels
    var requestedModel: String?
    var group: String?
    var endUser: String?

    static func == (left: CallKey, right: CallKey) -> Bool {
        left.deployment === right.deployment && left.key === right.key && left.requestedModel == right.requestedModel
            && left.group == right.group && left.endUser == right.endUser
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(deployment.map { ObjectIdentifier($0) })
        hasher.combine(ObjectIdentifier(key))
        hasher.combine(requestedModel)
        hasher.combine(group)
        hasher.combine(endUser)
    }
}

/// What tells requests apart: the call, the client and the outcome.
struct ClientKey: Hashable, Sendable {
    /// What is counted.
    enum Kind: UInt8, Sendable {
        /// A request of a client.
        case request
        /// An attempt that failed.
        case failedAttempt
    }

    var kind: Kind
    var call: CallKey
    var route: String
    var status: Int
    var exceptionClass: String?
    var clientAddress: String
    var userAgent: String?
}

/// A route and the status of its responses.
struct RouteKey: Hashable, Sendable {
    var route: String
    var status: Int
}

/// What tells fallbacks apart.
struct FallbackKey: Hashable, Sendable {
    var requestedModel: String
    var fallbackModel: String
    var key: KeyLabels
    var status: Int
    var exceptionClass: String
    var succeeded: Bool

    static func == (left: FallbackKey, right: FallbackKey) -> Bool {
        left.requestedModel == right.requestedModel && left.fallbackModel == right.fallbackModel
            && left.key === right.key && left.status == right.status && left.exceptionClass == right.exceptionClass
            && left.succeeded == right.succeeded
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(requestedModel)
        hasher.combine(fallbackModel)
        hasher.combine(ObjectIdentifier(key))
        hasher.combine(status)
        hasher.combine(exceptionClass)
        hasher.combine(succeeded)
    }
}

/// A deployment that was taken out of use, and why.
struct CooldownKey: Hashable, Sendable {
    var deployment: DeploymentLabels
    var status: Int

    static func == (left: CooldownKey, right: CooldownKey) -> Bool {
        left.deployment === right.deployment && left.status == right.status
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(deployment))
        hasher.combine(status)
    }
}
