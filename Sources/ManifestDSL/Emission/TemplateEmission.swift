import GoRuntime
import GoTemplate
import ValuesSchema

/// The writing of one file of templates: turns the trees of the manifest language into lines.
///
/// Expressions that one pipeline cannot say (lists made by a loop, maps with conditional members) become statements
/// before the line that needs them.
struct TemplateEmission {
    /// What the names of all helpers begin with.
    let prefix: String
    /// The schema of the values.
    let values: ObjectRecord
    /// Statements that the next line needs before it.
    var pending: [TemplateLine] = []
    /// The helpers that were mentioned.
    var mentioned = MentionedHelpers()
    /// The shared values that the template refers to.
    var referredShared = SharedValues()
    /// The variables of the template that are taken.
    var taken: Set<String> = []
    /// The variables of loops that were dot, and that were mentioned where dot is something else: they need a name.
    var outOfReach: Set<String> = []

    init(prefix: String, values: ObjectRecord) {
        self.prefix = prefix
        self.values = values
    }

    /// The helper's name in the chart.
    func name(of helper: String) -> String { "\(prefix).\(helper)" }

    /// Returns the statements that were left for the line that comes next.
    mutating func flush(indent: Int = 0) -> [TemplateLine] {
        defer { pending = [] }
        return pending.map { $0.moved(to: indent) }
    }

    /// Returns a name for a new variable.
    mutating func variable(like hint: String) -> String {
        var words = hint.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.isEmpty { words = ["value"] }
        let name = words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        var candidate = name
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(name)\(number)"
            number += 1
        }
        return candidate
    }
}

/// The helpers that a chart's templates mention, each once.
struct MentionedHelpers {
    var texts: [TextHelper] = []
    var blocks: [BlockHelper] = []
    var lists: [ListHelper] = []
    /// Whether a scalar is turned into text.
    var scalarText = false
    /// Whether a text is generated and kept.
    var generated = false

    mutating func insert(_ helper: TextHelper) { if !texts.contains(helper) { texts.append(helper) } }

    mutating func insert(_ helper: BlockHelper) {
        if !blocks.contains(where: { $0.name == helper.name }) { blocks.append(helper) }
    }

    mutating func insert(_ helper: ListHelper) {
        if !lists.contains(where: { $0.name == helper.name }) { lists.append(helper) }
    }

    mutating func merge(_ other: MentionedHelpers) {
        for helper in other.texts { insert(helper) }
        for helper in other.blocks { insert(helper) }
        for helper in other.lists { insert(helper) }
        scalarText = scalarText || other.scalarText
        generated = generated || other.generated
    }
}
