public import GoRuntime

/// JSON. Helm 4.2.3 pkg/engine/funcs.go.
extension HelmFunctions {
    /// Returns `toJson`, `mustToJson`, `fromJson` and `fromJsonArray`.
    public static func json() -> [GoFunction] {
        [
            GoFunction("toJson", .interface) { .string((try? GoJSON.text(of: $0.first)) ?? GoString()) },
            GoFunction("mustToJson", .interface) { arguments throws(FunctionFailure) in
                .string(try written { () throws(JSONFailure) in try GoJSON.text(of: arguments.first) })
            },
            GoFunction("fromJson", .string) { arguments in
                let (map, failure) = GoJSON.map(of: arguments.text.bytes)
                guard let failure else { return .map(map) }
                map["Error"] = .string(failure.text)
                return .map(map)
            },
            GoFunction("fromJsonArray", .string) { arguments in
                let (list, failure) = GoJSON.list(of: arguments.text.bytes)
                return failure.map { .list([.string($0.text)]) } ?? .list(list)
            },
        ]
    }

    /// Gives JSON's failure the form of a function's.
    static func written(_ body: () throws(JSONFailure) -> GoString) throws(FunctionFailure) -> GoString {
        do throws(JSONFailure) {
            return try body()
        } catch {
            throw .message(error.text)
        }
    }
}
