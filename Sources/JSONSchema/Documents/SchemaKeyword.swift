import GoRuntime

/// The keywords that the library knows.
enum SchemaKeyword: String, CaseIterable {
    case schema = "$schema"
    case id = "$id"
    case oldID = "id"
    case anchor = "$anchor"
    case dynamicAnchor = "$dynamicAnchor"
    case recursiveAnchor = "$recursiveAnchor"
    case ref = "$ref"
    case recursiveRef = "$recursiveRef"
    case dynamicRef = "$dynamicRef"
    case defs = "$defs"
    case definitions
    case type
    case enumeration = "enum"
    case const
    case format
    case not
    case allOf
    case anyOf
    case oneOf
    case ifKeyword = "if"
    case then
    case elseKeyword = "else"
    case properties
    case patternProperties
    case additionalProperties
    case propertyNames
    case unevaluatedProperties
    case minProperties
    case maxProperties
    case required
    case dependencies
    case dependentRequired
    case dependentSchemas
    case items
    case additionalItems
    case prefixItems
    case unevaluatedItems
    case contains
    case minContains
    case maxContains
    case minItems
    case maxItems
    case uniqueItems
    case minLength
    case maxLength
    case pattern
    case contentSchema
    case minimum
    case maximum
    case exclusiveMinimum
    case exclusiveMaximum
    case multipleOf

    /// What a keyword holds below it.
    enum Shape {
        /// No schema.
        case plain
        /// A schema.
        case schema
        /// Schemas under names.
        case map
        /// Schemas in a list.
        case list
        /// A schema or schemas in a list.
        case schemaOrList
    }

    private static let named = Dictionary(uniqueKeysWithValues: allCases.map { (GoString($0.rawValue), $0) })

    init?(_ name: GoString) {
        guard let keyword = Self.named[name] else { return nil }
        self = keyword
    }

    /// The keyword as it is written.
    var name: GoString { GoString(rawValue) }

    /// Where a draft looks for schemas below a keyword: those of earlier drafts stay.
    func shape(in draft: SchemaDraft) -> Shape {
        switch self {
        case .definitions, .properties, .patternProperties, .dependencies: .map
        case .not, .additionalProperties, .additionalItems: .schema
        case .allOf, .anyOf, .oneOf: .list
        case .items: .schemaOrList
        case .propertyNames, .contains: draft >= .draft6 ? .schema : .plain
        case .ifKeyword, .then, .elseKeyword: draft >= .draft7 ? .schema : .plain
        case .defs, .dependentSchemas: draft >= .draft2019 ? .map : .plain
        case .unevaluatedProperties, .unevaluatedItems, .contentSchema: draft >= .draft2019 ? .schema : .plain
        case .prefixItems: draft >= .draft2020 ? .list : .plain
        default: .plain
        }
    }
}
