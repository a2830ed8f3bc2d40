import NIOCore
import Testing

@testable import GatewayCore

/// Responses in bytes that arrive in any pieces (RFC 9112).
@Suite struct HTTPResponseParserTests {
    /// Reads responses and returns what was read as one text each; failures by name.
    private func read(_ pieces: [String], closes: Bool = false, expectsNoBody: Bool = false) -> [String] {
        var parser = HTTPResponseParser()
        parser.expectsNoBody = expectsNoBody
        var events: [String] = []
        func take(_ event: HTTPResponseParser.Event) {
            switch event {
            case .head(let head):
                let fields = head.fields.map { field in
                    String(decoding: head.bytes[field.name], as: UTF8.self) + "="
                        + String(decoding: head.bytes[field.value], as: UTF8.self)
                }
                events.append("\(head.status) " + fields.joined(separator: ","))
            case .body(let bytes):
                let text = String(buffer: bytes)
                if let last = events.last, last.hasPrefix("body ") {
                    events[events.count - 1] = last + text
                } else {
                    events.append("body " + text)
                }
            case .end: events.append(parser.keepsAlive ? "end" : "end, close")
            }
        }
        do throws(HTTPResponseParser.Failure) {
            for piece in pieces {
                parser.feed(ByteBuffer(string: piece))
                while let event = try parser.next() { take(event) }
            }
            if closes, let event = try parser.close() { take(event) }
        } catch {
            events.append("failure: \(error)")
        }
        return events
    }

    static let responses: [(text: String, events: [String])] = [
        (
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A:  b c \r\n\r\nhello",
            ["200 content-length=5,x-a=b c", "body hello", "end"]
        ),
        ("HTTP/1.1 204 No Content\r\n\r\n", ["204 ", "end"]),
        ("HTTP/1.1 304 Not Modified\r\ncontent-length: 9\r\n\r\n", ["304 content-length=9", "end"]),
        ("HTTP/1.1 200\r\ncontent-length: 0\r\n\r\n", ["200 content-length=0", "end"]),
        ("HTTP/1.1 200 OK\ncontent-length: 2\n\nhi", ["200 content-length=2", "body hi", "end"]),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0A;x=y\r\n0123456789\r\n0\r\n\r\n",
            ["200 transfer-encoding=chunked", "body abc0123456789", "end"]
        ),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\nx-trailer: 1\r\n\r\n",
            ["200 transfer-encoding=chunked", "body a", "end"]
        ),
        (
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na",
            ["200 content-length=1", "body a", "end"]
        ),
        (
            "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\na",
            ["200 connection=close,content-length=1", "body a", "end, close"]
        ),
        (
            "HTTP/1.0 200 OK\r\ncontent-length: 1\r\n\r\na",
            ["200 content-length=1", "body a", "end, close"]
        ),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\naHTTP/1.1 500 No\r\ncontent-length: 1\r\n\r\nb",
            ["200 content-length=1", "body a", "end", "500 content-length=1", "body b", "end"]
        ),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 9\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
            ["200 content-length=9,transfer-encoding=chunked", "body a", "end, close"]
        ),
    ]

    @Test(arguments: responses)
    func readsResponses(text: String, events: [String]) {
        #expect(read([text]) == events)
    }

    @Test(arguments: responses)
    func readsThemInAnyPieces(text: String, events: [String]) {
        #expect(read(text.utf8.map { String(UnicodeScalar($0)) }) == events)
        for place in 1..<text.utf8.count {
            let bytes = Array(text.utf8)
            let pieces = [bytes[..<place], bytes[place...]].map { String(decoding: $0, as: UTF8.self) }
            #expect(read(pieces) == events, "cut at \(place)")
        }
    }

    @Test(arguments: [
        ("HTTP/2 200 OK\r\n\r\n", "failure: statusLine"),
        ("HTTP/1.1 20x OK\r\n\r\n", "failure: statusLine"),
        ("HTTP/1.1 099 OK\r\n\r\n", "failure: statusLine"),
        ("<html></html>\r\n\r\n", "failure: statusLine"),
        ("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "failure: headerLine"),
        ("HTTP/1.1 200 OK\r\n: value\r\n\r\n", "failure: headerLine"),
        ("HTTP/1.1 200 OK\r\nname : value\r\n\r\n", "failure: headerLine"),
        ("HTTP/1.1 200 OK\r\na: b\r\n folded\r\n\r\n", "failure: headerLine"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", "failure: length"),
        ("HTTP/1.1 200 OK\r\ncontent-length: +1\r\n\r\n", "failure: length"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999\r\n\r\n", "failure: length"),
    ])
    func refusesWhatIsNoResponse(text: String, failure: String) {
        #expect(read([text]).last == failure)
    }

    @Test(arguments: ["x\r\n", "\r\n", ";\r\n", "fffffffffffffffff\r\n", "1\r\nab\r\n", "-1\r\n"])
    func refusesChunksThatAreNone(chunk: String) {
        let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
        #expect(read([head + chunk]).last == "failure: chunk")
    }

    @Test func refusesAHeadWithoutEnd() {
        let line = "x: " + String(repeating: "a", count: 70_000)
        #expect(read(["HTTP/1.1 200 OK\r\n" + line]) == ["failure: headTooLong"])
    }

    @Test func bodiesMayLastUntilTheConnectionCloses() {
        #expect(read(["HTTP/1.1 200 OK\r\n\r\nabc"], closes: true) == ["200 ", "body abc", "end, close"])
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nabc", "HTTP/1.1 200 OK\r\n", "HTT",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n",
    ])
    func aConnectionThatEndsTooSoonIsAFailure(text: String) {
        #expect(read([text], closes: true).last == "failure: cutOff")
    }

    @Test func aConnectionMayEndBetweenResponses() {
        let text = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"
        #expect(read([text], closes: true) == ["200 content-length=0", "end"])
    }

    @Test func responsesToHeadHaveNoBody() {
        let text = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n"
        #expect(read([text], expectsNoBody: true) == ["200 content-length=5", "end"])
    }
}
