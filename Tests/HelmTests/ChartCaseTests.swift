import TestSupport
import Testing

/// The charts of `Cases/Charts`, each with its runs of `template`.
@Suite struct ChartCaseTests {
    static let paths = Result { try ChartCase.paths(in: "Tests/HelmTests/Cases/Charts", minimum: 60) }

    @Test func thereAreAsManyAsThereMustBe() throws {
        #expect(try Self.paths.get().count >= 60)
    }

    @Test(arguments: (try? paths.get()) ?? [])
    func everyExpectationIsHelms(path: String) throws {
        #expect(try ChartCase(path).differences(fromReferee: .shared()) == [])
    }
}
