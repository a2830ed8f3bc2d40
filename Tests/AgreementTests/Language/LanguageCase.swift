import ManifestDSL
import ValueModel
import ValuesSchema

/// A chart of one random manifest.
struct LanguageCase {
    let chart: ChartDefinition
    /// Which of the values files it is rendered with.
    let files: [Int]
    /// The numbers that lead to it.
    let drawn: [Int]

    /// Makes a chart.
    ///
    /// - Parameters:
    ///   - dice: What chooses.
    ///   - fileCount: How many values files there are to choose from.
    init(_ dice: Dice, fileCount: Int) {
        var dice = dice
        files = (0..<3).map { _ in dice.below(fileCount) }
        var expressions = ExpressionGrammar(LanguageValues.schema.record, dice)
        Self.declareNames(in: &expressions)
        var grammar = BlockGrammar(expressions)
        Self.declareBlocks(in: &grammar)
        let condition = grammar.expressions.dice.once(in: 6) ? grammar.expressions.flag(2) : nil
        let content = grammar.mapping(4)
        let manifest = Manifest("widget.yaml", when: condition.map { Expression<Bool>($0) }) {
            Key("apiVersion", "example.com/v1")
            Key("kind", "Widget")
            Map("metadata") { Key("name", "widget") }
            [Block<Entry>.leaf(.key("spec", .mapping(content)))]
        }
        chart = ChartDefinition(
            name: "language",
            version: "1.0.0",
            appVersion: "1.10",
            description: "A chart for tests.",
            values: LanguageValues.schema.record,
            manifests: [manifest]
        )
        drawn = grammar.expressions.dice.drawn
    }

    /// Helpers that print a text, and values that are computed once; each may mention those before it.
    private static func declareNames(in expressions: inout ExpressionGrammar) {
        for name in ["first", "second"] where expressions.dice.once(in: 3) {
            expressions.helpers.append(TextHelper(name, "A text.", Expression(expressions.text(2))))
        }
        if expressions.dice.once(in: 3) {
            let name = ExpressionNode.member(.values, "name")
            let body = ExpressionNode.interpolation([.literal(.string("x-")), name])
            expressions.helpers.append(TextHelper("plain", "A plain text.", isPlain: true, Expression(body)))
        }
        if expressions.dice.once(in: 4) {
            let list = Expression<[String]>(expressions.texts(2)).shared("known")
            expressions.places.append(Place(node: list.node, shape: .list(.string(.any)), isOptional: false))
        }
        if expressions.dice.once(in: 4) {
            let flag = Expression<Bool>(expressions.flag(2)).shared("isWanted")
            expressions.places.append(Place(node: flag.node, shape: .boolean, isOptional: false))
        }
        if expressions.dice.once(in: 4) {
            let text = Expression<String>(expressions.text(2)).shared("phrase")
            expressions.places.append(Place(node: text.node, shape: .string(.any), isOptional: false))
        }
        if expressions.dice.once(in: 5) {
            let number = Expression<Int>(expressions.number(2)).shared("total")
            expressions.places.append(Place(node: number.node, shape: .integer(Shape.exactIntegers), isOptional: false))
        }
    }

    private static func declareBlocks(in grammar: inout BlockGrammar) {
        if grammar.expressions.dice.once(in: 3) {
            let value = Expression<Value>(grammar.expressions.free(2))
            grammar.documents.append(DocumentHelper("document", "A document.", value))
        }
        if grammar.expressions.dice.once(in: 3) {
            var room = BlockGrammar.Room()
            let entries = grammar.entries(2, &room)
            grammar.blocks.append(BlockHelper("entries", "Some entries.") { entries })
        }
        if grammar.expressions.dice.once(in: 3) {
            let elements = grammar.elements(2)
            grammar.lists.append(ListHelper("elements", "Some elements.") { elements })
        }
    }
}
