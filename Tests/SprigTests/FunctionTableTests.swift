import GoRuntime
import Sprig
import TestSupport
import Testing

/// The table of Sprig's functions.
///
/// What they do is in the cases, which `HelmTests` runs.
@Suite struct FunctionTableTests {
    private static var names: [String] {
        SprigFunctions.all(
            clock: { GoTime(seconds: 0, zone: .utc) },
            random: RandomSource(SeededSource(state: 1))
        ).map(\.name.text)
    }

    @Test func noNameIsThereTwice() {
        #expect(Set(Self.names).count == Self.names.count)
    }

    /// Sprig 3.3.0 functions.go: 211 names, less `env` and `expandenv`, and the eight for JSON, which are with Helm's.
    @Test func allNamesOfSprigAreThere() {
        #expect(Self.names.count == 201)
    }

    @Test func everyFunctionHasCases() throws {
        let files = try EvaluationCases.files(in: "Tests/SprigTests/Cases", minimum: 200)
        let described = Set(files.compactMap { $0.split(separator: "/").last?.dropLast(".cases".count) })
        for name in Self.names where !described.contains(name[...]) {
            Issue.record("there is no file of cases for \(name)")
        }
    }
}
