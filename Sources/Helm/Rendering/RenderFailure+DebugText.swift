import GoRuntime

extension RenderFailure {
    /// What `--debug` prints before the error: the files as they were rendered, where one of them is no YAML.
    ///
    /// Helm v4.2.3 pkg/action/action.go, renderResources, prints them in random order; this is the order of their paths.
    public var debugText: [UInt8] {
        var text: [UInt8] = []
        for file in files.sorted(by: { $0.path < $1.path }) where !GoSpace.trimmed(file.text[...]).isEmpty {
            text += "---\n# Source: ".utf8
            text += file.path.bytes
            text.append(UInt8(ascii: "\n"))
            text += file.text
            text.append(UInt8(ascii: "\n"))
        }
        return Array(GoSpace.trimmed(text[...])) + [UInt8(ascii: "\n")]
    }
}
