import Diagnostics
import OrderedCollections
import ValueModel

extension ValuesResolver {
    /// Returns a value checked against its shape, in the one spelling that templates rely on; nil where it does not fit.
    func value(_ node: ValueNode, _ shape: Shape, standard: Value?, at path: ValuePath) -> ValueNode? {
        switch shape {
        case .boolean:
            guard case .scalar(.bool) = node.content else { return mismatch(node, shape, at: path) }
            return node
        case .integer(let range): return integer(node, range, shape, at: path)
        case .string(let format): return text(node, format, shape, at: path)
        case .choice(let words): return choice(node, words, shape, at: path)
        case .intOrPercent: return intOrPercent(node, shape, at: path)
        case .scalar:
            switch node.content {
            case .scalar(.null), .sequence, .mapping: return mismatch(node, shape, at: path)
            case .scalar(.string): return text(node, .any, shape, at: path)
            case .scalar(let scalar): return isExact(scalar, node, at: path) ? node : nil
            }
        case .list(let element): return list(node, element, shape, at: path)
        case .map(let element, let keys): return map(node, element, keys, shape, standard: standard, at: path)
        case .object(let record):
            guard node.mapping != nil else { return mismatch(node, shape, at: path) }
            // An object that is absent by default, or stands in a map, has the defaults of its type.
            return object(node, record, defaults: standard ?? record.defaults, at: path)
        case .freeform(let type): return freeform(node, type, shape, standard: standard, at: path)
        }
    }

    private func integer(
        _ node: ValueNode,
        _ range: ClosedRange<Int64>,
        _ shape: Shape,
        at path: ValuePath
    ) -> ValueNode? {
        var number: Int64
        switch node.content {
        case .scalar(.integer(let value)): number = value
        // JSON Schema takes 5.0 for an integer, and Helm reads every number as a float: so do we.
        case .scalar(.double(let value)) where value == value.rounded() && abs(value) < 9e18: number = Int64(value)
        default: return mismatch(node, shape, at: path)
        }
        guard !range.contains(number) else { return ValueNode(.scalar(.integer(number)), span: node.span) }
        let isExact = Shape.exactIntegers.contains(number)
        let bounds = range.phrase ?? "less than 2^53 in size"
        let expectation = isExact ? bounds : "less than 2^53 in size, which is what Helm carries exactly"
        collector.report(
            Diagnostic(
                .outOfRange,
                "`\(path)` must be \(expectation), found \(number)",
                at: node.span,
                label: "out of range",
                help: "use a number \(bounds.hasPrefix("at") ? "of " : "")\(bounds)",
                path: path.description
            )
        )
        return nil
    }

    /// Reports a number that Helm, which has floating-point numbers only, would not carry as it is.
    func isExact(_ scalar: Value, _ node: ValueNode, at path: ValuePath) -> Bool {
        let bounds = Shape.exactIntegers
        let isExact =
            switch scalar {
            case .integer(let number): bounds.contains(number)
            case .double(let number): abs(number) <= Double(bounds.upperBound)
            default: true
            }
        if isExact { return true }
        collector.report(
            Diagnostic(
                .outOfRange,
                "`\(path)` must be less than 2^53 in size, which is what Helm carries exactly, found \(scalar.brief)",
                at: node.span,
                label: "out of range",
                help: "write it as text, in quotes",
                path: path.description
            )
        )
        return false
    }

    private func text(_ node: ValueNode, _ format: TextFormat, _ shape: Shape, at path: ValuePath) -> ValueNode? {
        guard let text = node.scalar?.text else { return mismatch(node, shape, at: path) }
        if let violation = format.violation(text) ?? Self.unprintable(text) {
            collector.report(
                Diagnostic(
                    .badFormat,
                    "`\(path)` \(violation)",
                    at: node.span,
                    label: format.name.isEmpty ? nil : "not \(format.name)",
                    help: format.name.isEmpty ? "remove the character" : "write \(format.name)",
                    path: path.description
                )
            )
            return nil
        }
        return node
    }

    /// Control characters that YAML cannot carry; Helm's `toYaml` drops a value that has one without a word.
    ///
    /// U+0085, U+2028 and U+2029 are line breaks to YAML: `toYaml` writes them as they are, and `nindent` then breaks the line.
    static func unprintable(_ text: String) -> String? {
        // Helm v4.2.3 pkg/engine/engine.go, renderWithReferences: what text/template prints for nothing is taken out.
        if text.contains("<no value>") {
            return "must not contain `<no value>`, which Helm removes from what a chart prints"
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF:
                continue
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
                return "must not contain control characters or line separators, found U+\(zeros)\(digits)"
            }
        }
        return nil
    }

    private func choice(_ node: ValueNode, _ words: [String], _ shape: Shape, at path: ValuePath) -> ValueNode? {
        guard let text = node.scalar?.text else { return mismatch(node, shape, at: path) }
        guard !words.contains(text) else { return node }
        let near = Suggestion.nearest(to: text, among: words)
        collector.report(
            Diagnostic(
                .badChoice,
                "`\(path)` must be \(shape.phrase), found `\(text)`",
                at: node.span,
                label: near.map { "did you mean `\($0)`?" },
                help: near.map { "write `\($0)`" } ?? "choose \(shape.phrase)",
                path: path.description
            )
        )
        return nil
    }

    private func intOrPercent(_ node: ValueNode, _ shape: Shape, at path: ValuePath) -> ValueNode? {
        switch node.content {
        case .scalar(.integer), .scalar(.double): return integer(node, 0...2_147_483_647, shape, at: path)
        case .scalar(.string(let text)):
            let digits = text.utf8.dropLast()
            if text.utf8.last == UInt8(ascii: "%"), (1...9).contains(digits.count),
                digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
            {
                return node
            }
            return mismatch(node, shape, at: path)
        default: return mismatch(node, shape, at: path)
        }
    }
}
