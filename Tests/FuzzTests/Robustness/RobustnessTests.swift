import TestEngine
import Testing

extension FuzzTests {
    /// Mutated and random bytes at every door: an error or a value, never a crash, never a hang.
    @Suite(.serialized) struct RobustnessTests {
        private static let doors = Door.documents + Door.texts + Door.archives

        @Test("No bytes crash the reader or keep it busy", arguments: doors)
        func noBytesCrash(door: Door) throws {
            let deadline = FuzzRun.deadline(share: 0.2 / Double(Self.doors.count))
            #expect(!door.seeds.isEmpty)
            try ProbeChart.onDeepStack {
                var count = 0
                while .now < deadline {
                    var mutation = Mutation(random: FuzzRun.generator(door.name, count))
                    let input = mutation.input(from: door.seeds, tokens: door.tokens)
                    Watch.over(input, at: door.name) { door.read(input) }
                    count += 1
                }
                print("\(door.name): \(count) inputs with the seed \(FuzzRun.seed)")
            }
        }
    }
}
