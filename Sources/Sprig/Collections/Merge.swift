internal import GoRuntime

/// One merge of a dictionary into another, as dario.cat/mergo 1.0.1 does it (merge.go, deepMerge).
///
/// Dictionaries on both sides are merged member by member, in the destination's own nested dictionary; a nested
/// dictionary or list that only the source has becomes shared by both.
struct Merge {
    /// Which side wins where both have a value.
    enum Manner {
        /// The destination's, unless it is empty.
        case keeping
        /// The source's, even where it is empty or nil.
        case overwriting
    }

    /// Why a merge ends.
    enum Failure: Error {
        /// A pointer meets another type.
        case differentTypes
        /// Go's reflection would panic, or a limit is passed.
        case panic(FunctionFailure)
    }

    private let overwrites: Bool

    /// Creates a merge.
    init(_ manner: Manner) { overwrites = manner == .overwriting }

    /// Merges the source's members into the destination.
    func merge(_ source: GoMap, into destination: GoMap, depth: Int = 0) throws(Failure) {
        do { try Limits.check(depth: depth) } catch { throw .panic(error) }
        // A map may be merged into itself, so the keys are taken as they are now.
        for key in source.keys {
            guard let value = source[key] else { continue }
            let old = destination[key]
            switch value {
            case .absent, .null:
                if overwrites { try set(value, key, destination, source) }
                continue
            case .map(let map):
                if case .map(let nested)? = old {
                    try merge(map, into: nested, depth: depth + 1)
                    // Emptiness is asked after the merge: only two empty maps go on to replace one by the other.
                    if nested.count > 0 { continue }
                } else if case .object(let object)? = old, object.type.kind == "ptr", !overwrites {
                    throw .differentTypes
                }
            case .list, .bytes:
                if let old, !old.isNil, destination.elementType != .interface {
                    throw .panic(.message("reflect: call of reflect.Value.IsNil on string Value"))
                }
            default: break
            }
            if overwrites || (old?.isEmpty ?? true) { try set(value, key, destination, source) }
        }
    }

    /// Stores a member; a map of strings takes nothing else.
    private func set(
        _ value: GoValue,
        _ key: GoString,
        _ destination: GoMap,
        _ source: GoMap
    ) throws(Failure) {
        let (from, into) = (source.elementType, destination.elementType)
        guard into == .interface || into == from else {
            throw .panic(.text("reflect.Value.SetMapIndex: value of type \(from) is not assignable to type \(into)"))
        }
        destination[key] = value
    }
}
