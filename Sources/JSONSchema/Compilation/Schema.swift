import GoRuntime

/// A schema made ready for checking; its keywords are read at the first use.
///
/// github.com/santhosh-tekuri/jsonschema v6.0.3 schema.go.
final class Schema {
    /// What `additionalProperties` or `additionalItems` says.
    enum Additional {
        case allowed(Bool)
        case schema(Schema)
    }

    /// What `items` says before draft 2020-12.
    enum Items {
        case each(Schema)
        case list([Schema])
    }

    /// What a property demands of the others.
    enum Dependency {
        case names([GoString])
        case schema(Schema)
    }

    /// Where it stands.
    let root: SchemaRoot
    /// The resource that it belongs to.
    let resource: SchemaResource
    /// Where it stands in its document.
    let pointer: SchemaPointer
    /// The text of the schema.
    let text: GoValue
    /// Whether the keywords have been read.
    var isCompiled = false

    /// What `true`, `false` and `{}` say.
    var constant: Bool?
    var ref: Schema?
    var recursiveRef: Schema?
    var isRecursiveAnchor = false
    var dynamicRef: (target: Schema, anchor: GoString?)?
    var dynamicAnchor: GoString?
    var types: JSONTypes = []
    var enumeration: [GoValue]?
    var const: GoValue?
    var format: SchemaFormat?
    var not: Schema?
    var allOf: [Schema] = []
    var anyOf: [Schema] = []
    var oneOf: [Schema] = []
    var condition: Schema?
    var then: Schema?
    var otherwise: Schema?

    var minProperties: Int?
    var maxProperties: Int?
    var required: [GoString] = []
    var propertyNames: Schema?
    var properties: SchemaMembers?
    var patternProperties: [(pattern: GoRegexp, schema: Schema)] = []
    var additionalProperties: Additional?
    var dependencies: [(property: GoString, dependency: Dependency)] = []
    var dependentRequired: [(property: GoString, names: [GoString])] = []
    var dependentSchemas: [(property: GoString, schema: Schema)] = []
    var unevaluatedProperties: Schema?

    var minItems: Int?
    var maxItems: Int?
    var uniqueItems = false
    var contains: Schema?
    var minContains: Int?
    var maxContains: Int?
    var items: Items?
    var additionalItems: Additional?
    var prefixItems: [Schema] = []
    var restItems: Schema?
    var unevaluatedItems: Schema?

    var minLength: Int?
    var maxLength: Int?
    var pattern: GoRegexp?

    var minimum: SchemaBound?
    var maximum: SchemaBound?
    var exclusiveMinimum: SchemaBound?
    var exclusiveMaximum: SchemaBound?
    var multipleOf: SchemaNumber?

    init(_ text: GoValue, at pointer: SchemaPointer, in resource: SchemaResource, _ root: SchemaRoot) {
        self.text = text
        self.pointer = pointer
        self.resource = resource
        self.root = root
    }

    /// The draft that the keywords are read by.
    var draft: SchemaDraft { resource.dialect.draft }

    /// The address of the schema, for example `file:///values.schema.json#/properties/a`.
    var location: GoString { root.location(of: pointer.text) }

    /// Whether every property counts as evaluated.
    var evaluatesAllProperties: Bool { additionalProperties != nil }

    /// The number of items that count as evaluated; all of them where it is as great as an integer can be.
    var evaluatedItems: Int {
        guard draft < .draft2020 else { return restItems != nil ? .max : prefixItems.count }
        if additionalItems != nil { return .max }
        switch items {
        case nil: return 0
        case .each: return .max
        case .list(let schemas): return schemas.count
        }
    }
}

/// A bound of numbers, with the nearest float64.
struct SchemaBound {
    let number: SchemaNumber
    let double: Double
    /// Whether float64 values compare with the nearest one as with the number itself.
    let isShort: Bool

    init(_ number: SchemaNumber) {
        self.number = number
        double = number.double
        isShort = number.digits.count <= 15 && abs(number.exponent) <= 200
    }
}

/// The schemas of `properties`, made as they are needed.
struct SchemaMembers {
    private let members: GoMap
    private var schemas: [Schema?]

    init(_ members: GoMap) {
        self.members = members
        schemas = Array(repeating: nil, count: members.count)
    }

    /// The names.
    var names: [GoString] { members.keys }

    /// Returns the schema of a property; nil where there is none.
    mutating func schema(of name: GoString, hint: inout Int, _ make: (GoValue) -> Schema) -> Schema? {
        guard let text = members.value(under: name, hint: &hint) else { return nil }
        if let schema = schemas[hint] { return schema }
        let schema = make(text)
        schemas[hint] = schema
        return schema
    }
}
