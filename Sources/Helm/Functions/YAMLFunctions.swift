public import GoRuntime

/// YAML. Helm 4.2.3 pkg/engine/funcs.go.
extension HelmFunctions {
    /// Returns `toYaml`, `mustToYaml`, `toYamlPretty`, `fromYaml` and `fromYamlArray`.
    public static func yaml() -> [GoFunction] {
        [
            GoFunction("toYaml", .interface) { .string(GoYAML.text(swallowing: $0.first)) },
            GoFunction("mustToYaml", .interface) { arguments throws(FunctionFailure) in
                do throws(DocumentFailure) {
                    return .string(trimmed(try GoYAML.text(of: arguments.first)))
                } catch {
                    throw .message(error.text)
                }
            },
            GoFunction("toYamlPretty", .interface) { arguments in
                .string((try? GoYAML.prettyText(of: arguments.first)).map(trimmed) ?? GoString())
            },
            GoFunction("fromYaml", .string) { arguments in
                do throws(DocumentFailure) {
                    return .map(try GoYAML.map(of: arguments.text.bytes) ?? GoMap())
                } catch {
                    return .map(GoMap([("Error", .string(error.text))]))
                }
            },
            GoFunction("fromYamlArray", .string) { arguments in
                do throws(DocumentFailure) {
                    return .list(try GoYAML.list(of: arguments.text.bytes) ?? GoList())
                } catch {
                    return .list([.string(error.text)])
                }
            },
        ]
    }

    /// Drops one line break at the end.
    static func trimmed(_ text: GoString) -> GoString {
        text.bytes.last == 0x0A ? GoString(text.bytes.dropLast()) : text
    }
}

extension GoYAML {
    /// Returns what `toYaml` prints: no line break at the end, and nothing at all for what cannot be written.
    public static func text(swallowing value: GoValue) -> GoString {
        (try? text(of: value)).map(HelmFunctions.trimmed) ?? GoString()
    }
}
