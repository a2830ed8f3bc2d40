public import GoRuntime

/// What `helm template` prints of a rendering.
///
/// Helm v4.2.3 pkg/cmd/template.go, newTemplateCmd.
public struct TemplateOutput {
    /// What is printed.
    public struct Selection {
        /// Whether custom resource definitions come first.
        public var includesCRDs: Bool
        /// Whether hooks come last.
        public var includesHooks: Bool
        /// Whether test hooks are among them.
        public var includesTests: Bool
        /// The patterns of the templates whose documents are printed, in this order; empty for all.
        public var showOnly: [GoString]

        /// Creates a selection.
        public init(
            includesCRDs: Bool = false,
            includesHooks: Bool = true,
            includesTests: Bool = true,
            showOnly: [GoString] = []
        ) {
            self.includesCRDs = includesCRDs
            self.includesHooks = includesHooks
            self.includesTests = includesTests
            self.showOnly = showOnly
        }
    }

    private let rendering: ChartRendering
    private let selection: Selection

    /// Creates the output of a rendering.
    public init(_ rendering: ChartRendering, _ selection: Selection = Selection()) {
        self.rendering = rendering
        self.selection = selection
    }

    /// The hooks that are printed.
    private var hooks: [Manifest] {
        guard selection.includesHooks else { return [] }
        if selection.includesTests { return rendering.hooks }
        return rendering.hooks.filter { !($0.hookEvents ?? []).contains(.test) }
    }

    /// Returns the text.
    ///
    /// - Throws: ``RenderFailure`` when a pattern of `--show-only` selects nothing.
    public func text() throws(RenderFailure) -> [UInt8] {
        let all = wholeText()
        guard !selection.showOnly.isEmpty else { return all }
        let documents = DocumentSplitter.documents(in: all)
        var text: [UInt8] = []
        for pattern in selection.showOnly {
            var isMissing = true
            let matcher = PathPattern(pattern)
            for document in documents {
                guard let path = Self.sourcePath(of: document), (try? matcher.matches(GoString(path))) ?? false else {
                    continue
                }
                text += "---\n".utf8
                text += document
                text.append(UInt8(ascii: "\n"))
                isMissing = false
            }
            if isMissing { throw RenderFailure(.missingTemplate(pattern)) }
        }
        return text
    }

    private func wholeText() -> [UInt8] {
        var body: [UInt8] = []
        if selection.includesCRDs {
            for definition in rendering.resourceDefinitions {
                Self.append(definition.text[...], path: definition.path, to: &body)
            }
        }
        for object in rendering.objects { Self.append(object.text, path: object.path, to: &body) }
        var text = Array(GoSpace.trimmed(body[...]))
        text.append(UInt8(ascii: "\n"))
        for hook in hooks { Self.append(hook.text, path: hook.path, to: &text) }
        return text
    }

    /// A file that `--output-dir` writes: its path below the folder, and a piece of its text.
    public struct Piece {
        /// The path below the folder.
        public let path: GoString
        /// The text.
        public let text: [UInt8]
        /// Whether the piece follows one that was written before, of the same file.
        public let isContinuation: Bool
        /// Whether the piece is a hook.
        public let isHook: Bool
        /// Whether the piece stands below the release's own folder, where that is asked for.
        public let isInReleaseFolder: Bool
    }

    /// The files that `--output-dir` writes, in the order of writing; `--show-only` has no effect on them.
    public func pieces() -> [Piece] {
        var pieces: [Piece] = []
        var written: Set<GoString> = []
        func add(_ path: GoString, _ text: ArraySlice<UInt8>, isHook: Bool, isInReleaseFolder: Bool) {
            var bytes: [UInt8] = []
            Self.append(text, path: path, to: &bytes)
            let isContinuation = !written.insert(path).inserted
            pieces.append(
                Piece(
                    path: path,
                    text: bytes,
                    isContinuation: isContinuation,
                    isHook: isHook,
                    isInReleaseFolder: isInReleaseFolder
                )
            )
        }
        if selection.includesCRDs {
            for file in rendering.resourceDefinitions {
                add(file.path, file.text[...], isHook: false, isInReleaseFolder: false)
            }
        }
        for object in rendering.objects { add(object.path, object.text, isHook: false, isInReleaseFolder: true) }
        for hook in hooks { add(hook.path, hook.text, isHook: true, isInReleaseFolder: true) }
        return pieces
    }

    private static func append(_ text: ArraySlice<UInt8>, path: GoString, to output: inout [UInt8]) {
        output += "---\n# Source: ".utf8
        output += path.bytes
        output.append(UInt8(ascii: "\n"))
        output += text
        output.append(UInt8(ascii: "\n"))
    }

    /// Returns what follows the first slash after the first `# Source: `, to the end of the line.
    private static func sourcePath(of document: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let text = GoString(document)
        guard let start = text.index(of: "# Source: ") else { return nil }
        let line = text.bytes[(start + 10)...].prefix { $0 != UInt8(ascii: "\n") }
        guard let slash = line.firstIndex(of: UInt8(ascii: "/")), slash > line.startIndex else { return nil }
        let path = line[(slash + 1)...]
        return path.isEmpty ? nil : path
    }
}
