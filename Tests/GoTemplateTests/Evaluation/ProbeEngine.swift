import Foundation
import GoRuntime
import GoTemplate
import TestSupport

/// As much of Helm as the cases of the language need: its dot, and a few functions.
final class ProbeEngine {
    static let file: GoString = "probe/templates/probe.txt"

    private var includes: [GoString: Int] = [:]

    /// Returns what becomes of a case, in Helm's words.
    static func outcome(of evaluation: EvaluationCase) throws -> EvaluationCase.Outcome {
        let values = try JSONDecoder().decode(
            ProbeValue.self,
            from: Data((evaluation.values.isEmpty ? "{}" : evaluation.values).utf8)
        )
        return try ProbeEngine().outcome(of: evaluation.template, values: values.value)
    }

    private func outcome(of template: String, values: GoValue) throws -> EvaluationCase.Outcome {
        let set = TemplateSet(functions: functions)
        self.set = set
        defer { self.set = nil }
        do {
            try set.add(TemplateFile(name: Self.file, source: Array(template.utf8)))
        } catch {
            return .error(error.helmText)
        }
        var output: [UInt8] = []
        do {
            try set.execute(Self.file, dot: dot(values), into: &output)
        } catch {
            return .error(HelmErrorText.text(of: error, executing: Self.file).text)
        }
        return .output(String(decoding: NoValue.removed(from: output), as: UTF8.self))
    }

    private var set: TemplateSet?

    private func dot(_ values: GoValue) -> GoValue {
        let named = GoType.named("common.Values", .dictionary)
        let root = GoMap(type: named)
        if case .map(let map) = values { root["Values"] = .map(GoMap(copying: map, type: named)) }
        root["Files"] = .object(ProbeFiles())
        root["Chart"] = .map(GoMap([("Name", .text("probe")), ("Version", .text("0.1.0"))]))
        root["Template"] = .map(
            GoMap([("BasePath", .text("probe/templates")), ("Name", .string(Self.file))], type: named)
        )
        root["Release"] = .map(GoMap([("Name", .text("probe")), ("Namespace", .text("default"))]))
        return .map(root)
    }

    private var functions: [GoFunction] {
        [
            GoFunction("include", .string, .interface) { [unowned self] arguments throws(FunctionFailure) in
                guard case .string(let name) = arguments[0], let set = self.set?.running else { return .absent }
                if self.includes[name, default: 0] > 1000 {
                    throw .message(
                        GoString("rendering template has a nested reference name: \(name): unable to execute template")
                    )
                }
                self.includes[name, default: 0] += 1
                defer { self.includes[name, default: 0] -= 1 }
                var output: [UInt8] = []
                do { try set.execute(name, dot: arguments[1], into: &output) } catch { throw .caused(error) }
                return .string(GoString(output))
            },
            GoFunction("tpl", .string, .interface) { [unowned self] arguments throws(FunctionFailure) in
                guard case .string(let text) = arguments[0], let set = self.set?.running else { return .absent }
                let layer = TemplateSet(over: set)
                var output: [UInt8] = []
                do {
                    let trees = try layer.parse(TemplateFile(name: "gotpl", source: text.bytes))
                    layer.add(trees)
                    guard let main = trees.first(where: { $0.name == "gotpl" }) else { return .absent }
                    try layer.execute(TemplateDefinition(main), dot: arguments[1], into: &output)
                } catch let error as TemplateError {
                    throw .caused(ProbeFailure("error during tpl function execution for ", text, error))
                } catch {
                    throw .message(GoString("\(error)"))
                }
                return .string(GoString(NoValue.removed(from: output)))
            },
            GoFunction("fail", .string) { arguments throws(FunctionFailure) in
                guard case .string(let text) = arguments[0] else { return .absent }
                throw .message(GoString("HELM_ERR_START\(text)HELM_ERR_END"))
            },
            GoFunction("list", repeated: .interface) { .list($0) },
            GoFunction("dict", repeated: .interface) { arguments in
                let map = GoMap()
                for index in stride(from: 0, to: arguments.count - 1, by: 2) {
                    if case .string(let key) = arguments[index] { map[key] = arguments[index + 1] }
                }
                return .map(map)
            },
            GoFunction("set", .dictionary, .string, .interface) { arguments in
                if case .map(let map) = arguments[0], case .string(let key) = arguments[1] { map[key] = arguments[2] }
                return arguments[0]
            },
            GoFunction("trunc", .int, .string) { arguments in
                guard case .integer(let count, _) = arguments[0], case .string(let text) = arguments[1] else {
                    return .absent
                }
                return .string(GoString(text.bytes.prefix(max(0, Int(count)))))
            },
            GoFunction("int", .interface) { arguments in
                switch arguments[0] {
                case .float(let number): .int(Int(number))
                case .integer(let number, _): .int(Int(number))
                default: .int(0)
                }
            },
            GoFunction("int64", .interface) { arguments in
                switch arguments[0] {
                case .float(let number): .int64(Int64(number))
                case .integer(let number, _): .int64(number)
                default: .int64(0)
                }
            },
            GoFunction("upper", .string) { arguments in
                guard case .string(let text) = arguments[0] else { return .absent }
                return .text(text.text.uppercased())
            },
            GoFunction("typeOf", .interface) { .text($0[0].type?.description ?? "<nil>") },
            GoFunction("keys", repeated: .dictionary) { arguments in
                .list(
                    GoList(
                        arguments.flatMap { value -> [GoValue] in
                            guard case .map(let map) = value else { return [] }
                            return map.keys.map { .string($0) }
                        },
                        of: .string
                    )
                )
            },
        ]
    }
}

/// The error of a function that wraps another one.
private struct ProbeFailure: GoError {
    let goText: GoString
    let cause: (any Error)?

    init(_ words: GoString, _ template: GoString, _ cause: TemplateError) {
        goText = GoString(words.bytes + Quoting.quoted(template).bytes + ": ".utf8 + cause.goText.bytes)
        self.cause = cause
    }
}

/// `.Files` of a chart without files.
private final class ProbeFiles: GoObject {
    override var type: GoType { .named("engine.files", .map(.string, .bytes)) }
    override var underlying: GoValue? { .map(GoMap(type: .map(.string, .bytes))) }
    override func method(_ name: GoString) -> GoFunction? {
        name == "Get" ? GoFunction("Get", .string) { _ in .string(GoString()) } : nil
    }
}

/// A JSON value, with the numbers that Helm makes of it.
private enum ProbeValue: Decodable {
    case value(GoValue)

    var value: GoValue {
        switch self {
        case .value(let value): value
        }
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Key.self) {
            let map = GoMap()
            for key in container.allKeys {
                map[GoString(key.stringValue)] = try container.decode(ProbeValue.self, forKey: key).value
            }
            self = .value(.map(map))
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [GoValue] = []
            while !container.isAtEnd { elements.append(try container.decode(ProbeValue.self).value) }
            self = .value(.list(elements))
        } else {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .value(.null)
            } else if let bool = try? container.decode(Bool.self) {
                self = .value(.bool(bool))
            } else if let number = try? container.decode(Double.self) {
                self = .value(.float(number))
            } else {
                self = .value(.text(try container.decode(String.self)))
            }
        }
    }

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
