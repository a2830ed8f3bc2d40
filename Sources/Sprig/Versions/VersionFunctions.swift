public import GoRuntime

extension SprigFunctions {
    /// Returns the functions on semantic versions.
    ///
    /// Sprig 3.3.0 semver.go.
    public static func versions() -> [GoFunction] {
        [
            GoFunction("semver", .string) { arguments throws(FunctionFailure) in
                .object(VersionObject(try version(arguments.string(0)), isPointer: true))
            },
            GoFunction("semverCompare", .string, .string) { arguments throws(FunctionFailure) in
                let constraint: VersionConstraint
                do throws(VersionConstraintFailure) { constraint = try VersionConstraint(arguments.string(0)) } catch {
                    throw .message(error.message)
                }
                return .bool(constraint.isSatisfied(by: try version(arguments.string(1))))
            },
        ]
    }

    private static func version(_ text: GoString) throws(FunctionFailure) -> SemanticVersion {
        do throws(SemanticVersionFailure) { return try SemanticVersion(text) } catch { throw .message(error.message) }
    }
}
