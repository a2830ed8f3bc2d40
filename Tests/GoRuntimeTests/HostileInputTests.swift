import GoRuntime
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HostileInputTests {
    @Test func aMapThatHoldsItselfEndsTheText() {
        let map = GoMap([("b", .int(1))])
        map["a"] = .map(map)
        map["c"] = .map(map)
        #expect(GoFormat.sprint([.map(map)]).count < 200_000)
        #expect(GoFormat.sprintf("%#v %d", [.map(map), .map(map)]).count < 1_000_000)
    }

    @Test func widthsAreCapped() {
        #expect(GoFormat.sprintf("%1000001d", [.int(1)]).count == 1_000_001)
        #expect(GoFormat.sprintf("%*d", [.int(1_000_001), .int(1)]) == "%!(BADWIDTH)1")
        #expect(GoFormat.sprintf("%99999999999999999999d", [.int(1)]) == "%!(NOVERB)%!(EXTRA int=1)")
        #expect(GoFormat.sprintf("%.1000000f", [.float(1)]).count == 1_000_002)
        #expect(GoFormat.sprintf("%.1000000x", [.float(1)]).count == 1_000_008)
    }

    @Test(arguments: ["(a*)*b", "(a|aa)+$", "(x+x+)+y", "([a-z]+)*=", "(.*)(.*)(.*)(.*)[^b]"])
    func expressionsThatWouldBacktrackAreLinear(pattern: String) throws {
        let text = GoString([UInt8](repeating: UInt8(ascii: "a"), count: 100_000))
        _ = try GoRegexp(GoString(pattern)).matches(text)
    }

    @Test(arguments: ["(a{1000}){1000}", "((a{100}){100}){100}", "(\\pL{500}){2}", "a{1000}a{1000}", "(\\pL\\PL){500}"])
    func largeExpressionsEndSoon(pattern: String) {
        _ = try? GoRegexp(GoString(pattern))
    }

    @Test func deepExpressionsAreErrors() {
        let deep = GoString("(").repeated(1_000_000)
        #expect(throws: RegexpError.self) { try GoRegexp(deep) }
    }

    @Test func longNeedlesAreFoundInLinearTime() {
        let text = GoString("a").repeated(4_000_000)
        #expect(!text.contains(GoString(GoString("a").repeated(2_000_000).bytes + [UInt8(ascii: "b")])))
        #expect(text.contains(GoString("a").repeated(2_000_000)))
    }

    @Test func extremeTimesDoNotTrap() {
        for seconds in [Int64.min, .max, .min / 2, .max / 2] {
            for zone in [GoTimeZone.utc, .fixed("X", offset: 50_400)] {
                let time = GoTime(seconds: seconds, zone: zone)
                _ = time.text
                _ = time.isoWeek
                _ = time.adding(years: .max, months: .min, days: .max).text
                _ = time.adding(GoDuration(nanoseconds: .min)).text
                _ = time.rounded(to: GoDuration(nanoseconds: .max)).text
                _ = time.truncated(to: .hour).text
                _ = time.since(GoTime.zero)
            }
        }
        for nanoseconds in [Int64.min, .max, 0, -1] {
            let span = GoDuration(nanoseconds: nanoseconds)
            _ = span.description
            _ = span.rounded(to: GoDuration(nanoseconds: .max))
            _ = span.truncated(to: GoDuration(nanoseconds: .min))
            _ = span.magnitude
        }
    }

    @Test func aFileThatIsNoZoneIsNone() {
        #expect(TimeZoneFolder.zone(named: "../../etc/passwd") == nil)
        #expect(TimeZoneFolder.zone(named: "/etc/localtime") == nil)
        #expect(TimeZoneFolder.zone(named: "Mars/Phobos") == nil)
    }
}
