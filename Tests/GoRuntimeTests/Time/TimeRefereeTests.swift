import Foundation
import GoRuntime
import TestSupport
import Testing

/// The referee's own zone is UTC, which it calls Local.
@Suite
struct TimeRefereeTests {
    private static let pieces = [
        "January", "Jan", "1", "01", "Monday", "Mon", "2", "_2", "02", "002", "__2", "15", "3", "03", "4", "04", "5",
        "05",
        "2006", "06", "PM", "pm", "MST", "Z0700", "Z070000", "Z07", "Z07:00", "Z07:00:00", "-0700", "-070000", "-07",
        "-07:00", "-07:00:00", ".000", ",000000", ".999", ",9", ".000000000", ".99999999999", " ", "T", "-", "/", ":",
        "x",
        "é", "Janx", "Monx", "_2006", "0", "2006-01-02", "15:04:05", "2006-01-02T15:04:05Z07:00", "  ", ".05",
    ]
    private static let zones = [
        "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Monrovia",
        "America/Sao_Paulo", "Asia/Tokyo", "Europe/Dublin", "Pacific/Apia", "Etc/GMT+5", "Asia/Kathmandu", "EST5EDT",
        "Africa/Casablanca", "Antarctica/Troll", "Nowhere/Land", "", "Local",
    ]
    private static let local = GoTimeZone.utc

    private static func layout(using generator: inout SeededGenerator) -> GoString {
        GoString(
            (0..<Int.random(in: 1..<6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
        )
    }

    private static func instant(using generator: inout SeededGenerator) -> Int64 {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: Int64.random(in: -62_135_596_800...253_402_300_799, using: &generator)
        case 1: Int64.random(in: 0...2_000_000_000, using: &generator)
        case 2: Int64.random(in: 1_500_000_000...4_000_000_000, using: &generator)
        default: Int64.random(in: -3_000_000_000...0, using: &generator)
        }
    }

    @Test func timesAreShownAsGoShowsThemInEveryZone() throws {
        var generator = SeededGenerator(seed: 21)
        var expressions: [String] = []
        var outputs: [GoString] = []
        for _ in 0..<6000 {
            let layout = Self.layout(using: &generator)
            let seconds = Self.instant(using: &generator)
            let name = GoString(Self.zones.randomElement(using: &generator) ?? "")
            expressions.append(
                "dateInZone \(TemplateReferee.literal(layout)) (int64 \(seconds)) \(TemplateReferee.literal(name))"
            )
            let zone = TimeZoneFolder.zone(named: name, local: Self.local) ?? .utc
            outputs.append(GoTime(seconds: seconds, zone: zone).formatted(layout))
        }
        let expected = try TemplateReferee.outputs(of: expressions)
        for (index, expression) in expressions.enumerated() where outputs[index] != expected[index] {
            Issue.record("\(expression)\nGo:   \(expected[index])\nours: \(outputs[index])")
        }
    }

    @Test func textsAreReadAsGoReadsThem() throws {
        var generator = SeededGenerator(seed: 22)
        var cases: [[String: String]] = []
        var outputs: [String] = []
        let letters = Array("0123456789:-+ .ZTAPMGUC,e")
        for _ in 0..<2500 {
            let layout = Self.layout(using: &generator)
            let zone = TimeZoneFolder.zone(named: GoString(Self.zones.randomElement(using: &generator) ?? "")) ?? .utc
            let time = GoTime(
                seconds: Self.instant(using: &generator),
                nanoseconds: Int64.random(in: 0..<1_000_000_000, using: &generator),
                zone: zone
            )
            var value = Array(time.formatted(layout).text)
            for _ in 0..<Int.random(in: 0..<3, using: &generator) where !value.isEmpty {
                let index = Int.random(in: 0..<value.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: value.remove(at: index)
                case 1: value.insert(letters.randomElement(using: &generator) ?? "0", at: index)
                default: value[index] = letters.randomElement(using: &generator) ?? "0"
                }
            }
            let text = GoString(String(value))
            let expression = "mustToDate \(TemplateReferee.literal(layout)) \(TemplateReferee.literal(text))"
            cases.append(["template": "{{ \(expression) }}", "values": "{}"])
            do {
                outputs.append(try GoTime(parsing: text, layout: layout, in: Self.local).text.text)
            } catch {
                outputs.append(error.text.text)
            }
        }
        let reply = try Referee.shared().call("evaluate", ["cases": cases])
        let results = try #require(reply["results"] as? [[String: String]])
        for (index, result) in results.enumerated() {
            let error = result["error"].flatMap { error in
                error.range(of: "error calling mustToDate: ").map { String(error[$0.upperBound...]) }
            }
            #expect(outputs[index] == result["output"] ?? error, "\(cases[index])")
        }
    }

    @Test func spansAreReadAndShownAsGoDoes() throws {
        var generator = SeededGenerator(seed: 23)
        let pieces = [
            "1", "0", "25", ".5", "1.", "h", "m", "s", "ms", "us", "µs", "ns", "-", "+", "x", " ",
            "9223372036854775807", "0.3",
        ]
        var texts: [GoString] = [
            "", "1h", "0", "-0", "1", "1.5h", "9223372036854775808ns", "-9223372036854775808ns", "é",
        ]
        for _ in 0..<1500 {
            texts.append(
                GoString(
                    (0..<Int.random(in: 1..<6, using: &generator)).map { _ in
                        pieces.randomElement(using: &generator) ?? ""
                    }.joined()
                )
            )
        }
        let cases = texts.map { text in
            let expression =
                "((mustDateModify \(TemplateReferee.literal(text)) (toDate \"2006\" \"2020\")).Sub (toDate \"2006\" \"2020\"))"
            return [
                "template": "{{ \(expression) }} {{ \(expression).Hours }} {{ \(expression).Round 1000000 }}",
                "values": "{}",
            ]
        }
        let reply = try Referee.shared().call("evaluate", ["cases": cases])
        let results = try #require(reply["results"] as? [[String: String]])
        for (text, result) in zip(texts, results) {
            let error = result["error"].flatMap { error in
                error.range(of: "error calling mustDateModify: ").map { String(error[$0.upperBound...]) }
            }
            let ours: String
            do {
                let span = try GoDuration(parsing: text)
                let hours = GoFormat.sprintf("%v", [.float(span.hours)])
                ours = "\(span) \(hours) \(span.rounded(to: .millisecond))"
            } catch {
                ours = error.text.text
            }
            #expect(ours == result["output"] ?? error, "\(text)")
        }
    }
}
