import Synchronization
import Testing

@testable import GatewayCore

@Suite struct GatewayLogTests {
    /// Takes what a log writes.
    final class Output: Sendable {
        private let bytes = Mutex([UInt8]())

        func take(_ more: [UInt8]) { bytes.withLock { $0 += more } }

        var lines: [String] {
            bytes.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").map(String.init)
        }
    }

    let output = Output()

    func log(_ format: LogFormat, _ level: LogLevel = .info) -> GatewayLog {
        GatewayLog(format: format, level: level, loops: 2, now: { 1_795_286_221_123_456_789 }, output: output.take)
    }

    func record(_ status: Int = 200) -> RequestRecord {
        var record = RequestRecord(route: "/v1/chat/completions", status: status)
        record.requestID = "r-1"
        record.callID = "c-1"
        record.requestedModel = "ok"
        record.group = "ok"
        record.deployment = DeploymentLabels(id: "d1", model: "gpt-4o", provider: "openai", apiBase: "b")
        record.key = .master(fingerprint: "0123abcd")
        record.clientAddress = "10.0.0.1"
        record.totalTime = 12_345_678
        record.upstreamTime = 12_000_999
        record.inputTokens = 9
        record.outputTokens = 4
        return record
    }

    @Test func aRequestIsOneJSONObject() {
        let log = log(.json)
        log.buffer(on: 0).record(record())
        log.flush()
        #expect(
            output.lines == [
                #"{"time":"2026-11-21T18:37:01.123Z","level":"info","event":"request","request_id":"r-1","call_id":"c-1","#
                    + #""method":"POST","route":"/v1/chat/completions","status":200,"model":"ok","group":"ok","#
                    + #""deployment":"d1","duration_ms":12.345,"upstream_ms":12.000,"input_tokens":9,"output_tokens":4,"#
                    + #""key":"0123abcd","client":"10.0.0.1"}"#
            ]
        )
    }

    @Test func aRequestThatTookAnotherWaySaysSo() {
        let log = log(.json)
        var record = record(429)
        record.retries = 2
        record.fallbacks = 1
        record.cache = .miss
        record.isStream = true
        record.firstTokenTime = 5_000_000
        record.queueTime = 1_000
        record.exceptionClass = "RateLimitError"
        log.buffer(on: 1).record(record)
        log.flush()
        let line = output.lines.first ?? ""
        #expect(line.contains(#""level":"warning""#))
        #expect(line.contains(#""first_token_ms":5.000,"queue_ms":0.001,"#))
        #expect(line.contains(#""retries":2,"fallbacks":1,"cache":"miss","stream":true,"#))
        #expect(line.hasSuffix(#""error":"RateLimitError"}"#))
    }

    @Test func aRequestIsAlsoALineForPeople() {
        let log = log(.text)
        log.buffer(on: 0).record(record())
        log.flush()
        #expect(
            output.lines == [
                "2026-11-21T18:37:01.123Z INFO    POST /v1/chat/completions 200 12.345ms (upstream 12.000ms) ok -> "
                    + "gpt-4o@d1 tokens 9+4 10.0.0.1"
            ]
        )
    }

    @Test func whatAClientWritesCannotForgeLines() {
        for format in [LogFormat.json, .text] {
            let log = log(format)
            var record = record()
            record.requestedModel = "a\n\"}\u{1B}[31m\u{202E}\r" + String(repeating: "x", count: 10_000)
            log.buffer(on: 0).record(record)
            log.flush()
        }
        #expect(output.lines.count == 2)
        #expect(output.lines.first?.contains(#""model":"a\n\"}\u001b[31m"#) == true)
        #expect(output.lines.last?.contains(#"a?"}?[31m??xx"#) == true)
        #expect(output.lines.allSatisfy { $0.utf8.count < 1000 })
    }

    @Test func mildLinesAreLeftOut() {
        let log = log(.json, .warning)
        log.buffer(on: 0).record(record())
        log.write(.info, "nothing new")
        log.buffer(on: 0).record(record(500))
        log.write(.warning, "look", [("file", "a\"b")])
        log.flush()
        #expect(output.lines.count == 2)
        #expect(
            output.lines.first
                == #"{"time":"2026-11-21T18:37:01.123Z","level":"warning","message":"look","file":"a\"b"}"#
        )
        #expect(output.lines.last?.contains(#""level":"error""#) == true)
    }

    @Test func linesThatNobodyTakesAreDroppedAndCounted() {
        let log = log(.json)
        for _ in 0..<10_000 { log.buffer(on: 0).record(record()) }
        log.flush()
        log.flush()
        let kept = output.lines.count - 1
        #expect(kept < 10_000)
        #expect(log.droppedLines == 10_000 - kept)
        #expect(output.lines.last?.contains(#""count":"\#(10_000 - kept)""#) == true)
    }

    @Test func aLogWritesEverythingBeforeItCloses() {
        let log = log(.text)
        log.start()
        for number in 0..<100 { log.write(.info, "line \(number)") }
        log.close()
        #expect(output.lines.count == 100)
        log.close()
    }
}
