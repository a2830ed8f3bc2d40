import Diagnostics
import GatewayConfiguration
import OrderedCollections
import ValueModel

/// Replaces `os.environ/NAME` by the variable's value wherever it is a value in a map, however deep.
///
/// LiteLLM 1.106.2, proxy_server.py, `_check_for_os_environ_vars`: maps and the maps of lists are searched, other
/// elements of lists stay as they are; a text that spells a Boolean becomes one; an unset variable gives null.
struct EnvironmentResolution {
    let variables: [String: String]
    let collector: DiagnosticCollector

    func resolve(_ node: ValueNode, at path: ValuePath = ValuePath()) -> ValueNode {
        switch node.content {
        case .scalar(let value):
            guard let text = value.text, let name = EnvironmentReference.variable(in: text) else { return node }
            return ValueNode(.scalar(self.value(of: name, at: node.span, path)), span: node.span)
        case .sequence(let elements):
            let resolved = elements.enumerated().map { index, element in
                element.mapping == nil ? element : resolve(element, at: path.appending(index))
            }
            return ValueNode(.sequence(resolved), span: node.span)
        case .mapping(var members):
            for (name, member) in members {
                members[name]?.node = resolve(member.node, at: path.appending(name))
            }
            return ValueNode(.mapping(members), span: node.span)
        }
    }

    private func value(of name: String, at span: SourceSpan?, _ path: ValuePath) -> Value {
        guard let text = variables[name] else {
            // The checker has already explained a reference that names no variable.
            if !name.isEmpty {
                collector.report(
                    Diagnostic(
                        .loadUnsetVariable,
                        "the environment variable `\(name)` is not set",
                        at: span,
                        label: "counts as missing",
                        path: path.description
                    )
                )
            }
            return .null
        }
        return Bool(settingText: text).map { .bool($0) } ?? .string(text)
    }
}
