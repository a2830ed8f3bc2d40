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
