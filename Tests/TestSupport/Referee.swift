import Foundation
import Synchronization

/// The real Helm, asked by tests through `scripts/referee.py`.
///
/// One Python process answers all tests of a process, one question after the other; it ends with them.
/// Values travel as JSON text, so no number is rounded on the way.
public final class Referee: Sendable {
    /// Why there is no answer.
    public enum Failure: Error, CustomStringConvertible {
        /// The virtual environment of the referee does not exist.
        case missing
        /// The process ended or wrote something that is no reply.
        case broken(String)
        /// The referee, or Helm, refused; the text is Helm's own.
        case refused(String)

        /// The reason in words.
        public var description: String {
            switch self {
            case .missing: "the referee is missing: run `make setup`"
            case .broken(let reason): "the referee is broken: \(reason)"
            case .refused(let message): message
            }
        }
    }

    private static let instance = Result { try Referee() }

    private let connection: Mutex<RefereeConnection>

    /// Returns the referee of this test process, started at the first call.
    public static func shared() throws -> Referee {
        try instance.get()
    }

    private init() throws {
        let folder = RepositoryFolder.path
        let python = "\(folder)/.referee/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else { throw Failure.missing }
        connection = Mutex(try RefereeConnection(python: python, script: "\(folder)/scripts/referee.py"))
    }

    /// Asks one question and returns the reply, an object of JSON types.
    ///
    /// - Parameters:
    ///   - operation: A name from the table in `scripts/refereelib/operations.py`.
    ///   - parameters: The other members of the request.
    /// - Returns: The members of the reply.
    /// - Throws: `Failure`; `.refused` with Helm's words when Helm reports an error.
    public func call(_ operation: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        var request = parameters
        request["op"] = operation
        let line = try JSONSerialization.data(withJSONObject: request, options: [.withoutEscapingSlashes])
        let answer = try connection.withLock { try $0.exchange(line) }
        guard let reply = try JSONSerialization.jsonObject(with: answer) as? [String: Any] else {
            throw Failure.broken("a reply is no object")
        }
        guard reply["ok"] as? Bool == true else {
            throw Failure.refused(reply["error"] as? String ?? "no reason given")
        }
        return reply
    }
}
