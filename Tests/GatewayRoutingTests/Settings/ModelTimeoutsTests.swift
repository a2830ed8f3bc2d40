import Testing

@testable import GatewayRouting

/// Which of the times wins; LiteLLM 1.106.2, router.py, _get_timeout.
struct ModelTimeoutsTests {
    private typealias Pair = (timeout: Double?, streamTimeout: Double?)

    @Test(
        arguments: [
            // request, deployment, request_timeout, router: plain time, stream time; then what follows.
            ((1, 2), (3, 4), 5, (6, 7), 1, 2), ((nil, 2), (3, 4), 5, (6, 7), 3, 2), ((1, nil), (3, 4), 5, (6, 7), 1, 4),
            ((nil, nil), (nil, nil), 5, (6, 7), 5, 7), ((nil, nil), (nil, nil), nil, (6, 7), 6, 7),
            ((nil, nil), (nil, nil), 5, (6, nil), 5, 5), ((nil, nil), (3, nil), 5, (nil, nil), 3, 3),
            ((nil, nil), (nil, nil), nil, (6, nil), 6, 6), ((nil, nil), (nil, nil), nil, (nil, nil), 6000, 6000),
            ((0, -1), (3, nil), nil, (nil, nil), 3, 3), ((.infinity, .nan), (3, nil), nil, (nil, nil), 3, 3),
        ]
            as [((Double?, Double?), (Double?, Double?), Double?, (Double?, Double?), Double, Double)]
    )
    func precedence(
        request: (Double?, Double?),
        deployment: (Double?, Double?),
        requestTimeout: Double?,
        router: (Double?, Double?),
        plain: Double,
        stream: Double
    ) {
        let timeouts = ModelTimeouts(requestTimeout: requestTimeout, timeout: router.0, streamTimeout: router.1)
        let ofRequest: Pair = (request.0, request.1)
        let ofDeployment: Pair = (deployment.0, deployment.1)
        let plainChoice = timeouts.choice(request: ofRequest, deployment: ofDeployment, isStream: false)
        let streamChoice = timeouts.choice(request: ofRequest, deployment: ofDeployment, isStream: true)
        #expect(plainChoice.seconds == plain)
        #expect(streamChoice.seconds == stream)
        #expect(plainChoice.isOfRequest == (plain == request.0))
    }
}
