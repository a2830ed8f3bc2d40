public import GoRuntime

/// The forms of JSON that Helm leaves to Sprig. Sprig 3.3.0 defaults.go.
extension HelmFunctions {
    /// Returns `toPrettyJson`, `toRawJson`, their forms with `must`, and `mustFromJson`.
    public static func prettyJSON() -> [GoFunction] {
        [
            GoFunction("toPrettyJson", .interface) {
                .string((try? GoJSON.text(of: $0.first, indent: "  ")) ?? GoString())
            },
            GoFunction("mustToPrettyJson", .interface) { arguments throws(FunctionFailure) in
                .string(try written { () throws(JSONFailure) in try GoJSON.text(of: arguments.first, indent: "  ") })
            },
            GoFunction("toRawJson", .interface, body: rawJSON),
            GoFunction("mustToRawJson", .interface, body: rawJSON),
            GoFunction("mustFromJson", .string) { arguments throws(FunctionFailure) in
                let (value, failure) = GoJSON.value(of: arguments.text.bytes)
                if let failure { throw .message(failure.text) }
                return value ?? .null
            },
        ]
    }

    private static func rawJSON(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        .string(try written { () throws(JSONFailure) in try GoJSON.text(of: arguments.first, escapesHTML: false) })
    }
}
