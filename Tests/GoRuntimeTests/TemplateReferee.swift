import Foundation
import GoRuntime
import TestSupport

/// The real templates, asked for many expressions in one go.
enum TemplateReferee {
    /// Returns what each expression prints, as bytes; expressions must not fail.
    static func outputs(of expressions: [String]) throws -> [GoString] {
        var outputs: [GoString] = []
        for start in stride(from: 0, to: expressions.count, by: 500) {
            let part = expressions[start..<min(start + 500, expressions.count)]
            let template = part.map { "{{ \($0) | b64enc }}" }.joined(separator: "\n")
            let reply = try Referee.shared().call("evaluate", ["cases": [["template": template, "values": "{}"]]])
            guard let result = (reply["results"] as? [[String: String]])?.first, let output = result["output"] else {
                throw Referee.Failure.broken("\(reply)")
            }
            let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
            outputs += lines.map { GoString(Array(Data(base64Encoded: String($0)) ?? Data())) }
        }
        return outputs
    }

    /// Returns the literal of a string in a template; bytes that are not UTF-8 are escaped.
    static func literal(_ text: GoString) -> String {
        var literal = "\""
        for byte in text.bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0...0x1F, 0x7F...0xFF:
                literal += "\\x" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            default: literal += String(Unicode.Scalar(byte))
            }
        }
        return literal + "\""
    }
}
