public import Diagnostics
import OrderedCollections
public import ValueModel

/// Checks the rules across fields of resolved values, in the order of declaration, inner objects first.
///
/// A broken rule is reported at the first value with a place that its condition read; the other places are related.
/// Where the condition read defaults alone, the object itself is the place, unless it is the root.
public struct RuleChecker {
    let context: EvaluationContext
    let undecided: [String]
    let collector: DiagnosticCollector

    /// Creates a checker.
    ///
    /// - Parameters:
    ///   - context: The release and the chart.
    ///   - undecided: The paths of values in whose stead the defaults stand, because they were refused; rules that read
    ///     one of them are not judged.
    ///   - collector: Where broken rules are reported.
    public init(context: EvaluationContext, undecided: [String] = [], into collector: DiagnosticCollector) {
        self.context = context
        self.undecided = undecided
        self.collector = collector
    }

    /// Checks an object and everything in it.
    public func check(_ node: ValueNode, against record: ObjectRecord, at path: ValuePath = ValuePath()) {
        for field in record.fields {
            guard let value = node[field.name] else { continue }
            check(value, field.shape, at: path.appending(field.name))
        }
        let evaluator = ExpressionEvaluator(values: node, context: context)
        for rule in record.rules {
            let condition = rule.condition()
            if evaluator.holds(condition) || isUndecided(condition, at: path) { continue }
            report(rule, condition, node, path)
        }
    }

    private func check(_ node: ValueNode, _ shape: Shape, at path: ValuePath) {
        switch shape {
        case .object(let record): check(node, against: record, at: path)
        case .list(let element):
            for (index, node) in (node.sequence ?? []).enumerated() { check(node, element, at: path.appending(index)) }
        case .map(let element, _):
            for (key, member) in node.mapping ?? [:] { check(member.node, element, at: path.appending(key)) }
        case .boolean, .integer, .string, .choice, .intOrPercent, .scalar, .freeform: break
        }
    }

    private func isUndecided(_ condition: ExpressionNode, at path: ValuePath) -> Bool {
        guard !undecided.isEmpty else { return false }
        return condition.membersRead().contains { steps in
            let read = steps.reduce(path) { $0.appending($1) }.description
            return undecided.contains { Self.isPart($0, of: read) || Self.isPart(read, of: $0) }
        }
    }

    /// Whether a path leads to another or to something in it.
    private static func isPart(_ path: String, of whole: String) -> Bool {
        guard path.hasPrefix(whole) else { return false }
        let next = path.utf8.dropFirst(whole.utf8.count).first
        return next == nil || next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
    }

    private func report(_ rule: RuleRecord, _ condition: ExpressionNode, _ node: ValueNode, _ path: ValuePath) {
        var spans: [(path: ValuePath, span: SourceSpan)] = []
        for steps in condition.membersRead() {
            var place = path
            for step in steps { place = place.appending(step) }
            guard let span = node.node(at: ValuePath(steps.map { .key($0) }))?.span else { continue }
            if !spans.contains(where: { $0.span == span }) { spans.append((place, span)) }
        }
        spans = spans.enumerated()
            .sorted { rule.order(of: $0.element.path, $0.offset) < rule.order(of: $1.element.path, $1.offset) }
            .map(\.element)
        collector.report(
            Diagnostic(
                rule.code,
                rule.message,
                at: spans.first?.span ?? (path.steps.isEmpty ? nil : node.span),
                related: spans.dropFirst().prefix(3).map { .init("`\($0.path)` is set here", at: $0.span) },
                help: rule.help,
                path: spans.first?.path.description ?? (path.steps.isEmpty ? nil : path.description)
            )
        )
    }
}

extension RuleRecord {
    /// Where the message mentions a path: what it names first is what the reader looks for first.
    fileprivate func order(of path: ValuePath, _ position: Int) -> Int {
        let wanted = Array(path.description.utf8)
        let text = Array(message.utf8)
        guard text.count >= wanted.count else { return text.count + position }
        let found = (0...(text.count - wanted.count)).first { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
        return found ?? text.count + position
    }
}

extension ExpressionNode {
    /// The members of the values that an expression mentions, as key lists, in the order of mention, each once.
    func membersRead() -> [[String]] {
        var found: [[String]] = []
        func visit(_ node: ExpressionNode) {
            switch node {
            case .member:
                if let keys = node.memberKeys {
                    if !found.contains(keys) { found.append(keys) }
                } else if case .member(let object, _) = node {
                    visit(object)
                }
            case .call(_, let arguments), .list(let arguments), .interpolation(let arguments): arguments.forEach(visit)
            case .dictionary(let members):
                for member in members {
                    if let condition = member.condition { visit(condition) }
                    visit(member.value)
                }
            case .include(let helper): visit(helper.body)
            case .shared(let value): visit(value.body)
            case .values, .release, .chart, .variable, .literal: break
            }
        }
        visit(self)
        return found
    }

    /// The keys that lead to a member of the values, such as `ingress` and `enabled`; nil for anything else.
    public var memberKeys: [String]? {
        switch self {
        case .values: []
        case .member(let object, let member): object.memberKeys.map { $0 + [member] }
        default: nil
        }
    }
}
