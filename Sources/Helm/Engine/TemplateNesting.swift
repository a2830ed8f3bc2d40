import GoRuntime
import GoTemplate

/// `include` and `tpl`: templates that functions execute within templates.
///
/// Helm v4.2.3 pkg/engine/engine.go, includeFun and tplFun. There `tpl` copies the whole set, so that what its text defines
/// is seen while it runs, by whatever it includes, and by nobody afterwards; here the text is a layer over the set that is
/// current, and becomes the current one for that time.
final class TemplateNesting {
    /// The set of the chart's templates; the engine gives it.
    weak var set: TemplateSet?

    /// How many executions of a name are under way.
    private var depths: [GoString: Int] = [:]
    /// What texts that `tpl` was given before are as templates: its own first, then what it defines.
    private var parsed: [GoString: [TemplateDefinition]] = [:]

    /// How deeply one name may be included in itself: Helm's recursionMaxNums.
    private static let deepest = 1000
    /// The name of every text of `tpl` in messages.
    private static let textName: GoString = "gotpl"

    /// `include NAME DOT`: what a template prints.
    var include: GoFunction {
        GoFunction("include", .string, .interface) { [unowned self] arguments throws(FunctionFailure) in
            guard arguments.count == 2, case .string(let name) = arguments[0], let set else { return .absent }
            let depth = depths[name] ?? 0
            if depth > Self.deepest { throw .caused(TooDeep(name: name)) }
            depths[name] = depth + 1
            defer { depths[name] = depth }
            var text: [UInt8] = []
            do {
                try set.running.execute(name, dot: arguments[1], into: &text)
            } catch {
                throw .caused(error)
            }
            return .string(GoString(text))
        }
    }

    /// `tpl TEXT DOT`: what a text prints when it is a template.
    var tpl: GoFunction {
        GoFunction("tpl", .string, .interface) { [unowned self] arguments throws(FunctionFailure) in
            guard arguments.count == 2, case .string(let text) = arguments[0], let set else { return .absent }
            guard text.contains("{{") else { return .string(GoString(NoValue.removed(from: text.bytes))) }
            let layer = TemplateSet(over: set.running)
            let definitions: [TemplateDefinition]
            do throws(ParseError) {
                definitions = try self.definitions(of: text, in: set)
            } catch {
                throw .caused(TplFailure(.parsing, text: text, cause: error))
            }
            for definition in definitions { layer.add(definition) }
            guard let main = definitions.first else { return .string("") }
            var output: [UInt8] = []
            do throws(TemplateError) {
                try layer.execute(main, dot: arguments[1], into: &output)
            } catch {
                throw .caused(TplFailure(.executing, text: text, cause: error))
            }
            return .string(GoString(NoValue.removed(from: output)))
        }
    }

    private func definitions(of text: GoString, in set: TemplateSet) throws(ParseError) -> [TemplateDefinition] {
        if let known = parsed[text] { return known }
        let trees = try set.parse(TemplateFile(name: Self.textName, source: text.bytes))
        let definitions = trees.map(TemplateDefinition.init)
        parsed[text] = definitions
        return definitions
    }
}

/// A name that is included in itself too deeply.
struct TooDeep: GoError {
    /// The name of the template.
    let name: GoString

    var goText: GoString {
        GoString("rendering template has a nested reference name: \(name): unable to execute template")
    }

    var cause: (any Error)? { GoMessage("unable to execute template") }
}

/// A text that `tpl` could not evaluate.
struct TplFailure: GoError {
    /// How far it came.
    enum Stage {
        case parsing
        case executing
    }

    /// How far it came.
    let stage: Stage
    /// The text that `tpl` was given.
    let text: GoString
    /// Why not.
    let cause: (any Error)?

    init(_ stage: Stage, text: GoString, cause: any GoError) {
        self.stage = stage
        self.text = text
        self.cause = cause
    }

    var goText: GoString {
        let reason = (cause as? any GoError)?.goText ?? ""
        let prefix: GoString = stage == .parsing ? "cannot parse template " : "error during tpl function execution for "
        return GoString(prefix.bytes + Quoting.quoted(text).bytes + Array(": ".utf8) + reason.bytes)
    }
}
