import Diagnostics
import OrderedCollections
import Testing
import ValueModel
import YAML

/// What is written is read back the same.
@Suite struct RoundTripTests {
    @Test(arguments: [11, 12, 13] as [UInt64])
    func treesComeBack(seed: UInt64) {
        var random = RandomValues(seed: seed)
        for round in 0..<1500 {
            let value = Value.object(["root": random.value(depth: 5)])
            for order in [YAMLWriter.KeyOrder.asGiven, .sorted] {
                let text = YAMLWriter(order: order).write(value)
                let back = Reading(text)
                let expected = order == .sorted ? value.sorted() : value
                let found = order == .sorted ? back.root?.value.sorted() : back.root?.value
                #expect(
                    found == expected && back.diagnostics.isEmpty,
                    "seed \(seed), round \(round):\n\(text)\n\(back.diagnostics.map(\.message))"
                )
            }
        }
    }

    @Test func indentedTreesComeBack() {
        var random = RandomValues(seed: 14)
        for _ in 0..<1000 {
            let value = Value.object(["root": random.value(depth: 5)])
            var bytes = Array("top:\n".utf8)
            YAMLWriter().write(value, into: &bytes, indent: 6)
            let back = Reading(bytes)
            #expect(
                back.root?["top"]?.value == value,
                "\(back.diagnostics.map(\.message)):\n\(String(decoding: bytes, as: UTF8.self))"
            )
        }
    }

    @Test func doublesComeBack() {
        var random = RandomValues(seed: 15)
        for _ in 0..<5000 {
            let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random.generator))
            guard number.isFinite else { continue }
            let text = YAMLWriter().write(["a": .double(number)])
            switch Reading(text).root?["a"]?.scalar {
            case .double(let back): #expect(back == number)
            case .integer(let back): #expect(Double(back) == number)
            default: Issue.record("\(text)")
            }
        }
    }
}
