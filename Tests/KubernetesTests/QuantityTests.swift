import Kubernetes
import Testing

@Suite struct QuantityTests {
    @Test(
        arguments: [
            ("0", 0), ("1", 1_000_000_000), ("250m", 250_000_000), ("1n", 1), ("2u", 2000), (".5", 500_000_000),
            ("1.", 1_000_000_000), ("+3", 3_000_000_000), ("-1.5", -1_500_000_000), ("1e3", 1_000_000_000_000),
            ("1E3", 1_000_000_000_000), ("1e-3", 1_000_000), ("1.5e1", 15_000_000_000), ("12e-1", 1_200_000_000),
            ("1k", 1_000_000_000_000), ("1Ki", 1_024_000_000_000), ("1.5Gi", 1_610_612_736_000_000_000),
            ("2Ti", 2_199_023_255_552_000_000_000), ("0.1Ki", 102_400_000_000), ("000007", 7_000_000_000),
            // Finer than a billionth: rounded away from zero.
            ("0.1n", 1), ("1.0000000001", 1_000_000_001), ("-0.1n", -1), ("0.00000000000000000000001", 1),
            ("1e-30", 1), ("0e-30", 0), ("100m", 100_000_000), ("1M", 1_000_000_000_000_000),
        ] as [(String, Int128)]
    )
    func validTextsAreRead(text: String, nanos: Int128) throws {
        #expect(try Quantity(text).nanos == nanos)
    }

    @Test(arguments: ["1E", "9E", "7Ei"])
    func greatAmountsFit(text: String) throws {
        #expect(try Quantity(text) < Quantity(Int64.max))
    }

    @Test(arguments: ["8Ei", "10E", "1e19", "1e100", "99999999999999999999999", "9223372036854775808", "1e999999"])
    func greaterOnesAreCut(text: String) throws {
        #expect(try Quantity(text) == Quantity(Int64.max))
        #expect(try Quantity("-" + text) < Quantity(-Int64.max + 1))
    }

    @Test(
        arguments: [
            ("", "leave the key out to set no amount"), ("abc", nil), (".", nil), ("-", nil), ("1.1.M", nil),
            ("1+1", nil),
            ("1 ", nil), (" 1", nil), ("1e", nil), ("1e1.5", nil), ("0x10", nil), ("1_000", nil), ("Gi", nil),
            ("--1", nil),
            ("1GB", "write `1Gi` (1024³) or `1G` (1000³)"), ("512mb", "write `512Mi` (1024²) or `512M` (1000²)"),
            ("1mi", "write `1Mi` (1024²) or `1M` (1000²)"), ("4K", "write `4Ki` (1024) or `4k` (1000)"),
            ("4ki", "write `4Ki`"), ("2g", "write `2Gi` (1024³) or `2G` (1000³)"),
            ("50%", "Kubernetes knows no percentages of a resource; write an amount such as `500m`"),
        ] as [(String, String?)]
    )
    func othersAreRefused(text: String, help: String?) {
        let error = #expect(throws: QuantityError.self) { try Quantity(text) }
        #expect(error?.help == help)
        #expect(
            error?.expectation
                == "must be a number with an optional suffix (m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei), "
                + "such as 250m or 1.5Gi"
        )
    }

    @Test(arguments: [
        ("1000m", "1"), ("1Gi", "1024Mi"), ("1e3", "1k"), ("0.1", "100m"), ("1.5Gi", "1536Mi"), ("-0", "0"),
    ])
    func sameAmountsAreEqual(left: String, right: String) throws {
        #expect(try Quantity(left) == Quantity(right))
    }

    @Test(arguments: [("999m", "1"), ("1G", "1Gi"), ("1Gi", "1.5Gi"), ("0.999999999", "1"), ("-1", "0"), ("1E", "1Ei")])
    func amountsAreOrdered(less: String, more: String) throws {
        #expect(try Quantity(less) < Quantity(more))
    }
}
