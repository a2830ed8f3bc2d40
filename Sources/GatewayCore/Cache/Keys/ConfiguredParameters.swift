public import GatewayConfiguration
import OrderedCollections
import ValueModel

/// The parameters that a deployment sets in the configuration and that therefore count for the keys of its answers.
///
/// For example `temperature: 0.3` beside a deployment's `model`. Most deployments set none.
public struct ConfiguredParameters: Sendable {
    /// The parameters in the configuration's order, with their values as Python's `str` spells them.
    let members: [(parameter: RequestParameter, text: [UInt8])]

    /// No parameters.
    public static let none = ConfiguredParameters(members: [])

    private init(members: [(parameter: RequestParameter, text: [UInt8])]) {
        self.members = members
    }

    /// Takes the parameters of a deployment.
    ///
    /// - Parameters:
    ///   - deployment: The deployment; where those of a group differ, the first.
    ///   - variable: Returns the value of an environment variable.
    public init(_ deployment: Deployment, variable: (String) -> String?) {
        var members: [(parameter: RequestParameter, text: [UInt8])] = []
        for (name, value) in deployment.parameters.extras {
            let parameter = Array(name.utf8).withUnsafeBytes { RequestParameter($0) }
            guard let parameter, parameter != .model, value != .null else { continue }
            members.append((parameter, value.pythonText(variable)))
        }
        self.members = members
    }
}

extension Value {
    /// The value as Python's `str` spells it.
    fileprivate func pythonText(_ variable: (String) -> String?) -> [UInt8] {
        var bytes: [UInt8] = []
        if case .string(let text) = self {
            return Array((EnvironmentReference.variable(in: text).flatMap(variable) ?? text).utf8)
        }
        spell(into: &bytes)
        return bytes
    }

    private func spell(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "None".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "True" : "False").utf8)
        case .integer(let number): bytes.append(contentsOf: "\(number)".utf8)
        case .double(let number): PythonNumber.append(number, to: &bytes)
        case .string(let text): PythonString.append(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                element.spell(into: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                Value.string(member.key).spell(into: &bytes)
                bytes.append(contentsOf: ": ".utf8)
                member.value.spell(into: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}
