internal import GoRuntime

/// Paths.
///
/// Sprig 3.3.0 functions.go: those of the operating system are the same with slashes, as on Linux.
extension SprigFunctions {
    static func paths() -> [GoFunction] {
        [
            GoFunction("base", .string) { .string(GoPath.base($0.string(0))) },
            GoFunction("dir", .string) { .string(GoPath.dir($0.string(0))) },
            GoFunction("clean", .string) { .string(GoPath.clean($0.string(0))) },
            GoFunction("ext", .string) { .string(GoPath.ext($0.string(0))) },
            GoFunction("isAbs", .string) { .bool(GoPath.isAbsolute($0.string(0))) },
            GoFunction("osBase", .string) { .string(GoPath.base($0.string(0))) },
            GoFunction("osDir", .string) { .string(GoPath.dir($0.string(0))) },
            GoFunction("osClean", .string) { .string(GoPath.clean($0.string(0))) },
            GoFunction("osExt", .string) { .string(GoPath.ext($0.string(0))) },
            GoFunction("osIsAbs", .string) { .bool(GoPath.isAbsolute($0.string(0))) },
        ]
    }
}
