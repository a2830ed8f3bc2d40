import Diagnostics
import ValueModel

extension ShapeWalk {
    /// Checks a scalar: its type, then what it says.
    func checkScalar(_ node: ValueNode, as field: APIField, at path: ValuePath) {
        guard let scalar = node.scalar?.asWhole else { return reportWrongType(node, expected: field.type, at: path) }
        if isTemplate(scalar), field.type != .boolean { return }
        switch (field.type, scalar) {
        case (.string, .string(let text)), (.bytes, .string(let text)), (.time, .string(let text)):
            checkText(text, of: node, as: field, at: path)
        case (.boolean, .bool), (.number, .integer), (.number, .double): break
        case (.int32, .integer(let number)):
            checkNumber(number, of: node, as: field, within: Int64(Int32.min)...Int64(Int32.max), at: path)
        case (.int64, .integer(let number)):
            checkNumber(number, of: node, as: field, within: Int64.min...Int64.max, at: path)
        case (.quantity, .string), (.quantity, .integer), (.quantity, .double):
            checkQuantity(scalar, of: node, at: path)
        case (.intOrString, .integer(let number)):
            if field.rule == .countOrPercentage { checkCount("\(number)", of: node, at: path) }
            if field.rule == .portReference { checkPort(number, of: node, at: path) }
        case (.intOrString, .string(let text)):
            if field.rule == .countOrPercentage { checkCount(text, of: node, at: path) }
            if field.rule == .portReference { checkPortName(text, of: node, at: path) }
        default: reportWrongType(node, expected: field.type, at: path)
        }
    }

    /// Whether a value is the text of a template that has yet to be rendered.
    func isTemplate(_ value: Value?) -> Bool {
        guard checker.acceptsTemplates, let text = value?.text else { return false }
        return text.contains("{{")
    }

    private func checkText(_ text: String, of node: ValueNode, as field: APIField, at path: ValuePath) {
        if !field.allowedWords.isEmpty { checkWord(text, of: node, allowed: field.allowedWords, at: path) }
        guard case .name(let rule)? = field.rule else { return }
        // The API server takes empty names where the field is optional as not set.
        if text.isEmpty, !field.isRequired { return }
        checkName(text, rule, span: node.span, at: path)
    }

    private func checkWord(_ word: String, of node: ValueNode, allowed: [String], at path: ValuePath) {
        let isAllowed = allowed.contains { pattern in
            pattern.hasSuffix("*") ? word.hasPrefix(pattern.dropLast()) : word == pattern
        }
        if word.isEmpty || isAllowed { return }
        let meant = Suggestion.nearest(to: word, among: allowed.filter { !$0.hasSuffix("*") })
        collector.report(
            Diagnostic(
                .kubernetesBadEnum,
                "\(path.subject) is \(MessageText.quoted(word)), allowed are \(MessageText.listed(allowed))",
                at: node.span,
                label: "not an allowed word",
                help: meant.map { "did you mean `\($0)`?" },
                fix: fix("replace it with `\(meant ?? "")`", at: node.span, with: meant),
                path: path.description
            )
        )
    }

    private func checkNumber(
        _ number: Int64,
        of node: ValueNode,
        as field: APIField,
        within type: ClosedRange<Int64>,
        at path: ValuePath
    ) {
        if field.rule == .portNumber { return checkPort(number, of: node, at: path) }
        let least = max(field.minimum ?? type.lowerBound, type.lowerBound)
        let most = min(field.maximum ?? type.upperBound, type.upperBound)
        if number >= least, number <= most { return }
        let bound = number < least ? "at least \(least)" : "at most \(most)"
        collector.report(
            Diagnostic(
                .kubernetesOutOfRange,
                "\(path.subject) must be \(bound), found \(number)",
                at: node.span,
                label: "must be \(bound)",
                help: "write a number that is \(bound)",
                path: path.description
            )
        )
    }

    private func checkQuantity(_ scalar: Value, of node: ValueNode, at path: ValuePath) {
        do throws(QuantityError) {
            let amount = try Quantity(Self.quantityText(scalar))
            guard amount.nanos < 0 else { return }
            report(
                .kubernetesBadQuantity,
                "\(path.subject) must not be negative",
                node,
                help: "remove the sign",
                at: path
            )
        } catch {
            let message = "\(path.subject) \(error.expectation), found \(node.phrase)"
            report(.kubernetesBadQuantity, message, node, label: "not a quantity", help: error.help, at: path)
        }
    }

    /// The text of a quantity that may be given as a number.
    static func quantityText(_ scalar: Value) -> String {
        switch scalar {
        case .string(let text): text
        case .integer(let number): "\(number)"
        case .double(let number): "\(number)"
        default: ""
        }
    }

    private func checkCount(_ text: String, of node: ValueNode, at path: ValuePath) {
        let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
        if isNumber, text.hasSuffix("%") || node.scalar?.text == nil {
            return checkShare(text, digits, of: node, at: path)
        }
        report(
            .kubernetesBadCount,
            "\(path.subject) must be a whole number or a percentage such as \"25%\", found \(node.phrase)",
            node,
            label: "neither a number of pods nor a percentage",
            help: isNumber ? "remove the quotes" : "write a number such as 1, or \"25%\"",
            at: path
        )
    }

    /// More pods than there are can be added, but neither kept nor taken away.
    private func checkShare(_ text: String, _ digits: Substring, of node: ValueNode, at path: ValuePath) {
        guard text.hasSuffix("%"), Int(digits) ?? .max > 100, path.steps.last != .key("maxSurge") else { return }
        report(
            .kubernetesBadCount,
            "\(path.subject) must be at most 100%, found \(node.phrase)",
            node,
            label: "more than there are",
            help: "use a percentage up to \"100%\"",
            at: path
        )
    }

    private func checkPort(_ number: Int64, of node: ValueNode, at path: ValuePath) {
        guard let violation = PortNumber.violation(of: number) else { return }
        report(
            .kubernetesBadPort,
            "\(path.subject) \(violation), found \(number)",
            node,
            label: "not a port number",
            help: "write a number from 1 to 65535",
            at: path
        )
    }

    private func checkPortName(_ name: String, of node: ValueNode, at path: ValuePath) {
        guard let violation = NameRule.portName.violation(of: name) else { return }
        let isNumber = Int64(name) != nil
        report(
            .kubernetesBadPort,
            "\(path.subject) \(violation), found \(node.phrase)",
            node,
            label: "not a port name",
            help: isNumber ? "remove the quotes to mean the port number" : "write the name or the number of a port",
            at: path
        )
    }
}

extension Value {
    /// The value, a floating-point number without a fraction as the integer that JSON Schema and Helm take it for.
    fileprivate var asWhole: Value {
        guard case .double(let number) = self, let whole = Int64(exactly: number) else { return self }
        return .integer(whole)
    }
}
