import GoRuntime
import GoTemplate
import ValuesSchema

/// A `define` of `_helpers.tpl` with the comment above it.
struct HelperDefinition {
    let name: String
    let documentation: String
    let body: [Node]

    /// The `define`, a blank line before it.
    func nodes(prefix: String, isFirst: Bool) -> [Node] {
        let define = DefineNode(
            GoString("\(prefix).\(name)"),
            nodes: body + [.text(TextNode("\n"))],
            trimming: Trimming(before: true, after: true),
            endTrimming: Trimming(before: true)
        )
        return [
            .text(TextNode(isFirst ? "" : "\n\n")),
            .comment(CommentNode(GoString("/*\n\(documentation)\n*/"))),
            .text(TextNode("\n")),
            .define(define),
        ]
    }

    /// The text of a file of helpers.
    static func nodes(of helpers: [String: HelperDefinition], prefix: String) -> [Node] {
        inReadingOrder(helpers).enumerated().flatMap { $1.nodes(prefix: prefix, isFirst: $0 == 0) }
    }

    /// The recommended helpers first, in the order in which every chart has them, then the others by name.
    private static func inReadingOrder(_ helpers: [String: HelperDefinition]) -> [HelperDefinition] {
        let recommended = ["name", "fullname", "chart", "labels", "selectorLabels", "serviceAccountName"]
        let rest = helpers.keys.filter { !recommended.contains($0) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (recommended + rest).compactMap { helpers[$0] }
    }

    /// A scalar as text, whatever type YAML gave it: `quote` alone would print 1000000 as 1e+06.
    static let scalarText = HelperDefinition(
        name: "text",
        documentation: "A text, number or boolean as text; numbers as JSON writes them.",
        body: [
            TemplateLine.branch(
                indent: 0,
                .init(
                    kind: .if,
                    pipeline: Phrase.call("kindIs", .text("string"), Phrase(.dot(offset: -1))).pipeline,
                    lines: [.action(indent: 0, Phrase(.dot(offset: -1)))],
                    otherwise: [.action(indent: 0, .call("toJson", Phrase(.dot(offset: -1))))]
                )
            )
        ].nodes
    )

    /// A secret that nobody gave: what the Secret holds that an earlier release made, or a new one.
    static let generated: HelperDefinition = {
        func fact(_ name: GoString) -> Phrase { Phrase(.field(FieldNode([name]))) }
        let secret = Phrase.call("lookup", .text("v1"), .text("Secret"), fact("namespace"), fact("secret"))
        let data = Phrase(.variable(VariableNode("$secret"))).member("data", isGuarded: false)
        let random = Phrase.call("printf", .text("%s%s"), fact("prefix"), .call("randAlphaNum", fact("length")))
        return HelperDefinition(
            name: "generated",
            documentation:
                "A secret that nobody gave: the one that the Secret of an earlier release holds, or a new one.",
            body: [
                TemplateLine.action(indent: 0, secret.declaring("secret")),
                .branch(
                    indent: 0,
                    .init(
                        kind: .with,
                        pipeline: Phrase.call("index", data.piped("default", .call("dict")), fact("key")).pipeline,
                        lines: [.action(indent: 0, .call("b64dec", Phrase(.dot(offset: -1))))],
                        otherwise: [.action(indent: 0, random)]
                    )
                ),
            ].nodes
        )
    }()
}

extension TemplateEmission {
    /// The `define` of a text.
    mutating func definition(of helper: TextHelper) -> HelperDefinition {
        var shared = SharedValues()
        shared.insert(from: helper.body)
        let lines = declaring(shared) { $0.lines(ofText: helper.body.distinct([:]), EmissionScope()) }
        return HelperDefinition(name: helper.name, documentation: helper.documentation, body: lines.nodes)
    }

    /// The `define` of a group of entries.
    mutating func definition(of helper: BlockHelper) -> HelperDefinition {
        definition(helper.name, helper.documentation, of: helper.entries) {
            $0.lines(ofEntries: $1, indent: 0, EmissionScope())
        }
    }

    /// The `define` of a group of elements.
    mutating func definition(of helper: ListHelper) -> HelperDefinition {
        definition(helper.name, helper.documentation, of: helper.elements) {
            $0.lines(ofElements: $1, indent: 0, EmissionScope())
        }
    }

    private mutating func definition<Tree: MentioningExpressions & BindingVariables>(
        _ name: String,
        _ documentation: String,
        of trees: [Tree],
        lines: (inout TemplateEmission, [Tree]) -> [TemplateLine]
    ) -> HelperDefinition {
        var shared = SharedValues()
        for tree in trees { tree.visitExpressions { shared.insert(from: $0) } }
        let body = declaring(shared) { lines(&$0, trees.distinct([:])) }
        return HelperDefinition(name: name, documentation: documentation, body: body.nodes)
    }
}
