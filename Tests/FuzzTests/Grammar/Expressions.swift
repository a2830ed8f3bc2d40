/// The grammar of operands and pipelines.
struct Expressions {
    /// The variables that are in scope, without `$`; the root is always there.
    var variables: [String] = []
    /// Whether dot is not the root, which holds an address of Go's memory that no encoding shall hide.
    var isInside = false
    /// The choices.
    var choices: Choices

    init(choices: Choices) { self.choices = choices }

    /// Returns an operand of a kind, in parentheses where it needs them.
    mutating func operand(_ kind: Kind, depth: Int) -> String {
        if kind.isStrict { return literal(kind) }
        // One argument in twelve is of any other kind.
        let kind =
            choices.below(12) == 11
            ? choices.one(of: [Kind.any, .text, .int, .float, .list, .dict, .bool, .time]) : kind
        guard depth < 4 else { return literal(kind) }
        switch choices.below(10) {
        case 0...3: return literal(kind)
        case 4...5: return value(kind)
        case 6: return choices.chance(30) ? chain(depth: depth) : value(kind)
        default: return "(\(pipeline(kind, depth: depth + 1)))"
        }
    }

    /// Returns a pipeline that makes a kind.
    mutating func pipeline(_ kind: Kind, depth: Int) -> String {
        guard choices.chance(25), let last = signature(for: kind), let passed = last.arguments.last else {
            return call(kind, depth: depth)
        }
        var first = passed.isStrict || choices.chance(50) ? operand(passed, depth: depth) : call(passed, depth: depth)
        // A literal cannot stand later in a pipeline, but it can stand first.
        for _ in 0..<choices.below(2) where !passed.isStrict {
            guard let next = signature(for: passed), next.arguments.last?.isStrict != true else { continue }
            first += " | \(word(next, dropLast: true, depth: depth))"
        }
        return "\(first) | \(word(last, dropLast: true, depth: depth))"
    }

    /// Returns a call, without parentheses, that makes a kind.
    mutating func call(_ kind: Kind, depth: Int) -> String {
        guard let signature = signature(for: kind) else { return literal(kind) }
        return call(signature, depth: depth)
    }

    /// Returns a call of a function.
    mutating func call(_ signature: Signature, depth: Int) -> String {
        let text = word(signature, dropLast: false, depth: depth)
        return Signatures.unordered.contains(signature.name) ? "sortAlpha (\(text))" : text
    }

    /// Returns a function with its arguments, all of them or all but the last, which comes through the pipeline.
    private mutating func word(_ signature: Signature, dropLast: Bool, depth: Int) -> String {
        if dropLast, Signatures.unordered.contains(signature.name) { return "len" }
        var kinds = signature.arguments
        if signature.repeats, let last = kinds.popLast() { kinds += choices.several(atMost: 4) { _ in last } }
        // One call in twenty has too few or too many arguments.
        switch choices.below(40) {
        case 38 where !kinds.isEmpty: kinds.removeLast()
        case 39: kinds.append(.any)
        default: break
        }
        if dropLast, !kinds.isEmpty { kinds.removeLast() }
        var word = signature.name
        for (index, kind) in kinds.enumerated() {
            let operand = operand(kind, depth: depth)
            word += index == 0 && Signatures.copying.contains(word) ? " (deepCopy \(operand))" : " \(operand)"
        }
        return word
    }

    private mutating func signature(for kind: Kind) -> Signature? {
        let kinds: [Kind] =
            switch kind {
            case .any: Kind.allCases.filter { Signatures.byResult[$0] != nil }
            case .number: [.int, .float]
            case .count: []
            case .list: [.list, .texts]
            case .text, .int, .float, .bool, .dict, .texts, .time, .version: [kind]
            default: [.text]
            }
        guard !kinds.isEmpty else { return nil }
        let kind = choices.one(of: kinds)
        return Signatures.byResult[kind].map { choices.one(of: $0) }
    }

