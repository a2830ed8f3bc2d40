// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The words of the manifest language are capitalised like the types they stand for in a result builder.

public import ValuesSchema

/// Entries that are there when a condition holds.
public func When(_ condition: Expression<Bool>, @MapBuilder _ entries: () -> [Block<Entry>]) -> MapPart {
    MapPart([.when(condition.node, entries(), otherwise: [])])
}

/// Entries for the case that a condition holds, and for the case that it does not.
public func When(
    _ condition: Expression<Bool>,
    @MapBuilder _ entries: () -> [Block<Entry>],
    @MapBuilder otherwise: () -> [Block<Entry>]
) -> MapPart {
    MapPart([.when(condition.node, entries(), otherwise: otherwise())])
}

/// Elements that are there when a condition holds.
public func When(_ condition: Expression<Bool>, @ListBuilder _ elements: () -> [Block<Element>]) -> ListPart {
    ListPart([.when(condition.node, elements(), otherwise: [])])
}

/// Elements for the case that a condition holds, and for the case that it does not.
public func When(
    _ condition: Expression<Bool>,
    @ListBuilder _ elements: () -> [Block<Element>],
    @ListBuilder otherwise: () -> [Block<Element>]
) -> ListPart {
    ListPart([.when(condition.node, elements(), otherwise: otherwise())])
}

/// Entries that see the value of an optional, there when it has one.
public func With<Wrapped>(
    _ optional: Expression<Wrapped?>,
    _ variable: StaticString,
    @MapBuilder _ entries: (Expression<Wrapped>) -> [Block<Entry>]
) -> MapPart {
    let name = "\(variable)"
    return MapPart([.with(optional.node, variable: name, entries(Expression(.variable(name))))])
}

/// Entries that see the value of an optional, and those for the case that it has none.
public func With<Wrapped>(
    _ optional: Expression<Wrapped?>,
    _ variable: StaticString,
    @MapBuilder _ entries: (Expression<Wrapped>) -> [Block<Entry>],
    @MapBuilder otherwise: () -> [Block<Entry>]
) -> MapPart {
    let name = "\(variable)"
    let bound = Block.with(optional.node, variable: name, entries(Expression(.variable(name))))
    return MapPart([.when(.call(.isSet, [optional.node]), [bound], otherwise: otherwise())])
}

/// Elements that see the value of an optional, there when it has one.
public func With<Wrapped>(
    _ optional: Expression<Wrapped?>,
    _ variable: StaticString,
    @ListBuilder _ elements: (Expression<Wrapped>) -> [Block<Element>]
) -> ListPart {
    let name = "\(variable)"
    return ListPart([.with(optional.node, variable: name, elements(Expression(.variable(name))))])
}

/// Entries once for each member of a map, in the byte order of the keys.
public func ForEach<Value>(
    _ map: Expression<[String: Value]>,
    _ key: StaticString,
    _ value: StaticString,
    @MapBuilder _ entries: (Expression<String>, Expression<Value>) -> [Block<Entry>]
) -> MapPart {
    let body = entries(Expression(.variable("\(key)")), Expression(.variable("\(value)")))
    return MapPart([.range(map.node, key: "\(key)", value: "\(value)", body)])
}

/// Elements once for each element of a list.
public func ForEach<Member>(
    _ list: Expression<[Member]>,
    _ variable: StaticString,
    @ListBuilder _ elements: (Expression<Member>) -> [Block<Element>]
) -> ListPart {
    let body = elements(Expression(.variable("\(variable)")))
    return ListPart([.range(list.node, key: nil, value: "\(variable)", body)])
}

/// Elements once for each member of a map, in the byte order of the keys.
public func ForEach<Value>(
    _ map: Expression<[String: Value]>,
    _ key: StaticString,
    _ value: StaticString,
    @ListBuilder _ elements: (Expression<String>, Expression<Value>) -> [Block<Element>]
) -> ListPart {
    let body = elements(Expression(.variable("\(key)")), Expression(.variable("\(value)")))
    return ListPart([.range(map.node, key: "\(key)", value: "\(value)", body)])
}
