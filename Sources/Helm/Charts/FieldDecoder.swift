import GoRuntime
import OrderedCollections
import ValueModel

/// Decoding of a document into the fields of a structure, as sigs.k8s.io/yaml 1.6.0 and encoding/json do it.
///
/// Where text is wanted, numbers and booleans become text. Null changes nothing. The first mismatch is kept, and the
/// other fields are decoded all the same.
struct FieldDecoder {
    /// The structure at hand.
    let structure: String
    /// What stands before the names of its fields: empty, or `dependencies.`.
    let prefix: String
    /// The first value that did not fit.
    var mismatch: FieldMismatch?

    /// Starts with a structure; `prefix` is the path to it.
    init(_ structure: String, prefix: String = "") {
        self.structure = structure
        self.prefix = prefix
    }

    /// Calls back for every member of an object in byte order of its keys; what is no object does not fit.
    mutating func members(
        of value: Value,
        as type: String,
        field: String = "",
        _ body: (inout FieldDecoder, String, Value) -> Void
    ) {
        switch value {
        case .null: return
        case .object(let object):
            for key in object.keys.sorted(by: Value.precedes) { body(&self, key, object[key] ?? .null) }
        default: fail(value, field, type)
        }
    }

    /// Decodes a text.
    mutating func text(_ value: Value, _ field: String, into target: inout GoString) {
        if case .null = value { return }
        guard let text = Self.text(of: value) else { return fail(value, field, "string") }
        target = text
    }

    /// Decodes a boolean.
    mutating func bool(_ value: Value, _ field: String, into target: inout Bool) {
        switch value {
        case .null: return
        case .bool(let bool): target = bool
        default: fail(value, field, "bool")
        }
    }

    /// Decodes a list; null makes it nil.
    ///
    /// `element` gets what stood at the index before.
    mutating func list<Element>(
        _ value: Value,
        _ field: String,
        as type: String,
        into target: inout [Element]?,
        _ element: (inout FieldDecoder, Value, Element?) -> Element
    ) {
        switch value {
        case .null: target = nil
        case .array(let values):
            let before = target ?? []
            target = values.enumerated().map { index, value in
                element(&self, value, index < before.count ? before[index] : nil)
            }
        default: fail(value, field, type)
        }
    }

    /// Decodes a list of texts.
    mutating func texts(_ value: Value, _ field: String, into target: inout [GoString]?) {
        list(value, field, as: "[]string", into: &target) { decoder, value, before in
            var text = before ?? ""
            decoder.text(value, field, into: &text)
            return text
        }
    }

    /// Keeps a mismatch that decoding a part found.
    mutating func take(_ other: FieldDecoder) { mismatch = mismatch ?? other.mismatch }

    /// Notes that a value does not fit.
    mutating func fail(_ value: Value, _ field: String, _ type: String) {
        guard mismatch == nil else { return }
        let found =
            switch value {
            case .null: "null"
            case .bool: "bool"
            case .integer, .double: "number"
            case .string: "string"
            case .array: "array"
            case .object: "object"
            }
        let place = field.isEmpty ? String(prefix.dropLast()) : prefix + field
        mismatch = FieldMismatch(found: found, structure: structure, field: place, type: type)
    }

    private static func text(of value: Value) -> GoString? {
        switch value {
        case .string(let text): GoString(text)
        case .bool(let bool): bool ? "true" : "false"
        case .integer(let integer): GoString(String(integer))
        case .double(let double): GoString(FloatText.shortest(double))
        case .null, .array, .object: nil
        }
    }
}
