import GatewayConfiguration
import OrderedCollections
import ValueModel

/// Follows references to the environment inside values.
struct EnvironmentValues {
    /// Returns the value of an environment variable.
    let variable: (String) -> String?

    /// Returns a value with its references followed, at any depth.
    ///
    /// A missing variable gives null. Strings that stand directly in a list stay as they are, as in LiteLLM.
    func resolved(_ value: Value) -> Value {
        switch value {
        case .string(let text):
            guard let name = EnvironmentReference.variable(in: text) else { return value }
            return variable(name).map(Value.string) ?? .null
        case .array(let elements): return .array(elements.map { $0.text == nil ? resolved($0) : $0 })
        case .object(let members): return .object(resolved(members))
        case .null, .bool, .integer, .double: return value
        }
    }

    /// Returns an object with the references in it followed.
    func resolved(_ members: ValueObject) -> ValueObject { members.mapValues(resolved) }
}
