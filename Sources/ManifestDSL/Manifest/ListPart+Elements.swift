// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The words of the manifest language are capitalised like the types they stand for in a result builder.

public import ValueModel
public import ValuesSchema

/// An element that is a text.
public func Item(_ text: Expression<String>) -> ListPart { ListPart([.leaf(.item(.scalar(text.node)))]) }

/// An element that is a mapping; absent when all its entries are.
public func Item(@MapBuilder _ entries: () -> [Block<Entry>]) -> ListPart {
    ListPart([.leaf(.item(.mapping(entries())))])
}

/// An element that is a free-form map, as it is.
public func Item(_ value: Expression<Value>) -> ListPart { ListPart([.leaf(.item(.value(value.node)))]) }

/// The elements of a named block.
public func Include(_ helper: ListHelper) -> ListPart { ListPart([.leaf(.include(helper))]) }

/// All elements of a list.
public func Elements(_ list: Expression<some ValuesCollection>) -> ListPart { ListPart([.leaf(.splice(list.node))]) }
