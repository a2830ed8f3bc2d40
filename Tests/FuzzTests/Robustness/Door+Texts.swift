import Diagnostics
import GoRuntime
import OrderedCollections
import Sprig
import ValueModel

@testable import Helm

/// The readers of small languages in arguments of functions. An input is one text, or two with a line between them.
extension Door {
    static let texts: [Door] = [pattern, glob, ignoreRules, layout, duration, version, constraint, format, setFlag]

    private static let pattern = Door(
        "regular expressions",
        seeds: words(.pattern),
        tokens: [
            "(", ")", "[", "]", "*", "+", "?", "{1,2}", "{1000}", "|", "\\p{L}", "\\Q", "(?i)", "(?P<a>", "[:alpha:]",
            "^", "$", ".", "\n", "a",
        ]
    ) { bytes in
        let (pattern, text) = halves(bytes)
        guard let expression = try? GoRegexp(pattern) else { return }
        _ = expression.findAll(text)
        _ = expression.split(text)
        _ = expression.replaceAll(text, with: "${1}x$0")
    }

    private static let glob = Door(
        "globs",
        seeds: ["*", "a/**", "{a,b}", "[a-z]?", "a\\*b\naxb", "**/*.yaml\na/b.yaml"].map { Array($0.utf8) },
        tokens: ["*", "**", "?", "[", "]", "{", "}", ",", "\\", "/", "!", "^", "-", "\n", "a"]
    ) { bytes in
        let (pattern, path) = halves(bytes)
        _ = (try? GoGlob(pattern))?.matches(path)
    }

    private static let ignoreRules = Door(
        ".helmignore",
        seeds: ["*.md\n!a.md\n/b\nc/\n# d\n", "a[b\n", "**/x"].map { Array($0.utf8) },
        tokens: ["*", "**", "?", "[", "]", "!", "#", "/", "\\", "\n", " ", "-", "^"]
    ) { bytes in
        _ = try? IgnoreRules(bytes)
        _ = try? PathPattern(halves(bytes).0).matches(halves(bytes).1)
    }

    private static let layout = Door(
        "times",
        seeds: zip(words(.layout), words(.layout)).map { $0 + [newline] + $1 }
            + words(.layout).flatMap { layout in words(.date).map { layout + [newline] + $0 } },
        tokens: [
            "2006", "01", "Jan", "_2", "002", "15", "MST", "-0700", "Z07:00", ".000", ".999", "PM", "\n", "9", "-",
            "+99:99", "99999",
        ]
    ) { bytes in
        let (layout, text) = halves(bytes)
        guard let time = try? GoTime(parsing: text, layout: layout, in: .utc) else { return }
        _ = time.formatted(layout)
    }

    private static let duration = Door(
        "durations",
        seeds: words(.duration),
        tokens: ["1", "9223372036854775807", ".", "h", "m", "s", "ns", "µs", "-", "+", "99999999999999999999"]
    ) { bytes in _ = try? GoDuration(parsing: GoString(bytes)) }

    private static let version = Door(
        "versions",
        seeds: words(.semver),
        tokens: [".", "-", "+", "v", "0", "1", "18446744073709551615", "x", "*"]
    ) { bytes in
        guard let version = try? SemanticVersion(GoString(bytes)) else { return }
        _ = (version.nextMajor, version.nextMinor, version.nextPatch, version.text)
    }

    private static let constraint = Door(
        "ranges of versions",
        seeds: words(.range),
        tokens: [">", "<", "=", "!", "~", "^", "||", ",", " - ", "x", "*", "1", ".", "-", " ", "18446744073709551615"]
    ) { bytes in
        guard let version = try? SemanticVersion("1.2.3-a") else { return }
        _ = (try? VersionConstraint(GoString(bytes)))?.isSatisfied(by: version)
    }

    private static let format = Door(
        "formats",
        seeds: words(.format),
        tokens: [
            "%", "[1]", "[9]", "*", ".", "-", "+", "#", " ", "0", "999999", "9999999999999999999999", "d", "v", "x",
            "q", "T", "w", "é",
        ]
    ) { bytes in
        let arguments: [GoValue] = [
            .int(Int.min), .float(-1e308), .string(GoString([0xFF, 0x61])), .null, .bool(true),
            .list(GoList([.int(1), .null])),
            .map(GoMap([("a", .string("b"))])), .absent,
        ]
        _ = GoFormat.sprintf(GoString(bytes), arguments)
        _ = GoFormat.sprintf(GoString(bytes), Array(arguments.reversed()))
        _ = GoFormat.sprintf(GoString(bytes), [])
    }

    private static let setFlag = Door(
        "arguments of --set",
        seeds: ["a=b", "a.b[1].c=d,e=f", "a={b,c}", "a\\.b=c\\,d", "a[0][1]=2", "a=null", "a={}"].map {
            Array($0.utf8)
        },
        tokens: [".", "=", ",", "[", "]", "{", "}", "\\", "0", "65536", "99999999999999999999", "null", "-1"]
    ) { bytes in
        for kind in SetFlag.Kind.allCases {
            var sources = SourceMap()
            let file = sources.add(name: kind.flagName, bytes: bytes)
            let base = ValueNode(.mapping([:]), span: SourceSpan(file: file, start: 0, end: 0))
            _ = SetFlag(kind: kind, file: file).apply(to: base, readFile: { _ in [] }, into: DiagnosticCollector())
        }
    }

    private static let newline = UInt8(ascii: "\n")

    private static func halves(_ bytes: [UInt8]) -> (GoString, GoString) {
        let halves = bytes.split(separator: newline, maxSplits: 1, omittingEmptySubsequences: false)
        return (GoString(Array(halves[0])), GoString(halves.count > 1 ? Array(halves[1]) : Array("abc aXb 12".utf8)))
    }
}
