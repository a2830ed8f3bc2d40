// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The words of the manifest language are capitalised like the types they stand for in a result builder.

public import ValueModel
public import ValuesSchema

/// A value that can stand under a key as a scalar without quotes: a number, a Boolean, a count of pods.
///
/// `String` is left out on purpose: text enters as `Expression<String>`, so that no description of an expression can
/// slip into a chart.
public protocol ManifestScalar {}

extension Int: ManifestScalar {}
extension Bool: ManifestScalar {}
extension IntOrPercent: ManifestScalar {}

/// A key with a text.
public func Key(_ name: StaticString, _ text: Expression<String>) -> MapPart {
    MapPart([.leaf(.key("\(name)", .scalar(text.node)))])
}

/// A key with a number, a Boolean or a count of pods.
public func Key(_ name: StaticString, _ value: Expression<some ManifestScalar>) -> MapPart {
    MapPart([.leaf(.key("\(name)", .scalar(value.node)))])
}

/// A key that an expression gives, with a text.
public func ComputedKey(_ name: Expression<String>, _ text: Expression<String>) -> MapPart {
    MapPart([.leaf(.computedKey(name.node, .scalar(text.node)))])
}

/// A key with a YAML document as text.
public func Document(_ name: StaticString, _ document: DocumentHelper) -> MapPart {
    MapPart([.leaf(.key("\(name)", .document(document.text)))])
}

/// A key with a mapping; absent when all its entries are.
public func Map(_ name: StaticString, @MapBuilder _ entries: () -> [Block<Entry>]) -> MapPart {
    MapPart([.leaf(.key("\(name)", .mapping(entries())))])
}

/// A key with an empty mapping that stays, such as `emptyDir: {}`.
public func EmptyMap(_ name: StaticString) -> MapPart { MapPart([.leaf(.key("\(name)", .emptyMapping))]) }

/// A key with a sequence; absent when all its elements are.
///
/// - Parameters:
///   - name: The key.
///   - isNeverEmpty: Whether there is an element for all values that are valid, although each may be missing.
///   - elements: The elements.
/// - Returns: The entry.
public func List(
    _ name: StaticString,
    isNeverEmpty: Bool = false,
    @ListBuilder _ elements: () -> [Block<Element>]
) -> MapPart {
    MapPart([.leaf(.key("\(name)", .sequence(elements(), isNeverEmpty: isNeverEmpty)))])
}

/// A key with a free-form value or collection as it is; absent when that is empty.
public func Passthrough(_ name: StaticString, _ value: Expression<some ValuesCollection & Verbatim>) -> MapPart {
    MapPart([.leaf(.key("\(name)", .value(value.node)))])
}

/// All members of a map.
public func Members(_ map: Expression<[String: some Verbatim]>) -> MapPart { MapPart([.leaf(.splice(map.node))]) }

/// All members of a free-form map.
public func Members(_ map: Expression<Value>) -> MapPart { MapPart([.leaf(.splice(map.node))]) }

/// The entries of a named block.
public func Include(_ helper: BlockHelper) -> MapPart { MapPart([.leaf(.include(helper))]) }
