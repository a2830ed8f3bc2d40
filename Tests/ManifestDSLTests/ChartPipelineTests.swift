import Diagnostics
import ManifestDSL
import Testing

@Suite struct ChartPipelineTests {
    @Test func everyStageReportsInOneRun() {
        let run = SampleChart.run("nme: x\nlow: 3\nobjects: [1]\n")
        #expect(run.places == ["1:1 values.unknown-key", "2:6 values.rule", "3:11 manifest.not-an-object"])
    }

    @Test func rulesOverRefusedValuesAreNotJudged() {
        #expect(SampleChart.run("low: 3\nhigh: many\n").places == ["2:7 values.wrong-type"])
    }

    @Test func rulesWaitForAllFiles() {
        #expect(SampleChart.run("low: 3\n", "high: [1\n").places == ["1:7 yaml.syntax"])
        #expect(SampleChart.run("low: 3\n", "high: 4\n").places == ["1:1 values.unused", "1:1 values.unused"])
    }

    @Test func adviceIsGiven() {
        let run = SampleChart.run("name: advice\n")
        #expect(run.places == ["1:7 values.advice"])
        #expect(!run.outcome.objects.isEmpty)
    }

    @Test func aMapInPlaceOfAScalarIsSaidOnce() {
        #expect(SampleChart.run("name: {a: 1}\n").places == ["1:7 values.wrong-type"])
    }

    @Test func manyProblemsAreCounted() {
        let run = SampleChart.run((0..<3000).map { "key\($0): 1\n" }.joined())
        #expect(run.diagnostics.count == 1001)
        #expect(run.diagnostics.last?.message == "2000 more problems are not shown")
    }
}
