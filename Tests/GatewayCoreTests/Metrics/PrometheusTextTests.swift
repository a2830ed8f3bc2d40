import Testing

@testable import GatewayCore

@Suite struct PrometheusTextTests {
    @Test func labelsAreEscapedAndNeverMissing() {
        let labels = PrometheusText.labels([.team, .user]) { $0 == .user ? "a\"\\\nz" : nil }
        #expect(String(decoding: labels, as: UTF8.self) == #"team="None",user="a\"\\\nz""#)
    }

    @Test func helpIsOneLine() {
        var text = PrometheusText()
        text.describe("m", .gauge, "a\nb\\")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "# HELP m a\\nb\\\\\n# TYPE m gauge\n")
    }

    @Test func numbersAreWrittenAsPythonWritesThem() {
        var text = PrometheusText()
        for number in [1, 0.005, 1e-5, 12_345_678, .infinity, .nan] { text.sample("m", [], number) }
        #expect(
            String(decoding: text.bytes, as: UTF8.self)
                == "m 1.0\nm 0.005\nm 1e-05\nm 12345678.0\nm +Inf\nm NaN\n"
        )
    }

    @Test func aHistogramCountsUpwards() {
        var text = PrometheusText()
        text.histogram("h", Array(#"a="1""#.utf8), Buckets(bounds: [0.1, 1]), [1, 0, 2, 3.5])
        #expect(
            String(decoding: text.bytes, as: UTF8.self) == """
                h_bucket{a="1",le="0.1"} 1.0
                h_bucket{a="1",le="1.0"} 1.0
                h_bucket{a="1",le="+Inf"} 3.0
                h_count{a="1"} 3.0
                h_sum{a="1"} 3.5

                """
        )
    }

    @Test(arguments: [(0.1, 0), (0.100001, 1), (1, 1), (7, 2)])
    func aValueAtABoundIsBelowIt(seconds: Double, bucket: Int) {
        let buckets = Buckets(bounds: [0.1, 1])
        var values = [Double](repeating: 0, count: buckets.width)
        buckets.add(seconds, to: &values, at: 0)
        #expect(values.prefix(3).firstIndex(of: 1) == bucket)
        #expect(values.last == seconds)
    }
}
