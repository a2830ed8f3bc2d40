extension Diagnostic {
    /// Returns diagnostics in source order: by text, then by offset, then as they were.
    ///
    /// Errors that only name a file stand before the others of that file, and milder problems behind them, so that what is
    /// to be mended comes first; it is the same with problems without any place.
    ///
    /// - Parameters:
    ///   - diagnostics: The diagnostics in the order in which they were found.
    ///   - sources: The texts, which tell where a problem belongs that only names its file.
    /// - Returns: The same diagnostics, sorted.
    public static func inSourceOrder(_ diagnostics: [Diagnostic], sources: SourceMap = SourceMap()) -> [Diagnostic] {
        var ids: [String: UInt32] = [:]
        for file in sources.files where ids[file.name] == nil { ids[file.name] = file.id }
        var keys: [(file: Int64, start: Int64, index: Int)] = []
        keys.reserveCapacity(diagnostics.count)
        for (index, diagnostic) in diagnostics.enumerated() {
            if let span = diagnostic.span {
                keys.append((Int64(span.file), Int64(span.start), index))
                continue
            }
            let isError = diagnostic.severity == .error
            if let id = diagnostic.file.flatMap({ ids[$0] }) {
                keys.append((Int64(id), isError ? -1 : Int64.max, index))
            } else {
                keys.append((isError ? -1 : Int64.max, 0, index))
            }
        }
        return keys.sorted { $0 < $1 }.map { diagnostics[$0.index] }
    }
}
