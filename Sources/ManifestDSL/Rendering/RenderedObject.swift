import OrderedCollections
public import ValueModel

/// One Kubernetes object that a template gave, with the places of the values it was made from.
public struct RenderedObject: Sendable {
    /// The file that it comes from, as Helm names it: `litellm-gateway/templates/deployment.yaml`.
    public let source: String
    /// The object.
    public let node: ValueNode

    /// Creates an object of a file.
    public init(source: String, node: ValueNode) {
        self.source = source
        self.node = node
    }

    /// The group and version, or an empty text where there is none.
    public var apiVersion: String { node["apiVersion"]?.scalar?.text ?? "" }
    /// The kind, or an empty text where there is none.
    public var kind: String { node["kind"]?.scalar?.text ?? "" }
    /// The name in the metadata, or an empty text where there is none.
    public var name: String { node["metadata"]?["name"]?.scalar?.text ?? "" }
    /// The namespace in the metadata; nil for that of the release.
    public var namespace: String? { node["metadata"]?["namespace"]?.scalar?.text }
    /// The path of the file within the chart: `templates/deployment.yaml`.
    public var template: String {
        source.firstIndex(of: "/").map { String(source[source.index(after: $0)...]) } ?? source
    }

    /// Whether Helm runs the object as a hook, apart from the others.
    public var isHook: Bool { node["metadata"]?["annotations"]?["helm.sh/hook"] != nil }

    /// Whether the object belongs to `helm test`.
    ///
    /// Helm v4.2.3 pkg/cmd/template.go, isTestHook.
    public var isTest: Bool { hookEvents.contains { $0 == "test" || $0 == "test-success" } }

    /// The events of a hook, in lower case as Helm compares them; empty for what is no hook.
    ///
    /// Helm v4.2.3 pkg/release/v1/util/manifest_sorter.go, sort.
    var hookEvents: [String] {
        guard let text = node["metadata"]?["annotations"]?["helm.sh/hook"]?.scalar?.text else { return [] }
        return text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.drop { $0 == " " }.lowercased().trimmingTrailingBlanks
        }
    }

    /// What a person calls the object: ``Deployment `litellm` of templates/deployment.yaml``.
    public var phrase: String {
        let noun = kind.isEmpty ? "the object" : kind
        return name.isEmpty ? "\(noun) of \(template)" : "\(noun) `\(name)` of \(template)"
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
