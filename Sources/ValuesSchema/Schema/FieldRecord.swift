public import Diagnostics
public import ValueModel

/// A check of a field that a shape cannot say, such as the one of the gateway's own configuration.
public typealias FieldCheck = @Sendable (ValueNode, ValuePath, DiagnosticCollector) -> Void

/// What is known of a declared field, without its Swift type.
///
/// The closures reach into an object through a raw pointer, so that one record serves every object type.
public struct FieldRecord: Sendable {
    /// The key in YAML.
    public let name: String
    /// What the field is for; Markdown, one or more sentences.
    public let documentation: String
    /// What the YAML must look like.
    public internal(set) var shape: Shape
    /// Whether the field may be absent or null.
    public let isNullable: Bool
    /// Why the field does nothing; nil for a living field.
    public internal(set) var deadReason: String?
    /// The heading under which the field and those behind it are documented; nil continues the last one.
    public internal(set) var section: String?
    /// Values that show how the field is used, as YAML.
    public internal(set) var example: String?
    /// The key by which the elements of a list must differ.
    public internal(set) var uniqueKey: String?
    /// Keys that a map may not have, with the reason.
    public internal(set) var reservedKeys: [String: String] = [:]
    /// Whether it is common, and fine, that other values make the field useless.
    public internal(set) var isOftenUnused = false
    /// What to write instead of a value of another type; nil for the shape's own words.
    public internal(set) var remedy: String?
    /// A check beyond the shape.
    public internal(set) var check: FieldCheck?
    /// What JSON Schema can say of what the check refuses.
    public internal(set) var checkSchema: Value?
    /// Where the property lies in the object, by which templates' key paths are told apart; nil for a computed one.
    var offset: Int?
    /// The property.
    let keyPath: @Sendable () -> AnyKeyPath
    let encode: @Sendable (UnsafeRawPointer) -> Value
    let decode: @Sendable (ValueNode, UnsafeMutableRawPointer) -> Bool
}
