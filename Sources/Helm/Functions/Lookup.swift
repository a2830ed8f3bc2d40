public import GoRuntime

/// `lookup`. Helm 4.2.3 pkg/engine/lookup_func.go.
extension HelmFunctions {
    /// Returns `lookup`, which answers from objects that the user gave; without any it answers an empty map, as Helm
    /// does without a cluster.
    public static func lookup(in objects: LookupFixtures) -> GoFunction {
        GoFunction("lookup", .string, .string, .string, .string) { arguments in
            let texts = arguments.map { argument in
                if case .string(let text) = argument { text } else { GoString() }
            }
            guard texts.count == 4 else { return .map(GoMap()) }
            return .map(objects.answer(apiVersion: texts[0], kind: texts[1], namespace: texts[2], name: texts[3]))
        }
    }
}
