public import GoRuntime

/// TOML. Helm 4.2.3 pkg/engine/funcs.go.
extension HelmFunctions {
    /// Returns `toToml`, which prints the words of an error, `mustToToml` and `fromToml`.
    public static func toml() -> [GoFunction] {
        [
            GoFunction("toToml", .interface) { arguments throws(FunctionFailure) in
                // Without a value the library panics, in this function as in the other.
                guard !arguments.first.isNil else { return try mustToTOML(arguments) }
                do throws(DocumentFailure) {
                    return .string(try GoTOML.text(of: arguments.first))
                } catch {
                    return .string(error.text)
                }
            },
            GoFunction("mustToToml", .interface, body: mustToTOML),
            GoFunction("fromToml", .string) { arguments in
                do throws(DocumentFailure) {
                    return .map(try GoTOML.map(of: arguments.text.bytes))
                } catch {
                    return .map(GoMap([("Error", .string(error.text))]))
                }
            },
        ]
    }

    private static func mustToTOML(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        do throws(DocumentFailure) {
            return .string(try GoTOML.text(of: arguments.first))
        } catch {
            throw .message(error.text)
        }
    }
}
