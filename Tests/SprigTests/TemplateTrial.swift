import Foundation
import GoRuntime
import GoTemplate
import Sprig
import TestSupport

/// Runs a template of a case with Sprig's functions.
struct TemplateTrial {
    /// The name that the referee gives to the template.
    private static let name: GoString = "probe/templates/probe.txt"

    private let functions: [GoFunction]

    init(_ functions: [GoFunction]) { self.functions = functions }

    /// Returns what our engine makes of a case, in the words of Helm.
    func outcome(of evaluation: EvaluationCase) throws -> EvaluationCase.Outcome {
        let values = try Self.map(evaluation.values.isEmpty ? "{}" : evaluation.values)
        let set = TemplateSet(functions: functions)
        var output: [UInt8] = []
        do {
            try set.add(TemplateFile(name: Self.name, source: Array(evaluation.template.utf8)))
            try set.execute(
                Self.name,
                dot: .map(GoMap([(key: "Values", value: .map(values))])),
                into: &output
            )
        } catch let error as ParseError {
            return .error("\(error)")
        } catch let error as TemplateError {
            return .error(HelmErrorText.text(of: error, executing: Self.name).text)
        }
        return .output(String(decoding: output, as: UTF8.self).replacingOccurrences(of: "<no value>", with: ""))
    }

    private static func map(_ json: String) throws -> GoMap {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        guard case .map(let map) = value(object) else { return GoMap() }
        return GoMap(copying: map, type: .named("common.Values", .dictionary))
    }

    private static func value(_ json: Any) -> GoValue {
        switch json {
        case let object as [String: Any]:
            .map(GoMap(object.map { (key: GoString($0.key), value: value($0.value)) }))
        case let array as [Any]: .list(array.map(value))
        case let text as String: .text(text)
        case let number as NSNumber:
            number.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c"))
                ? .bool(number.boolValue) : .float(number.doubleValue)
        default: .null
        }
    }
}
