import TestSupport
import Testing

@testable import Helm

/// Trees of charts with random values, conditions, tags, aliases and imports, compared with Helm's own outcome.
@Suite struct RandomChartTests {
    @Test(arguments: 0..<8)
    func valuesOfEveryChartAreHelms(slice: UInt64) throws {
        var charts = RandomCharts(seed: 4_203 + slice)
        var counts = (equal: 0, refused: 0)
        for index in 0..<25 {
            let trial = charts.next()
            let ours = trial.ourOutcome
            // Helm dies of these.
            if case .refused(let text) = ours, text.contains("put a map into itself") { continue }
            var helms = try trial.helmOutcome()
            // Helm goes through its maps in any order, which some outcomes show: one of a few must be ours.
            for _ in 0..<12 where helms != ours { helms = try trial.helmOutcome() }
            let differences = ChartTrial.differences(ours, helms)
            #expect(differences.isEmpty, "chart \(index) of seed \(4_203 + slice): \(trial)")
            if !differences.isEmpty { return }
            counts.equal += 1
            if case .refused = ours { counts.refused += 1 }
        }
        #expect(counts.refused * 2 < counts.equal, "too many charts are refused to be a test: \(counts)")
    }
}
