import OrderedCollections
import ValueModel
import ValuesSchema

extension ObjectRecord {
    /// The defaults without the keys that do nothing, which the chart's values file leaves out.
    var livingDefaults: Value { living(defaults) }

    private func living(_ value: Value) -> Value {
        guard case .object(var members) = value else { return value }
        for field in fields {
            guard let member = members[field.name] else { continue }
            if field.deadReason != nil {
                members[field.name] = nil
            } else if case .object(let record) = field.shape {
                members[field.name] = record.living(member)
            }
        }
        return .object(members)
    }
}
