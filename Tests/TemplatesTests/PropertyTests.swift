import Diagnostics
import ManifestDSL
import OrderedCollections
import Templates
import TestSupport
import Testing
import ValueModel
import ValuesSchema
import YAML

/// What holds of values that nobody thought of.
@Suite struct PropertyTests {
    /// The values of a seed that break no rule; the others are refused for a rule and for nothing else.
    static func accepted(seed: UInt64, count: Int) -> [Trial] {
        var random = RandomGatewayValues(seed: seed)
        var trials: [Trial] = []
        for round in 0..<count * 40 where trials.count < count {
            let trial = Trial(random.object(GatewayChart.definition.values), "seed \(seed), round \(round)")
            let errors = trial.rendering.diagnostics.filter { $0.severity == .error }
            if errors.isEmpty {
                trials.append(trial)
            } else if let other = errors.first(where: { !refusals.contains($0.code) }) {
                Issue.record("\(trial.name): \(other.message) [\(other.code.name)]\n\(trial.text)")
            }
        }
        return trials
    }

    /// Why values may be refused although each of them is fine alone.
    static let refusals: Set<DiagnosticCode> = [.rule, .manifestDuplicateObject, .manifestDuplicateName]

    @Test(arguments: [21, 22, 23] as [UInt64])
    func goodValuesRenderGoodObjects(seed: UInt64) throws {
        let trials = Self.accepted(seed: seed, count: 20)
        #expect(trials.count == 20)
        for trial in trials {
            let violations = Invariants(rendering: trial.rendering).violations()
            #expect(violations == [], "\(trial.name)\n\(trial.text)")
        }
        let objects = trials.flatMap { trial in trial.rendering.documents.map { (trial: trial, json: $0.json) } }
        let (violations, skipped) = try Referee.shared().validateKubernetes(objects.map(\.json))
        for violation in violations {
            Issue.record("\(objects[violation.index].trial.name): \(violation)\n\(objects[violation.index].trial.text)")
        }
        let kinds = Set(skipped.compactMap { Value(json: objects[$0].json)?["kind"]?.text })
        #expect(kinds.isSubset(of: ["HTTPRoute", "ScaledObject", "ServiceMonitor"]))
    }

    /// The generator knows every form of text and every type of map in the schema.
    @Test func theGeneratorKnowsEveryShape() {
        for leaf in Leaf.all(of: GatewayChart.definition.values) {
            switch leaf.field.shape {
            case .string(let format), .list(.string(let format)), .map(.string(let format), _):
                #expect(RandomTexts.all[format.name] != nil, "\(leaf.path): \(format.name)")
            case .freeform(let type):
                let samples = type?.definition.map { RandomTexts.kubernetes[$0] } ?? RandomTexts.maps[leaf.path]
                #expect(samples != nil, "\(leaf.path)")
            default: break
            }
        }
    }

    /// A value of another kind anywhere, or a key that nobody knows, is an error.
    @Test(arguments: [31, 32] as [UInt64])
    func spoiledValuesAreRefused(seed: UInt64) {
        var random = RandomGatewayValues(seed: seed)
        let leaves = Leaf.all(of: GatewayChart.definition.values).filter { !$0.steps.contains("[]") }
        for round in 0..<150 {
            let leaf = random.pick(leaves)
            let wrong = random.pick(leaf.wrong)
            let good = random.object(GatewayChart.definition.values)
            let trial = Trial(good.setting(wrong, at: leaf.steps[...]), "seed \(seed), round \(round), \(leaf.path)")
            let isRefused = trial.rendering.diagnostics.contains {
                $0.severity == .error && $0.path?.hasPrefix(leaf.path) == true
            }
            #expect(isRefused, "\(trial.name)\n\(trial.text)")
        }
    }

    /// Bytes taken out or put in end in objects or in an error, never in a crash, and errors leave no doubt.
    @Test(arguments: [41, 42] as [UInt64])
    func spoiledTextsEnd(seed: UInt64) throws {
        var random = RandomGatewayValues(seed: seed)
        let texts = try Snapshot.cases(in: "examples", suffix: ".yaml", minimum: 7).map { try Snapshot.text(of: $0) }
        let marks = Array("\t:-{}[]\"'#&*!|>%@\\ \n\0é0".utf8)
        for _ in 0..<100 {
            var bytes = Array(random.pick(texts).utf8)
            for _ in 0..<random.number(1...3) {
                let place = random.number(0...bytes.count - 1)
                switch random.number(0...2) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(random.pick(marks), at: place)
                default: bytes[place] = UInt8(random.number(0...255))
                }
            }
            let rendering = Rendering(bytes: bytes)
            #expect(!rendering.errors.isEmpty || !rendering.objects.isEmpty)
        }
    }

    /// Values with a name for failures.
    struct Trial {
        let name: String
        let text: String
        let rendering: Rendering

        init(_ value: Value, _ name: String) {
            self.name = name
            text = YAMLWriter().write(value)
            rendering = Rendering(text)
        }
    }
}

extension Leaf {
    /// Values that do not fit.
    fileprivate var wrong: [Value] {
        switch field.shape {
        case .boolean: ["true", 1, []]
        case .integer: ["many", 1.5, true, [1]]
        case .string: [5, true, ["a"], ["a": "b"]]
        case .choice: ["Nonsense", 5]
        case .intOrPercent: ["half", "-1", -1, 1.5]
        case .scalar: [["a"], ["a": "b"]]
        case .list: ["text", 5, ["a": "b"]]
        case .map: ["text", 5, ["a"]]
        case .object: ["text", 5]
        case .freeform(let type): type?.isList == true ? ["text", 5, ["a": "b"]] : ["text", 5, ["a"]]
        }
    }
}

extension Value {
    /// The value with another one at a place, maps made where they are missing.
    fileprivate func setting(_ value: Value, at steps: ArraySlice<String>) -> Value {
        guard let step = steps.first else { return value }
        var members = self.members ?? [:]
        members[step] = (members[step] ?? [:]).setting(value, at: steps.dropFirst())
        return .object(members)
    }
}
