public import GoRuntime
internal import GoTemplate

/// The functions with which a chart refuses its values. Helm 4.2.3 pkg/engine/engine.go, initFunMap.
extension HelmFunctions {
    /// Returns `required` and `fail`.
    public static func refusals() -> [GoFunction] {
        [
            GoFunction("required", .string, .interface) { arguments throws(FunctionFailure) in
                let value = arguments.count > 1 ? arguments[1] : .null
                switch value {
                case .absent, .null: throw refusal(arguments.text)
                case .string(let text) where text.isEmpty: throw refusal(arguments.text)
                default: return value
                }
            },
            GoFunction("fail", .string) { arguments throws(FunctionFailure) in throw refusal(arguments.text) },
        ]
    }

    /// Marks a message, so that Helm's text of the error is the message alone.
    private static func refusal(_ message: GoString) -> FunctionFailure {
        .message(GoString(HelmErrorText.warningStart.bytes + message.bytes + HelmErrorText.warningEnd.bytes))
    }
}
