import OrderedCollections
import TestSupport
import Testing
import ValueModel

/// Random arguments, most of them nearly well-formed, are read as the real Helm reads them.
@Suite struct SetFlagAgreementTests {
    @Test(arguments: SetFlag.Kind.allCases)
    func randomArgumentsAreReadAsHelmReadsThem(kind: SetFlag.Kind) throws {
        let seed: UInt64 = 20_260_731
        var random = ArgumentGenerator(kind: kind, seed: seed)
        let arguments = (0..<1500).map { _ in random.argument() }
        let files = ["f1": "one\n", "f2": ""]
        let reply = try Referee.shared().call(
            "strvals",
            ["cases": arguments, "kind": name(of: kind), "files": files]
        )
        let results = try #require(reply["results"] as? [[String: Any]])
        #expect(results.count == arguments.count)
        var accepted = 0
        var differences: [String] = []
        for (argument, result) in zip(arguments, results) {
            let trial = SetFlagTrial(argument, kind: kind, files: files)
            guard let json = result["json"] as? String else {
                if !trial.isRefused {
                    differences.append("\(argument): Helm refuses (\(result["error"] ?? "")), we give \(trial.json)")
                }
                continue
            }
            accepted += 1
            let expected = try #require(Value(json: json))
            if trial.isRefused {
                differences.append("\(argument): Helm gives \(json), we refuse: \(trial.summary)")
            } else if trial.node.value.asGoNumbers.sorted() != expected.asGoNumbers.sorted() {
                differences.append("\(argument): Helm gives \(json), we give \(trial.json)")
            }
        }
        #expect(
            differences.isEmpty,
            "seed \(seed), \(differences.count): \(differences.prefix(8).joined(separator: "\n"))"
        )
        #expect(accepted > 300 && accepted < 1450, "the generator makes \(accepted) good arguments of 1500")
    }

    /// Helm itself gets the base as more assignments in front, which `--set-json` can say.
    @Test func randomArgumentsExtendWhatIsThere() throws {
        let seed: UInt64 = 20_260_802
        var random = ArgumentGenerator(kind: .json, seed: seed)
        var values = ValueGenerator(seed: seed)
        let writer = JSONWriter(keyOrder: .asGiven)
        let cases = (0..<1000).map { _ in (base: values.root(), argument: random.argument()) }
        let questions = cases.map { trial in
            (trial.base.members ?? [:]).map { "\($0.key)=\(writer.text(of: $0.value))," }.joined() + trial.argument
        }
        let reply = try Referee.shared().call("strvals", ["cases": questions, "kind": "json"])
        let results = try #require(reply["results"] as? [[String: Any]])
        var differences: [String] = []
        for (trial, result) in zip(cases, results) {
            let ours = SetFlagTrial(trial.argument, kind: .json, onto: ValueNode(trial.base))
            let expected = (result["json"] as? String).flatMap(Value.init(json:))?.asGoNumbers.sorted()
            if expected != (ours.isRefused ? Value?.none : ours.node.value.asGoNumbers.sorted()) {
                differences.append(
                    "\(writer.text(of: trial.base)) + \(trial.argument): \(result), we give \(ours.json)"
                )
            }
        }
        #expect(results.count == cases.count)
        #expect(
            differences.isEmpty,
            "seed \(seed), \(differences.count): \(differences.prefix(8).joined(separator: "\n"))"
        )
    }

    /// The referee's port of Helm's parser gets the base; it knows only ASCII when it folds case.
    @Test(arguments: [SetFlag.Kind.set, .string])
    func randomArgumentsExtendWhatIsThereAsThePortDoes(kind: SetFlag.Kind) throws {
        let seed: UInt64 = 20_260_803
        var random = ArgumentGenerator(kind: kind, seed: seed)
        var values = ValueGenerator(seed: seed)
        let cases = (0..<1000).map { _ in (base: values.root(), argument: random.argument()) }
            .filter { !$0.argument.unicodeScalars.contains("\u{17F}") }
        let questions = cases.map { ["argument": $0.argument, "base": JSONWriter().text(of: $0.base)] }
        let reply = try Referee.shared().call("strvals", ["cases": questions, "kind": name(of: kind)])
        let results = try #require(reply["results"] as? [[String: Any]])
        var differences: [String] = []
        for (trial, result) in zip(cases, results) {
            let ours = SetFlagTrial(trial.argument, kind: kind, onto: ValueNode(trial.base))
            let expected = (result["json"] as? String).flatMap(Value.init(json:))?.sorted()
            if expected != (ours.isRefused ? Value?.none : ours.node.value.sorted()) {
                differences.append("\(trial.base) + \(trial.argument): \(result), we give \(ours.json)")
            }
        }
        #expect(results.count == cases.count)
        #expect(
            differences.isEmpty,
            "seed \(seed), \(differences.count): \(differences.prefix(8).joined(separator: "\n"))"
        )
    }

    private func name(of kind: SetFlag.Kind) -> String {
        switch kind {
        case .json: "json"
        case .set: "set"
        case .string: "string"
        case .file: "file"
        case .literal: "literal"
        }
    }
}

extension Value {
    /// The value with every number as Go's JSON sees it, a float64.
    var asGoNumbers: Value {
        switch self {
        case .null, .bool, .string, .double: self
        case .integer(let integer): .double(Double(integer))
        case .array(let elements): .array(elements.map(\.asGoNumbers))
        case .object(let object): .object(object.mapValues(\.asGoNumbers))
        }
    }
}
