import TestSupport

/// The two grammars of the differential fuzzers.
enum Grammars {
    /// A template of all constructs.
    static func template(_ choices: Choices) -> (EvaluationCase, Choices) {
        var blocks = Blocks(choices: choices)
        let (template, values) = blocks.template()
        return (
            EvaluationCase(name: "a random template", template: template, values: values, outcome: nil), blocks.choices
        )
    }

    /// One call of one function, with its type.
    static func call(_ choices: Choices) -> (EvaluationCase, Choices) {
        var choices = choices
        let values = Documents.document(&choices)
        let named = Signatures.all.filter { FuzzRun.function == nil || $0.name == FuzzRun.function }
        let signature = choices.one(of: named.isEmpty ? Signatures.all : named)
        let form = choices.one(of: [
            ("{{ ", " }}"), ("{{ ", " | toJson }}"), ("{{ printf \"%#v %T\" (", ") 1 }}"),
            ("{{ ", " | toString | b64enc }}"),
            ("{{ (", ") | toYaml }}"), ("{{ typeOf (", ") }}"),
            ("{{ range $k, $v := ", " }}{{ $k }}={{ $v }};{{ end }}"),
        ])
        var expressions = Expressions(choices: choices)
        let template = form.0 + expressions.call(signature, depth: 2) + form.1
        return (
            EvaluationCase(
                name: "\(signature.name) of random arguments",
                template: template,
                values: values,
                outcome: nil
            ),
            expressions.choices
        )
    }
}
