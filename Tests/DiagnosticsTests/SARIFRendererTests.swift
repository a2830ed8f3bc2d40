import Diagnostics
import Foundation
import Testing

@Suite struct SARIFRendererTests {
    private typealias Object = [String: Any]

    private func run(_ diagnostics: [Diagnostic], _ sources: SourceMap, limit: Int = 25_000) throws -> [String: Any] {
        let renderer = SARIFRenderer(
            sources: sources,
            files: ["values.yaml"],
            tool: .init(name: "chartgen", version: "1.2.3"),
            limit: limit
        )
        let text = renderer.render(diagnostics)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
        #expect(log["version"] as? String == "2.1.0")
        return try #require((log["runs"] as? [Object])?.first)
    }

    private func fingerprints(_ text: String, of words: [String]) throws -> [String] {
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        let diagnostics = words.flatMap { word in
            text.ranges(of: word).map { range in
                let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
                return Diagnostic(.sampleType, word, at: SourceSpan(file: file, start: start, end: start + 1))
            }
        }
        let results = try #require(try run(diagnostics, sources)["results"] as? [Object])
        return results.compactMap { ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] }
    }

    @Test func whatTheSchemaRequiresIsThere() throws {
        let sample = Sample()
        let run = try run(sample.diagnostics, sample.sources)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
        #expect(driver["name"] as? String == "chartgen")
        let rules = try #require(driver["rules"] as? [Object])
        let artifacts = try #require(run["artifacts"] as? [Object])
        let results = try #require(run["results"] as? [Object])
        #expect(rules.compactMap { $0["id"] as? String } == ["values.type", "values.unknown-key", "values.default"])
        #expect(results.count == sample.diagnostics.count - 1)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            #expect((result["message"] as? Object)?["text"] is String)
            let places = try #require(result["locations"] as? [Object])
            for place in places + (result["relatedLocations"] as? [Object] ?? []) {
                let physical = try #require(place["physicalLocation"] as? Object)
                let location = try #require(physical["artifactLocation"] as? Object)
                let artifact = artifacts[try #require(location["index"] as? Int)]["location"] as? Object
                #expect(artifact?["uri"] as? String == location["uri"] as? String)
                let region = try #require(physical["region"] as? [String: Int])
                #expect(region.count == 4 && region.values.allSatisfy { $0 >= 1 })
            }
        }
    }

    @Test func problemsWithoutAFileAreNotifications() throws {
        let run = try run([Diagnostic(.sampleType, "no chart")], SourceMap())
        let invocation = try #require((run["invocations"] as? [Object])?.first)
        #expect((run["results"] as? [Object])?.isEmpty == true)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let notification = try #require((invocation["toolExecutionNotifications"] as? [Object])?.first)
        #expect(notification["level"] as? String == "error")
    }

    @Test func tooManyResultsAreCutAndSaid() throws {
        let codes: [DiagnosticCode] = [.sampleDefault, .sampleKey, .sampleType, .sampleKey, .sampleType]
        let diagnostics = codes.map { Diagnostic($0, "m", file: "values.yaml") }
        let run = try run(diagnostics, SourceMap(), limit: 3)
        let levels = (run["results"] as? [Object])?.compactMap { $0["level"] as? String }
        #expect(levels == ["warning", "error", "error"])
        let invocation = try #require((run["invocations"] as? [Object])?.first)
        let notification = try #require((invocation["toolExecutionNotifications"] as? [Object])?.last)
        let message = (notification["message"] as? Object)?["text"] as? String
        #expect(message == "2 more problems were found; a run may hold 3 results")
    }

    @Test func fingerprintsSurviveMovedLines() throws {
        let before = try fingerprints("a: 1\nb: 2\nb: 2\n", of: ["a", "b"])
        let after = try fingerprints("# new\n\n  b: 2\nb: 2\n\na: 1\n", of: ["a", "b"])
        #expect(before == after)
        #expect(Set(before).count == 3)
        #expect(before[1].dropLast(2) == before[2].dropLast(2))
        #expect(before[2].hasSuffix(":2"))
        #expect(try fingerprints("a: 2\n", of: ["a"]) != fingerprints("a: 1\n", of: ["a"]))
    }

    @Test(arguments: [
        ("values.yaml", "values.yaml"), ("./a/../b c.yaml", "a/../b%20c.yaml"), ("höhe:1.yaml", "h%C3%B6he%3A1.yaml"),
        ("/etc/x#y?z", "file:///etc/x%23y%3Fz"), ("<stdin>", "%3Cstdin%3E"), ("a\tb", "a%09b"),
    ])
    func namesBecomeURIReferences(name: String, address: String) throws {
        let run = try run([Diagnostic(.sampleType, "m", file: name)], SourceMap())
        let artifact = (run["artifacts"] as? [Object])?.last?["location"] as? Object
        #expect(artifact?["uri"] as? String == address)
    }

    @Test func inputMakesNoLinks() throws {
        let run = try run([Diagnostic(.sampleType, "see [x](https://evil.example)", file: "a")], SourceMap())
        let message = (run["results"] as? [Object])?.first?["message"] as? Object
        #expect(message?["text"] as? String == "see \\[x](https://evil.example)")
    }
}
