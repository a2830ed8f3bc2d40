import Diagnostics
import Testing

@testable import chartgen

@Suite struct DiagnosticFamiliesTests {
    private let codes = GeneratedPage.families.flatMap(\.codes)

    @Test func everyCodeIsListedOnce() {
        #expect(Set(codes.map(\.name)).count == codes.count)
        #expect(codes.count > 80)
    }

    @Test func codesAreAnAreaAndAProblem() {
        for code in codes {
            let parts = code.name.split(separator: ".")
            #expect(parts.count == 2, "\(code.name)")
            #expect(code.name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-.".utf8.contains($0) })
            #expect(code.summary.hasSuffix("."), "\(code.name)")
            #expect(!code.explanation.isEmpty, "\(code.name)")
        }
    }
}
