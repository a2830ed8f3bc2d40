import Foundation
import TestSupport
import Testing

/// What Helm makes of calls.
enum HelmAnswers {
    /// Returns what a template of one call prints with each of the values, or what the function said to them.
    static func to(_ template: String, _ values: [[String: String]]) throws -> [String] {
        let cases = try values.map { values in
            ["template": template, "values": String(decoding: try JSONEncoder().encode(values), as: UTF8.self)]
        }
        let reply = try Referee.shared().call("evaluate", ["cases": cases])
        let results = try #require(reply["results"] as? [[String: String]])
        try #require(results.count == values.count)
        return results.map { result in
            if let output = result["output"] { return output }
            let error = result["error"] ?? ""
            guard let call = error.range(of: ": error calling "),
                let reason = error.range(of: ": ", range: call.upperBound..<error.endIndex)
            else { return error }
            return String(error[reason.upperBound...])
        }
    }
}
