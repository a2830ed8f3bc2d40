import GatewayWire
import Testing

@Suite("Cutting a stream into events")
struct EventStreamDecoderTests {
    struct Event: Equatable, CustomStringConvertible {
        var name: String
        var data: String

        init(_ name: String, _ data: String) {
            self.name = name
            self.data = data
        }

        var description: String { "\(name)|\(data)" }
    }

    static func events(of pieces: [ArraySlice<UInt8>], limit: Int = 1000, finishes: Bool = false) throws -> [Event] {
        var decoder = EventStreamDecoder(limit: limit)
        var events: [Event] = []
        func keep(_ event: ServerSentEvent) {
            events.append(
                Event(String(decoding: event.name, as: UTF8.self), String(decoding: event.data, as: UTF8.self))
            )
        }
        for piece in pieces { try piece.withUnsafeBytes { try decoder.feed($0, keep) } }
        if finishes { try decoder.finish(keep) }
        return events
    }

    static let streams: [(String, [Event])] = [
        ("data: {\"a\":1}\n\ndata: [DONE]\n\n", [Event("", "{\"a\":1}"), Event("", "[DONE]")]),
        ("event: ping\ndata: {}\n\nevent:x\ndata:y\n\n", [Event("ping", "{}"), Event("x", "y")]),
        ("data: a\r\n\r\ndata: b\r\rdata: c\n\n", [Event("", "a"), Event("", "b"), Event("", "c")]),
        ("data: one\ndata: two\ndata\ndata:  three\n\n", [Event("", "one\ntwo\n\n three")]),
        (
            ": comment\n\n:\nid: 7\nretry: 10\ndata: a\n: more\n\nevent: lonely\n\ndata: b\n\n",
            [Event("", "a"), Event("", "b")]
        ),
        ("\u{FEFF}data: bom\n\ndata: \u{FEFF}\n\n", [Event("", "bom"), Event("", "\u{FEFF}")]),
        ("data\n\ndata:\n\ndatum: x\n\ndata x\n\n", [Event("", ""), Event("", "")]),
        (
            "data: long enough to be scanned by words: é😀\n\n\n\n\ndata: x\n\n",
            [
                Event("", "long enough to be scanned by words: é😀"), Event("", "x"),
            ]
        ),
        ("data: finished\n\ndata: cut off", [Event("", "finished")]),
    ]

    @Test("Events come out", arguments: streams)
    func whole(stream: String, events: [Event]) throws {
        #expect(try Self.events(of: [Array(stream.utf8)[...]]) == events)
    }

    @Test("Every split of the bytes gives the same events", arguments: streams)
    func everySplit(stream: String, events: [Event]) throws {
        let bytes = Array(stream.utf8)
        for first in 0...bytes.count {
            #expect(try Self.events(of: [bytes[..<first], bytes[first...]]) == events)
            for second in first...bytes.count {
                #expect(try Self.events(of: [bytes[..<first], bytes[first..<second], bytes[second...]]) == events)
            }
        }
        #expect(try Self.events(of: bytes.indices.map { bytes[$0...$0] }) == events)
    }

    @Test(
        "At the end an event with complete lines is given, a line that is cut off is not",
        arguments: [
            ("data: [DONE]\n", [Event("", "[DONE]")]), ("data: a\ndata: b\ndata: c", [Event("", "a\nb")]),
            ("data: [DONE]", []), ("data: a\n\n", [Event("", "a")]), ("event: x\n", []), ("", []),
        ]
    )
    func end(stream: String, events: [Event]) throws {
        #expect(try Self.events(of: [Array(stream.utf8)[...]], finishes: true) == events)
    }

    @Test(
        "An event or a line over the limit fails, however it arrives",
        arguments: [
            "data: 0123456789\n\n", "0123456789abcdefg", "data: 01\ndata: 23\ndata: 45\ndata: 678\n\n",
            ": 0123456789abc\n",
        ]
    )
    func limit(stream: String) {
        let bytes = Array(stream.utf8)
        for split in 0...bytes.count {
            #expect(throws: EventStreamFailure.eventTooLarge(limit: 12)) {
                try Self.events(of: [bytes[..<split], bytes[split...]], limit: 12)
            }
        }
    }

    @Test("An event within one feed is given where it lies, without a copy")
    func zeroCopy() throws {
        let bytes = Array("event: e\ndata: payload\n\n".utf8)
        try bytes.withUnsafeBytes { buffer in
            var decoder = EventStreamDecoder()
            var seen = 0
            try decoder.feed(buffer) { event in
                seen += 1
                #expect(event.data.baseAddress == buffer.baseAddress?.advanced(by: 15))
            }
            #expect(seen == 1)
        }
    }

    @Test("What the handler throws comes out")
    func handlerThrows() {
        struct Stop: Error {}
        let bytes = Array("data: a\n\n".utf8)
        #expect(throws: Stop.self) {
            var decoder = EventStreamDecoder()
            try bytes.withUnsafeBytes { try decoder.feed($0) { _ in throw Stop() } }
        }
    }

    @Test("An event is written as it is read")
    func writing() throws {
        var bytes: [UInt8] = []
        ServerSentEvent.write(name: "ping", data: Array("{}".utf8), into: &bytes)
        ServerSentEvent.write(name: nil, data: Array("[DONE]".utf8), into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "event: ping\ndata: {}\n\ndata: [DONE]\n\n")
        #expect(try Self.events(of: [bytes[...]]) == [Event("ping", "{}"), Event("", "[DONE]")])
    }
}
