import GoRuntime
import Sprig

/// `.Files`: the files of a chart that are neither templates nor values.
///
/// Helm v4.2.3 pkg/engine/files.go.
final class FilesObject: GoObject {
    /// Turns a map of strings into YAML as `toYaml` does.
    typealias YAMLWriter = (GoMap) -> GoString

    private let files: GoMap
    private let yaml: YAMLWriter

    /// Creates the object; the values of the map are bytes.
    init(_ files: [(name: GoString, content: [UInt8])], yaml: @escaping YAMLWriter) {
        self.files = GoMap(files.map { ($0.name, .bytes($0.content)) }, type: Self.mapType)
        self.yaml = yaml
    }

    private static let mapType = GoType.map(.string, .bytes)
    private static let ownType = GoType.named("engine.files", mapType)

    override var type: GoType { Self.ownType }
    override var underlying: GoValue? { .map(files) }

    override func method(_ name: GoString) -> GoFunction? {
        switch name {
        case "Get":
            GoFunction(name, .string) { [files] arguments throws(FunctionFailure) in
                .string(GoString(files.content(of: arguments)))
            }
        case "GetBytes":
            GoFunction(name, .string) { [files] arguments throws(FunctionFailure) in
                .bytes(files.content(of: arguments))
            }
        case "Lines":
            GoFunction(name, .string) { [files] arguments throws(FunctionFailure) in
                try Self.lines(of: files, arguments)
            }
        case "Glob":
            GoFunction(name, .string) { [self] arguments throws(FunctionFailure) in .object(glob(arguments)) }
        case "AsConfig":
            GoFunction(name) { [self] _ throws(FunctionFailure) in .string(yaml(byBaseName { .string(GoString($0)) })) }
        case "AsSecrets":
            GoFunction(name) { [self] _ throws(FunctionFailure) in
                .string(yaml(byBaseName { .string(GoString(Base64.encoded($0))) }))
            }
        default: nil
        }
    }

    /// Returns the lines of a file without the last newline; of an empty file, what Go's panic says.
    private static func lines(of files: GoMap, _ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        guard case .string(let name)? = arguments.first, case .bytes(var content)? = files[name] else {
            return .strings([])
        }
        guard let last = content.last else {
            throw .message("runtime error: index out of range [-1]")
        }
        if last == UInt8(ascii: "\n") { content.removeLast() }
        return .strings(
            content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(GoString.init)
        )
    }

    /// Returns the files whose names match; a pattern that is none matches all.
    private func glob(_ arguments: [GoValue]) -> FilesObject {
        guard case .string(let pattern)? = arguments.first else { return self }
        let glob = try? GoGlob(pattern)
        let matching = zip(files.keys, files.values).filter { name, _ in glob?.matches(name) ?? true }
        return FilesObject(
            matching.map { name, content in
                guard case .bytes(let bytes) = content else { return (name, []) }
                return (name, bytes)
            },
            yaml: yaml
        )
    }

    /// Returns a map from the last part of each name to what becomes of the content.
    ///
    /// Where two files share their last part Go takes one of them by chance; this takes the last by name.
    private func byBaseName(_ transform: ([UInt8]) -> GoValue) -> GoMap {
        GoMap(
            zip(files.keys, files.values).map { name, content in
                guard case .bytes(let bytes) = content else { return (name, .null) }
                return (GoPath.base(name), transform(bytes))
            },
            type: .map(.string, .string)
        )
    }
}

extension GoMap {
    /// Returns the bytes under the name that a method was given; none for an unknown name.
    fileprivate func content(of arguments: [GoValue]) -> [UInt8] {
        guard case .string(let name)? = arguments.first, case .bytes(let content)? = self[name] else { return [] }
        return content
    }
}
