import Testing

@testable import GatewayCore

@Suite struct LogTimeTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (951_782_400, "2000-02-29T00:00:00.000Z"),
        (1_709_251_199, "2024-02-29T23:59:59.000Z"), (4_107_542_400, "2100-03-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.000Z"),
    ])
    func secondsBecomeDates(second: Int64, expected: String) {
        var clock = LogTime()
        var line = LogText()
        clock.write(second * 1_000_000_000, to: &line)
        #expect(String(decoding: line.bytes, as: UTF8.self) == expected)
    }

    @Test func momentsOfOneSecondDifferInTheirMilliseconds() {
        var clock = LogTime()
        var line = LogText()
        clock.write(1_999_000_000, to: &line)
        clock.write(1_001_999_999, to: &line)
        clock.write(2_000_000_000, to: &line)
        let expected = "1970-01-01T00:00:01.999Z1970-01-01T00:00:01.001Z1970-01-01T00:00:02.000Z"
        #expect(String(decoding: line.bytes, as: UTF8.self) == expected)
    }
}
