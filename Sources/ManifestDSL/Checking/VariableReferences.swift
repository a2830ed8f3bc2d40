import Diagnostics
import ValueModel

/// Checks `$(NAME)` in the variables of a container: the kubelet fills in only what stands earlier.
///
/// kubernetes third_party/forked/golang/expansion/expand.go, Expand: `$$` escapes, and an unknown name stays as it is.
struct VariableReferences {
    let collector: DiagnosticCollector

    func check(_ container: ValueNode) {
        let variables = container["env"]?.sequence ?? []
        // What comes of whole Secrets and ConfigMaps is not known here, but it is there from the start.
        let hasSources = !(container["envFrom"]?.sequence ?? []).isEmpty
        let all = Set(variables.compactMap { $0["name"]?.scalar?.text })
        var earlier: Set<String> = []
        for variable in variables {
            let name = variable["name"]?.scalar?.text ?? ""
            if let node = variable["value"], let text = node.scalar?.text {
                for reference in Self.references(in: text) where !earlier.contains(reference) {
                    guard all.contains(reference) || !(hasSources || Self.isServiceLink(reference)) else { continue }
                    report(reference, isLater: all.contains(reference), of: name, node)
                }
            }
            earlier.insert(name)
        }
    }

    private func report(_ reference: String, isLater: Bool, of name: String, _ node: ValueNode) {
        guard node.span != nil else { return }
        collector.report(
            Diagnostic(
                .manifestUnresolvedReference,
                isLater
                    ? "`\(name)` refers to `$(\(reference))`, which is set behind it and stays as it stands"
                    : "`\(name)` refers to `$(\(reference))`, which the container does not have",
                at: node.span,
                label: "not filled in",
                help: isLater
                    ? "set `\(reference)` first"
                    : "set `\(reference)`, or write `$$(\(reference))` if it is meant as text"
            )
        )
    }

    /// The names of the Services' addresses, which Kubernetes sets by itself.
    private static func isServiceLink(_ name: String) -> Bool {
        name.hasSuffix("_SERVICE_HOST") || name.contains("_SERVICE_PORT") || name.contains("_PORT_")
    }

    /// The names in `$(…)`, in the order of the text.
    static func references(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return [] }
        let bytes = Array(text.utf8)
        var found: [String] = []
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "$") else {
                index += 1
                continue
            }
            if bytes[index + 1] == UInt8(ascii: "(") {
                // Without a closing bracket here there is none further on.
                guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")) else { break }
                found.append(String(decoding: bytes[(index + 2)..<end], as: UTF8.self))
                index = end + 1
            } else {
                index += 2
            }
        }
        return found
    }
}
