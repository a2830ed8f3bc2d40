import GoRuntime
import TestSupport
import Testing

@Suite
struct PathRefereeTests {
    @Test func partsOfPathsAreGos() throws {
        var generator = SeededGenerator(seed: 31)
        let pieces = ["/", "a", "..", ".", "b.txt", "//", ".git", "é", "c.tar.gz", " "]
        let paths = (0..<400).map { _ in
            GoString(
                (0..<Int.random(in: 0..<6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
                }
                .joined()
            )
        }
        let functions: [(String, (GoString) -> GoString)] = [
            ("base", GoPath.base), ("dir", GoPath.dir), ("clean", GoPath.clean), ("ext", GoPath.ext),
            ("toString | isAbs | toString", { GoPath.isAbsolute($0) ? "true" : "false" }),
        ]
        for (name, function) in functions {
            let outputs = try TemplateReferee.outputs(of: paths.map { "\(TemplateReferee.literal($0)) | \(name)" })
            for (path, output) in zip(paths, outputs) { #expect(function(path) == output, "\(name) \(path)") }
        }
    }

    /// Expectations as path/filepath's documentation has them.
    @Test(arguments: [
        ("abc", "abc", true), ("*", "abc", true), ("*c", "abc", true), ("a*", "ab/c", false), ("a*/b", "abc/b", true),
        ("a*b*c*d*e*/f", "axbxcxdxe/f", true), ("a*b*c*d*e*/f", "axbxcxdxexxx/fff", false),
        ("a*b?c*x", "abxbbxdbxebxczzx", true),
        ("ab[c]", "abc", true), ("ab[b-d]", "abc", true), ("ab[e-g]", "abc", false), ("ab[^c]", "abc", false),
        ("a\\*b", "a*b", true), ("a\\*b", "ab", false), ("a?b", "a☺b", true), ("a???b", "a☺b", false),
        ("a?b", "a/b", false),
        ("[\\]a]", "]", true), ("*x", "xxx", true), ("", "", true), ("*", "", true),
    ])
    func namesMatchPatterns(pattern: String, name: String, isMatch: Bool) throws {
        #expect(try PathPattern(GoString(pattern)).matches(GoString(name)) == isMatch)
    }

    @Test(arguments: ["[]a]", "[-]", "[x-]", "[-x]", "\\", "[a-b-c]", "[", "[^", "[^bc", "a[", "a/b[", "*["])
    func malformedPatternsAreErrors(pattern: String) {
        #expect(throws: PathPattern.Malformed.self) { _ = try PathPattern(GoString(pattern)).matches("a") }
    }
}
