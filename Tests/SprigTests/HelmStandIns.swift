import GoRuntime
import GoTemplate

/// What the cases use of Helm beside Sprig, as far as they do.
enum HelmStandIns {
    static var functions: [GoFunction] {
        [
            GoFunction("fail", .string) { arguments throws(FunctionFailure) in
                guard case .string(let message)? = arguments.first else { return .null }
                throw .message(
                    GoString(HelmErrorText.warningStart.bytes + message.bytes + HelmErrorText.warningEnd.bytes)
                )
            },
            GoFunction("toJson", .interface) { arguments in .text(json(arguments.first ?? .null)) },
        ]
    }

    /// Returns JSON without anything to escape for HTML.
    private static func json(_ value: GoValue) -> String {
        switch value {
        case .absent, .null: "null"
        case .string(let text): Quoting.quoted(text).text
        case .list(let list) where list.isNil: "null"
        case .list(let list): "[\(list.elements.map(json).joined(separator: ","))]"
        case .map(let map) where map.isNil: "null"
        case .map(let map):
            "{\(zip(map.keys, map.values).map { "\(Quoting.quoted($0).text):\(json($1))" }.joined(separator: ","))}"
        default: GoFormat.sprint([value]).text
        }
    }
}
