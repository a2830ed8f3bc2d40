import GatewayCore
import GatewayRouting
import Testing

@Suite struct ServingProblemTests {
    static let problems: [(error: any Error, text: String)] = [
        (
            RoutingProblem.unknownStrategy("fastest"),
            "`router_settings.routing_strategy` names \"fastest\", which is no strategy"
        ),
        (
            RoutingProblem.missingModel(group: "a", index: 2),
            "`model_list[2]`, a deployment of \"a\", has no `litellm_params.model`"
        ),
        (
            CachePolicyFailure.unknownStore("s3"),
            "`cache_params.type` is \"s3\"; the cache is kept in `local` or `redis`"
        ),
    ]

    @Test func errorsAreWords() {
        for (error, text) in Self.problems { #expect(ServingProblem.text(of: error) == text) }
    }
}
