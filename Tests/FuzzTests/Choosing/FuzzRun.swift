import Foundation
import TestSupport

/// How long and from where a run of the fuzzers goes: `FUZZ_SECONDS` and `FUZZ_SEED`.
///
/// Without them a run is the short one of continuous integration: the same every time.
enum FuzzRun {
    /// The seconds for all fuzzers together.
    static let seconds = environment["FUZZ_SECONDS"].flatMap(Double.init) ?? 10
    /// What the random choices start from.
    static let seed: UInt64 = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    /// The name of the only function to call, to look at one more closely.
    static let function = environment["FUZZ_FUNCTION"]

    private static let environment = ProcessInfo.processInfo.environment

    /// Returns when a fuzzer that starts now ends.
    ///
    /// - Parameter share: The part of all seconds that is this fuzzer's.
    /// - Returns: A point of time.
    static func deadline(share: Double) -> ContinuousClock.Instant { .now + .seconds(seconds * share) }

    /// Returns the source of the choices of one thing.
    ///
    /// - Parameters:
    ///   - fuzzer: Its name, so that no two fuzzers go the same way.
    ///   - index: The number of the thing.
    /// - Returns: A generator of its own.
    static func generator(_ fuzzer: String, _ index: Int) -> SeededGenerator {
        var mixed = seed
        for byte in fuzzer.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var generator = SeededGenerator(seed: mixed &+ UInt64(index) &* 0x2545_F491_4F6C_DD1D)
        return SeededGenerator(seed: generator.next())
    }
}
