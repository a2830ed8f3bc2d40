import Diagnostics
import Kubernetes
import OrderedCollections
import ValueModel
import ValuesSchema

/// Checks of free-form parts of custom resources, whose definitions the Kubernetes API does not have.
enum CustomResourceCheck {
    /// KEDA takes a type and a map of strings for each trigger.
    @Sendable static func triggers(_ node: ValueNode, _ path: ValuePath, _ collector: DiagnosticCollector) {
        for (index, trigger) in (node.sequence ?? []).enumerated() {
            let path = path.appending(index)
            require("type", of: trigger, at: path, collector)
            for (key, member) in trigger["metadata"]?.mapping ?? [:] {
                guard let scalar = member.node.scalar, scalar.text == nil else { continue }
                let place = path.appending("metadata").appending(key)
                collector.report(
                    Diagnostic(
                        .wrongType,
                        "`\(place)` expects a string, found \(scalar.kindPhrase)",
                        at: member.node.span,
                        label: "KEDA takes strings only",
                        help: "put it in quotes",
                        path: place.description
                    )
                )
            }
        }
    }

    /// A reference to a Gateway needs its name.
    @Sendable static func parents(_ node: ValueNode, _ path: ValuePath, _ collector: DiagnosticCollector) {
        for (index, parent) in (node.sequence ?? []).enumerated() {
            let path = path.appending(index)
            require("name", of: parent, at: path, collector)
            for (key, member) in parent.mapping ?? [:] where !parentKeys.contains(key) {
                let near = Suggestion.nearest(to: key, among: parentKeys)
                collector.report(
                    Diagnostic(
                        .unknownKey,
                        "unknown key `\(path.appending(key))`",
                        at: member.keySpan,
                        label: near.map { "did you mean `\($0)`?" } ?? "not a key of a parent reference",
                        help: near.map { "rename it to `\($0)`" } ?? "remove it",
                        path: path.appending(key).description
                    )
                )
            }
        }
    }

    /// Helm sorts hooks by a whole number.
    @Sendable static func weight(_ node: ValueNode, _ path: ValuePath, _ collector: DiagnosticCollector) {
        let isWhole =
            switch node.scalar {
            case .integer(let number): (-999_999_999...999_999_999).contains(number)
            case .double(let number): Int32(exactly: number).map { (-999_999_999...999_999_999).contains($0) } ?? false
            case .string(let text): text.utf8.drop { $0 == 0x2B || $0 == 0x2D }.count <= 9 && Int32(text) != nil
            default: false
            }
        if isWhole { return }
        collector.report(
            Diagnostic(
                .badFormat,
                "`\(path)` must be a whole number",
                at: node.span,
                label: "not a whole number",
                help: "write a number such as \"1\" or \"-5\"",
                path: path.description
            )
        )
    }

    static let triggerSchema: Value = [
        "items": [
            "required": ["type"],
            "properties": [
                "type": text,
                "metadata": ["additionalProperties": ["type": ["string", "array", "object"]]],
            ],
        ]
    ]

    static let parentSchema: Value = [
        "items": [
            "required": ["name"], "additionalProperties": false,
            "properties": .object(
                ValueObject(
                    uniqueKeysWithValues: parentKeys.map { key in
                        (key, key == "name" ? text : true)
                    }
                )
            ),
        ]
    ]

    /// An object has a kind and a name; a list of objects needs no name.
    static let objectSchema: Value = [
        "items": [
            "required": ["apiVersion", "kind"], "properties": ["apiVersion": text, "kind": text],
            "if": ["required": ["items"]],
            "else": [
                "required": ["metadata"],
                "properties": [
                    "metadata": [
                        "type": "object", "required": ["name"],
                        "properties": ["name": text, "annotations": ["properties": ["helm.sh/hook": hooks]]],
                    ]
                ],
            ],
        ]
    ]

    private static let text: Value = ["type": "string", "minLength": 1]

    /// Helm leaves out objects whose hook it does not know.
    private static let hooks: Value = {
        // Helm compares in lower case, and the patterns of JSON Schema have no flag for that.
        func word(_ text: String) -> String { text.map { $0 == "-" ? "-" : "[\($0)\($0.uppercased())]" }.joined() }
        let verbs = ["install", "delete", "upgrade", "rollback"].map(word).joined(separator: "|")
        let event = " *((\(word("pre"))|\(word("post")))-(\(verbs))|\(word("test"))(-\(word("success")))?) *"
        return ["type": ["string", "null"], "pattern": .string("^\(event)(,\(event))*$")]
    }()

    static let weightSchema: Value = [
        "type": ["integer", "string", "null"], "minimum": -999_999_999, "maximum": 999_999_999,
        "pattern": "^[+-]?[0-9]{1,9}$",
    ]

    private static let parentKeys = ["name", "namespace", "sectionName", "port", "kind", "group"]

    private static func require(
        _ key: String,
        of node: ValueNode,
        at path: ValuePath,
        _ collector: DiagnosticCollector
    ) {
        guard node.mapping != nil, node[key]?.scalar?.text?.isEmpty ?? true else { return }
        collector.report(
            Diagnostic(
                .kubernetesMissingField,
                "`\(path)` lacks the required field `\(key)`",
                at: node.span,
                label: "`\(key)` is missing",
                help: "add `\(key)`",
                path: path.description
            )
        )
    }
}
