public import GoRuntime

extension SprigFunctions {
    /// Returns `getHostByName`, which answers nothing.
    ///
    /// Helm 4.2.3 pkg/engine/engine.go, initFunMap: without `--enable-dns` no name is looked up.
    public static func network() -> [GoFunction] {
        [GoFunction("getHostByName", .string) { _ throws(FunctionFailure) in .string(GoString()) }]
    }
}
