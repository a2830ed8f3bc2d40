/// The grammar of whole templates: texts, actions, blocks, definitions.
struct Blocks {
    private var expressions: Expressions
    private var definitions: [String] = []
    private var loops = 0

    init(choices: Choices) { expressions = Expressions(choices: choices) }

    /// The choices that were made.
    var choices: Choices { expressions.choices }

    /// Returns values and a template.
    mutating func template() -> (template: String, values: String) {
        let values = Documents.document(&expressions.choices)
        var text = ""
        for name in ["one", "two"] where chance(25) {
            text += "\(open)define \"\(name)\"\(close)\(body(depth: 1))\(open)end\(close)"
            definitions.append(name)
        }
        text += statements(depth: 0, most: 6)
        return (chance(8) ? damaged(text) : text, values)
    }

    private mutating func chance(_ percent: Int) -> Bool { expressions.choices.chance(percent) }
    private mutating func one<Element>(of elements: [Element]) -> Element { expressions.choices.one(of: elements) }

    private var open: String {
        mutating get { one(of: ["{{ ", "{{", "{{- ", "{{-\n", "{{  ", "{{\t"]) }
    }
    private var close: String {
        mutating get { one(of: [" }}", "}}", " -}}", "\n-}}", "  }}"]) }
    }

    private mutating func statements(depth: Int, most: Int) -> String {
        var text = ""
        for _ in 0..<most where chance(60) { text += statement(depth: depth) }
        return text
    }

    private mutating func body(depth: Int, isInside: Bool? = nil) -> String {
        let outer = (expressions.variables, expressions.isInside)
        defer { (expressions.variables, expressions.isInside) = outer }
        if let isInside { expressions.isInside = isInside }
        return statements(depth: depth, most: 3)
    }

    private mutating func statement(depth: Int) -> String {
        switch expressions.choices.below(depth > 3 ? 6 : 14) {
        case 0: return one(of: ["x", "\n", " ", "\n  a: b\n", "text ", "}} ", "\t\n", "{ ", "ä\r\n", "---\n"])
        case 1...3: return "\(open)\(printed())\(close)"
        case 4: return variable()
        case 5:
            let comment = "\(one(of: ["{{/* c */}}", "{{- /* c\nd */ -}}", "{{/**/}}", "{{- /*x*/}}"]))"
            return loops > 0 && chance(50) ? "\(open)\(one(of: ["break", "continue"]))\(close)" : comment
        case 6...7: return "\(open)if \(condition())\(close)\(body(depth: depth + 1))\(alternatives("if", depth))\(end)"
        case 8: return with(depth)
        case 9...10: return range(depth)
        case 11:
            let name = one(of: ["one", "two", "three"] + definitions)
            return one(of: [
                "\(open)template \"\(name)\" \(expressions.value(.any))\(close)", "\(open)template \"\(name)\"\(close)",
                "\(open)include \"\(name)\" \(expressions.value(.any))\(close)",
                "\(open)include \"\(name)\" . | nindent 2\(close)",
                "\(open)block \"three\" \(expressions.value(.any))\(close)\(body(depth: depth + 1))\(end)",
            ])
        case 12: return nested()
        default: return "\(open)with $\(close)\(body(depth: depth + 1, isInside: false))\(end)"
        }
    }

    private var end: String { mutating get { "\(open)end\(close)" } }

    /// A pipeline, printed in one of the ways that show its type.
    private mutating func printed() -> String {
        let pipeline = expressions.pipeline(.any, depth: 1)
        return switch expressions.choices.below(9) {
        case 0...2: pipeline
        case 3: "\(pipeline) | toJson"
        case 4: "printf \"%#v %T\" (\(pipeline)) (\(pipeline))"
        case 5: "\(pipeline) | toYaml"
        case 6: "\(pipeline) | quote"
        case 7: "\(pipeline) | toString | b64enc"
        default: expressions.operand(.any, depth: 1)
        }
    }

    private mutating func condition() -> String {
        switch expressions.choices.below(4) {
        case 0: expressions.operand(.bool, depth: 2)
        case 1: expressions.call(.bool, depth: 1)
        case 2: expressions.value(.any)
        default: declaration() + expressions.operand(.any, depth: 2)
        }
    }

    private mutating func declaration() -> String {
        let name = one(of: ["x", "y", "z"])
        defer { expressions.variables.append(name) }
        return "$\(name) := "
    }

    private mutating func variable() -> String {
        if let name = expressions.variables.last, chance(40) {
            let variables = expressions.variables
            defer { expressions.variables = variables }
            // In a loop a variable that is made of itself would grow and grow.
            if loops > 0 { expressions.variables = [] }
            return "\(open)$\(name) = \(expressions.pipeline(.any, depth: 1))\(close)"
        }
        let value = expressions.pipeline(.any, depth: 1)
        return "\(open)\(declaration())\(value)\(close)"
    }

    private mutating func alternatives(_ word: String, _ depth: Int) -> String {
        var text = ""
        if chance(20) { text += "\(open)else \(word) \(condition())\(close)\(body(depth: depth + 1))" }
        if chance(40) { text += "\(open)else\(close)\(body(depth: depth + 1))" }
        return text
    }

    private mutating func with(_ depth: Int) -> String {
        let variables = expressions.variables
        defer { expressions.variables = variables }
        return
            "\(open)with \(condition())\(close)\(body(depth: depth + 1, isInside: true))\(alternatives("with", depth))\(end)"
    }

    private mutating func range(_ depth: Int) -> String {
        let variables = expressions.variables
        defer { expressions.variables = variables }
        let subject = expressions.subject()
        var head = ""
        switch expressions.choices.below(3) {
        case 0: break
        case 1: head = declaration()
        default:
            head = "$k, $v := "
            expressions.variables += ["k", "v"]
        }
        loops += 1
        let body = body(depth: depth + 1, isInside: true)
        loops -= 1
        let text = "\(open)range \(head)\(subject)\(close)\(body)"
        return "\(text)\(chance(30) ? "\(open)else\(close)\(self.body(depth: depth + 1))" : "")\(end)"
    }

    /// A template in a text.
    private mutating func nested() -> String {
        let inner = one(of: [
            "{{ . }}", "{{ .Values.s }}", "a", "", "{{ include \"one\" . }}", "{{", "{{ fail \"x\" }}", "{{ $x }}",
        ])
        return "\(open)tpl `\(inner)` \(one(of: ["$", ".", "(dict)", "nil"]))\(close)"
    }

    /// A template with a mistake somewhere.
    private mutating func damaged(_ text: String) -> String {
        var characters = Array(text.unicodeScalars)
        guard !characters.isEmpty else { return text }
        let place = expressions.choices.below(characters.count)
        switch expressions.choices.below(3) {
        case 0: characters.remove(at: place)
        case 1:
            let mistake = one(of: [
                "{{", "}}", "\"", "`", ")", "(", "|", "$", ".", "'", "\n", ",", ":=", "=", "end", "else", "-", "/*",
                "nil", "é", "\\", "0x",
            ])
            characters.insert(contentsOf: mistake.unicodeScalars, at: place)
        default: characters.removeSubrange(place..<min(characters.count, place + 1 + expressions.choices.below(8)))
        }
        var damaged = String.UnicodeScalarView()
        damaged.append(contentsOf: characters)
        return String(damaged)
    }
}
