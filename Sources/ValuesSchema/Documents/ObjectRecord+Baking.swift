import OrderedCollections
public import ValueModel

extension ObjectRecord {
    /// Returns the same object with other defaults.
    ///
    /// - Parameter defaults: A map with a value for every field that may not be absent; other keys are let through.
    /// - Returns: The object; the objects in it get their defaults from it.
    public func with(defaults: Value) -> ObjectRecord {
        ObjectRecord(
            documentation: documentation,
            others: others,
            fields: fields,
            rules: rules,
            misnomers: misnomers,
            defaults: { defaults }
        )
    }

    /// Returns the defaults that give the same effective values without a word of the user.
    ///
    /// Lists of objects stay as the user wrote them. Members that are null go, since Helm drops them from a chart's
    /// defaults anyway; keys that the root lets through come last.
    ///
    /// - Parameters:
    ///   - effective: The effective values, as ``ValuesResolver`` gives them.
    ///   - user: What the user said, all layers merged.
    /// - Returns: The defaults.
    public func defaults(baking effective: ValueNode, saidBy user: ValueNode) -> Value {
        var members = baked(effective, user)
        for (key, member) in user.mapping ?? [:] where self[key] == nil && !member.node.isNull {
            members[key] = member.node.value.withoutNullMembers
        }
        return .object(members)
    }

    private func baked(_ effective: ValueNode, _ user: ValueNode?) -> ValueObject {
        var members = ValueObject()
        for field in fields {
            guard let value = effective[field.name] else { continue }
            let said = user?[field.name]
            switch field.shape {
            case .object(let record): members[field.name] = .object(record.baked(value, said))
            case .list(let element) where element.record != nil && said?.sequence != nil:
                members[field.name] = said?.value
            default: members[field.name] = value.value.withoutNullMembers
            }
        }
        return members
    }
}

extension Value {
    /// The value without the null members of maps, at any depth but not within lists.
    fileprivate var withoutNullMembers: Value {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.value != .null }.mapValues(\.withoutNullMembers))
    }
}
