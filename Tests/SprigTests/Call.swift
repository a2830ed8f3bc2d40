import GoRuntime

@testable import Sprig

/// A call of one Sprig function without a template around it.
enum Call {
    /// All functions of these families, over a seeded source and a clock that stands still.
    static func functions(
        seed: UInt64 = 1,
        now: GoTime = GoTime(seconds: 1_700_000_000, zone: .utc)
    ) -> [GoString: GoFunction] {
        let random = RandomSource(SeededSource(state: seed))
        let all =
            SprigFunctions.crypto(random) + SprigFunctions.certificates(random, clock: { now })
            + SprigFunctions.versions() + SprigFunctions.random(random) + SprigFunctions.regexes()
            + SprigFunctions.network() + SprigFunctions.dates(clock: { now })
        return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    }

    /// Returns what a function gives, or the words of its error.
    static func outcome(_ name: GoString, _ arguments: GoValue...) -> Outcome {
        guard let function = functions()[name] else { return .missing }
        do {
            return .value(try function.body(arguments))
        } catch {
            switch error {
            case .message(let message): return .failure(message.text)
            case .caused(let cause): return .failure("\(cause)")
            }
        }
    }

    enum Outcome {
        case value(GoValue)
        case failure(String)
        case missing

        /// What a template would print, or the words of the error.
        var text: String {
            switch self {
            case .value(let value): GoFormat.sprint([value]).text
            case .failure(let message): message
            case .missing: "no such function"
            }
        }
    }
}

/// A small seeded generator.
struct SeededSource: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29 ^ state << 17
    }
}
