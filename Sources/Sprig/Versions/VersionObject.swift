import GoRuntime

/// A version as templates hold it: Masterminds semver's `*semver.Version`, or a `semver.Version` where a method gave it.
final class VersionObject: GoObject {
    /// `semver.Version`.
    static let structure = GoType.structure("semver.Version")

    private(set) var version: SemanticVersion
    private let isPointer: Bool

    init(_ version: SemanticVersion, isPointer: Bool) {
        self.version = version
        self.isPointer = isPointer
    }

    override var type: GoType { isPointer ? .pointer(VersionObject.structure) : VersionObject.structure }

    override var text: GoString? { version.text }

    /// Go's MarshalJSON.
    override var encoded: GoValue? { .string(version.text) }

    override var fields: [(name: GoString, value: GoValue)] {
        [
            ("major", .integer(Int64(bitPattern: version.major), .uint64)),
            ("minor", .integer(Int64(bitPattern: version.minor), .uint64)),
            ("patch", .integer(Int64(bitPattern: version.patch), .uint64)),
            ("pre", .string(version.prerelease)),
            ("metadata", .string(version.metadata)),
            ("original", .string(version.original)),
        ]
    }

    /// None of the fields is exported.
    override func field(_ name: GoString) -> GoValue? { nil }

    override func method(_ name: GoString) -> GoFunction? {
        reading(name) ?? changing(name) ?? (isPointer ? comparing(name) ?? replacing(name) : nil)
    }

    private func reading(_ name: GoString) -> GoFunction? {
        let version = version
        let result: GoValue
        switch name {
        case "Major": result = .integer(Int64(bitPattern: version.major), .uint64)
        case "Minor": result = .integer(Int64(bitPattern: version.minor), .uint64)
        case "Patch": result = .integer(Int64(bitPattern: version.patch), .uint64)
        case "Prerelease": result = .string(version.prerelease)
        case "Metadata": result = .string(version.metadata)
        case "String", "Value": result = .string(version.text)
        case "MarshalText": result = .bytes(version.text.bytes)
        case "MarshalJSON": result = .bytes(Quoting.quoted(version.text).bytes)
        case "Original" where isPointer: result = .string(version.original)
        default: return nil
        }
        return GoFunction(name) { _ throws(FunctionFailure) in result }
    }

    private func changing(_ name: GoString) -> GoFunction? {
        let version = version
        switch name {
        case "IncPatch": return next(name, version.nextPatch, "patch")
        case "IncMinor": return next(name, version.nextMinor, "minor")
        case "IncMajor": return next(name, version.nextMajor, "major")
        case "SetPrerelease":
            return setting(name) { text throws(SemanticVersionFailure) in try version.withPrerelease(text) }
        case "SetMetadata":
            return setting(name) { text throws(SemanticVersionFailure) in try version.withMetadata(text) }
        default: return nil
        }
    }

    private static func value(_ version: SemanticVersion) -> GoValue {
        .object(VersionObject(version, isPointer: false))
    }

    private func setting(
        _ name: GoString,
        _ change: @escaping (GoString) throws(SemanticVersionFailure) -> SemanticVersion
    ) -> GoFunction {
        GoFunction(name, .string) { arguments throws(FunctionFailure) in
            do throws(SemanticVersionFailure) { return Self.value(try change(arguments.string(0))) } catch {
                throw .message(error.message)
            }
        }
    }

    private func next(_ name: GoString, _ version: SemanticVersion?, _ number: String) -> GoFunction {
        GoFunction(name) { _ throws(FunctionFailure) in
            guard let version else { throw .text("\(number) version increment would overflow uint64") }
            return Self.value(version)
        }
    }

    private func comparing(_ name: GoString) -> GoFunction? {
        let holds: (Int) -> GoValue
        switch name {
        case "Compare": holds = { .int($0) }
        case "Equal": holds = { .bool($0 == 0) }
        case "LessThan": holds = { .bool($0 < 0) }
        case "LessThanEqual": holds = { .bool($0 <= 0) }
        case "GreaterThan": holds = { .bool($0 > 0) }
        case "GreaterThanEqual": holds = { .bool($0 >= 0) }
        default: return nil
        }
        let version = version
        return GoFunction(name, type) { arguments throws(FunctionFailure) in
            guard case .object(let object)? = arguments.first, let other = object as? VersionObject else {
                if name == "Equal" { return .bool(false) }
                throw .nilPointer
            }
            return holds(version.compare(other.version))
        }
    }

    /// The methods that read another version into this one.
    ///
    /// They return their error, so it is printed.
    private func replacing(_ name: GoString) -> GoFunction? {
        switch name {
        case "Scan":
            return GoFunction(name, .interface) { [self] arguments throws(FunctionFailure) in
                replace(with: arguments.string(0))
            }
        case "UnmarshalText":
            return GoFunction(name, .bytes) { [self] arguments throws(FunctionFailure) in
                guard case .bytes(let bytes)? = arguments.first else { return replace(with: "") }
                return replace(with: GoString(bytes))
            }
        default: return nil
        }
    }

    private func replace(with text: GoString) -> GoValue {
        do {
            version = try SemanticVersion(text)
            return .object(ReturnedError("<nil>"))
        } catch {
            return .object(ReturnedError(error.message))
        }
    }
}

/// An error that a method returned as its only result; none prints as `<nil>` there.
private final class ReturnedError: GoObject {
    private let message: GoString

    init(_ message: GoString) { self.message = message }

    override var type: GoType { .pointer(.structure("errors.errorString")) }

    override var text: GoString? { message }
}