    /// Returns a value of the document, a variable or the cursor.
    mutating func value(_ kind: Kind) -> String {
        guard kind != .time, kind != .version else { return literal(kind) }
        if !variables.isEmpty, choices.chance(30) {
            let name = choices.one(of: variables)
            return choices.chance(20) ? "$\(name).\(choices.one(of: Samples.fields))" : "$\(name)"
        }
        if choices.chance(8) {
            let dot = isInside ? "." : "$.Values"
            return choices.one(of: [
                dot, "$.Values", ".Values", "$.Chart", "$.Chart.Name", "$.Release", "$.Template.Name", "$.Release.Name",
            ])
        }
        guard let names = Samples.values[kind] ?? (kind == .count ? nil : Samples.values[.text]) else {
            return choices.one(of: Samples.counts)
        }
        let path = "$.Values.\(choices.one(of: names))"
        return kind == .any && choices.chance(20) ? "\(path).\(choices.one(of: Samples.fields))" : path
    }

    /// Returns what a loop goes over, which is never a variable or anything else that could be an enormous number.
    mutating func subject() -> String {
        let kind = choices.one(of: [Kind.list, .dict, .texts, .count, .text, .float, .bool])
        switch choices.below(3) {
        case 0: return literal(kind)
        case 1: return "$.Values.\(choices.one(of: Samples.values[kind] ?? ["n"]))"
        default: return kind == .count ? literal(kind) : "(\(call(kind, depth: 2)))"
        }
    }

    private mutating func chain(depth: Int) -> String {
        let kind = choices.one(of: [Kind.dict, .version, .time, .any])
        let names = choices.several(atMost: 2, more: 40) { $0.one(of: Samples.fields) }
        return
            "(\(pipeline(kind, depth: depth + 1))).\(([choices.one(of: Samples.fields)] + names).joined(separator: "."))"
    }

    /// Returns an operand without variables or calls, or the simplest call where a kind has no literals.
    mutating func literal(_ kind: Kind) -> String {
        switch kind {
        case .any:
            let kinds = [Kind.text, .int, .float, .bool, .list, .dict, .numeral]
            return choices.below(9) == 8 ? "nil" : literal(choices.one(of: kinds))
        case .text: return choices.one(of: Samples.texts)
        case .int: return choices.one(of: Samples.ints)
        case .number: return choices.below(3) == 2 ? choices.one(of: Samples.floats) : choices.one(of: Samples.ints)
        case .float: return choices.one(of: Samples.floats)
        case .count: return choices.one(of: Samples.counts)
        case .moment:
            let time = literal(.time)
            return choices.one(of: ["0", "1700000000", "-1", time, "(int64 \"4102444800\")", "(\(time).UTC)"])
        case .scalar: return literal(choices.one(of: [.text, .int, .float, .bool, .texts]))
        case .plain:
            let kind = choices.one(of: [Kind.text, .int, .float, .bool, .texts, .list, .dict])
            return choices.chance(40) ? "$.Values.\(choices.one(of: Samples.values[kind] ?? ["z"]))" : literal(kind)
        case .span:
            return choices.one(of: [
                "0", "\"1h30m\"", "-5", "100000", "$.Values.n", "\"x\"", "\"400h\"", "\"9000h1s\"", "\"-59.9s\"",
            ])
        case .bool: return choices.one(of: ["true", "false"])
        case .key: return "\"\(choices.one(of: Samples.keys))\""
        case .texts: return "(list\(choices.several(atMost: 3) { " " + $0.one(of: Samples.texts) }.joined()))"
        case .list:
            return "(list\(choices.several(atMost: 3) { " " + $0.one(of: Samples.ints + Samples.texts) }.joined()))"
        case .dict:
            let entries = choices.several(atMost: 3) { choices in
                " \"\(choices.one(of: Samples.keys))\" \(choices.one(of: Samples.texts + Samples.ints))"
            }
            return "(dict\(entries.joined()))"
        case .time: return "(toDate \"2006-01-02T15:04:05Z07:00\" \"2024-02-29T12:34:56.789+02:00\")"
        case .version: return "(semver \"1.2.3\")"
        default: return "\"\(choices.one(of: Samples.words[kind] ?? [""]))\""
        }
    }
}

extension Kind {
    /// Whether nothing else may stand where the kind is wanted.
    fileprivate var isStrict: Bool { [.moment, .span, .count, .scalar, .plain].contains(self) }
}
