import TestSupport
import Testing

@testable import GatewayRouting

struct RetryBackoffTests {
    @Test(
        arguments: [
            (0, nil, 0, 0.5), (1, nil, 0, 1), (2, nil, 0, 2), (4, nil, 0, 8), (100, nil, 0, 8), (-1, nil, 0, 0.5),
            (0, nil, 3, 3), (0, nil, 100, 8),
            // What the upstream asks for counts up to a minute, and not if it is nothing.
            (3, 12, 0, 12), (0, 60, 0, 60), (0, 61, 0, 0.5), (0, 0, 0, 0.5), (0, -5, 0, 0.5), (0, .nan, 0, 0.5),
        ] as [(Int, Double?, Double, Double)]
    )
    func waits(retriesMade: Int, retryAfter: Double?, minimum: Double, least: Double) {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<50 {
            let wait = RetryBackoff.seconds(
                retriesMade: retriesMade,
                retryAfter: retryAfter,
                minimum: minimum,
                random: &random
            )
            #expect(wait >= least && wait < least + 0.75)
        }
    }
}
