public import GoRuntime

extension SprigFunctions {
    /// Returns the functions of regular expressions.
    ///
    /// Sprig 3.3.0 regex.go. Those without `must` fail with what Go's MustCompile panics with.
    public static func regexes() -> [GoFunction] {
        [
            GoFunction("regexMatch", .string, .string) { arguments throws(FunctionFailure) in
                .bool((try? GoRegexp.compiled(arguments.string(0)))?.matches(arguments.string(1)) ?? false)
            },
            GoFunction("mustRegexMatch", .string, .string) { arguments throws(FunctionFailure) in
                .bool(try compiled(arguments).matches(arguments.string(1)))
            },
            GoFunction("regexQuoteMeta", .string) { arguments throws(FunctionFailure) in
                .string(GoRegexp.quoteMeta(arguments.string(0)))
            },
        ]
            + pair("FindAll", .string, .string, .int) { regex, arguments in
                let matches = regex.findAll(arguments.string(1), limit: arguments.int(2))
                return matches.isEmpty ? .list(GoList([], of: .string, isNil: true)) : .strings(matches)
            }
            + pair("Find", .string, .string) { regex, arguments in
                .string(regex.findString(arguments.string(1)) ?? GoString())
            }
            + pair("ReplaceAll", .string, .string, .string) { regex, arguments in
                .string(regex.replaceAll(arguments.string(1), with: arguments.string(2)))
            }
            + pair("ReplaceAllLiteral", .string, .string, .string) { regex, arguments in
                .string(regex.replaceAllLiteral(arguments.string(1), with: arguments.string(2)))
            }
            + pair("Split", .string, .string, .int) { regex, arguments in
                let limit = arguments.int(2)
                if limit == 0 { return .list(GoList([], of: .string, isNil: true)) }
                return .strings(regex.split(arguments.string(1), limit: limit))
            }
    }

    /// A function in both forms, `regexX` and `mustRegexX`, which differ in the words for a bad expression.
    private static func pair(
        _ name: String,
        _ first: GoType,
        _ second: GoType,
        _ third: GoType? = nil,
        _ body: @escaping (GoRegexp, [GoValue]) -> GoValue
    ) -> [GoFunction] {
        let lenient: GoFunction.Body = { arguments throws(FunctionFailure) in
            body(try compiled(arguments, panics: true), arguments)
        }
        let strict: GoFunction.Body = { arguments throws(FunctionFailure) in
            body(try compiled(arguments), arguments)
        }
        return [(GoString("regex\(name)"), lenient), (GoString("mustRegex\(name)"), strict)].map { name, body in
            guard let third else { return GoFunction(name, first, second, body: body) }
            return GoFunction(name, first, second, third, body: body)
        }
    }

    /// Returns the expression of the first argument.
    private static func compiled(_ arguments: [GoValue], panics: Bool = false) throws(FunctionFailure) -> GoRegexp {
        let pattern = arguments.string(0)
        do { return try GoRegexp.compiled(pattern) } catch {
            guard panics else { throw .message(error.text) }
            let quoted = Quoting.canBackquote(pattern) ? GoString("`\(pattern)`") : Quoting.quoted(pattern)
            throw .text("regexp: Compile(\(quoted)): \(error.text)")
        }
    }
}
