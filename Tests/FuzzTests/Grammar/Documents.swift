/// The grammar of values: a document with the names of ``Samples/values``, each of its kind.
enum Documents {
    /// Returns JSON text.
    static func document(_ choices: inout Choices) -> String {
        var members: [String] = []
        for (name, kind) in [
            ("s", Kind.text), ("t", .text), ("n", .int), ("f", .float), ("b", .bool), ("l", .list), ("m", .list),
            ("d", .dict),
            ("e", .dict), ("w", .texts), ("z", .any),
        ] where choices.chance(60) {
            members.append("\"\(name)\": \(value(kind, &choices, depth: 0))")
        }
        return "{\(members.joined(separator: ", "))}"
    }

    private static func value(_ kind: Kind, _ choices: inout Choices, depth: Int) -> String {
        switch kind {
        case .text: return choices.one(of: texts)
        case .int: return choices.one(of: ["0", "1", "-1", "3", "12345678", "9007199254740993", "1e3", "-2147483649"])
        case .float: return choices.one(of: ["0.5", "-1.25", "1e30", "1e-7", "0.1", "123456789.125", "1e21", "3.0"])
        case .bool: return choices.one(of: ["true", "false"])
        case .texts: return "[\(choices.several(atMost: 4) { $0.one(of: texts) }.joined(separator: ", "))]"
        case .list:
            let elements = choices.several(atMost: 4) { value(any(&$0, depth), &$0, depth: depth + 1) }
            return "[\(elements.joined(separator: ", "))]"
        case .dict:
            let members = choices.several(atMost: 4) { choices in
                "\"\(choices.one(of: Samples.keys))\": \(value(any(&choices, depth), &choices, depth: depth + 1))"
            }
            return "{\(members.joined(separator: ", "))}"
        default: return choices.chance(40) ? value(any(&choices, depth), &choices, depth: depth + 1) : "null"
        }
    }

    private static func any(_ choices: inout Choices, _ depth: Int) -> Kind {
        choices.one(
            of: depth < 3
                ? [Kind.text, .int, .float, .bool, .any, .list, .dict, .texts] : [.text, .int, .float, .bool]
        )
    }

    private static let texts = [
        #""""#, #""a""#, #""abc def""#, #""日本 ß😀""#, #""true""#, #""1.50""#, #""line\nline\n""#, #""  lead""#,
        #""a: b""#, ##""# x""##,
        #""null""#, #""-""#, #""\t""#, #""é\u2028\u0000x""#, #""{{ .Values.n }}""#, #""0o17""#, #""<&'\"\\>""#,
        #""2024-01-01""#,
        #""y""#, #""key""#, #""\u0085\ufeff""#, #""a\n  b\n\n c""#, #""%s""#, #""1e3""#,
    ]
}
