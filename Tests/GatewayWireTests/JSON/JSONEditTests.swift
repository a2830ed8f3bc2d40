import GatewayWire
import Testing

/// Objects whose members change while all other bytes stay.
@Suite struct JSONEditTests {
    private func edited(_ text: String, _ edit: JSONEdit) throws -> String {
        try Array(text.utf8).withUnsafeBytes { bytes in
            String(decoding: edit.applied(to: bytes, try JSONOutline(bytes)), as: UTF8.self)
        }
    }

    @Test func replacesRemovesAndAdds() throws {
        var edit = JSONEdit()
        edit.replacements = [("model", JSONText.encode("gpt-4o")), ("stream", Array("true".utf8))]
        edit.removals = ["metadata", "fallbacks"]
        edit.additions = [("temperature", Array("0".utf8)), ("max_tokens", Array("5".utf8))]
        let text = #"{ "model" : "g", "metadata":{"a":1}, "messages":[ 1 , 2 ],"temperature":1.0,"fallbacks":[]}"#
        #expect(
            try edited(text, edit)
                == #"{"model":"gpt-4o","messages":[ 1 , 2 ],"temperature":1.0,"stream":true,"max_tokens":5}"#
        )
    }

    @Test func anEmptyObjectStaysOne() throws {
        var edit = JSONEdit()
        edit.removals = ["a"]
        #expect(try edited("{}", edit) == "{}")
        #expect(try edited(#"{"a":1}"#, edit) == "{}")
    }

    @Test func aReplacedMemberStandsOnce() throws {
        var edit = JSONEdit()
        edit.replacements = [("model", JSONText.encode("x\"\n\u{1}"))]
        #expect(try edited(#"{"model":"a","n":1,"model":"b"}"#, edit) == #"{"model":"x\"\n\u0001","n":1}"#)
    }
}
