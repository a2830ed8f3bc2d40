import GoRuntime

/// The check of one value against one schema.
///
/// github.com/santhosh-tekuri/jsonschema v6.0.3 validator.go. Where Go goes through a map in any order, this goes by
/// the names.
struct SchemaValidator {
    /// A schema on the way from the first one to the one at work.
    struct Frame {
        let schema: Schema
        /// The keyword of the reference that led to it.
        let keyword: GoString?
        /// Which value it is about: the same number for the same value.
        let instance: Int
    }

    /// The schemas that may lie within one another.
    private static let depthLimit = 1_000
    /// The schemas that may be tried for one value: alternatives of alternatives multiply.
    private static let stepLimit = 1_000_000

    let compiler: SchemaCompiler
    /// The metaschemas of the resources in a schema that is checked itself.
    let metaschemas: Metaschemas?
    /// The metaschema at work.
    var metaschema: Schema?
    /// The way to the schema at work.
    var frames: [Frame] = []
    /// The way to the value at work.
    var path: [GoString] = []
    private var steps = 0

    init(_ compiler: SchemaCompiler, metaschemas: Metaschemas? = nil, metaschema: Schema? = nil) {
        self.compiler = compiler
        self.metaschemas = metaschemas
        self.metaschema = metaschema
        frames.reserveCapacity(32)
    }

    /// Returns how a value does not meet a schema.
    static func violations(of value: GoValue, _ schema: Schema, _ compiler: SchemaCompiler) -> [SchemaViolation] {
        var quiet = SchemaValidator(compiler)
        if quiet.start(value, schema, isQuiet: true).isEmpty { return [] }
        if quiet.steps >= stepLimit {
            let failure = SchemaFailure.takesTooLong(limit: stepLimit)
            return [SchemaViolation(at: [], schemaLocation: schema.location, .unusable(failure))]
        }
        var validator = SchemaValidator(compiler)
        return validator.start(value, schema, isQuiet: false).causes
    }

    /// Checks a value from the first schema on.
    mutating func start(_ value: GoValue, _ schema: Schema, isQuiet: Bool) -> Findings {
        var unevaluated = Unevaluated()
        return run(value, schema, keyword: nil, instance: 0, &unevaluated, callerNeeds: false, isQuiet: isQuiet)
    }

    // MARK: Steps

    /// Checks the value at work against another schema.
    mutating func check(
        _ value: GoValue,
        _ schema: Schema,
        keyword: GoString? = nil,
        _ unevaluated: inout Unevaluated,
        isQuiet: Bool
    ) -> Findings {
        var inner = Unevaluated()
        let instance = frames.last?.instance ?? 0
        let findings = run(
            value,
            schema,
            keyword: keyword,
            instance: instance,
            &inner,
            callerNeeds: !unevaluated.isEmpty,
            isQuiet: isQuiet
        )
        if findings.isEmpty { unevaluated.formIntersection(inner) }
        return findings
    }

    /// Checks a member or an item.
    mutating func check(member name: GoString, _ value: GoValue, _ schema: Schema, isQuiet: Bool) -> Findings {
        var inner = Unevaluated()
        path.append(name)
        defer { path.removeLast() }
        let instance = (frames.last?.instance ?? 0) + 1
        return run(value, schema, keyword: nil, instance: instance, &inner, callerNeeds: false, isQuiet: isQuiet)
    }

    private mutating func run(
        _ value: GoValue,
        _ schema: Schema,
        keyword: GoString?,
        instance: Int,
        _ unevaluated: inout Unevaluated,
        callerNeeds: Bool,
        isQuiet: Bool
    ) -> Findings {
        var findings = Findings(isQuiet: isQuiet)
        steps += 1
        guard frames.count < Self.depthLimit, steps < Self.stepLimit else {
            let failure: SchemaFailure =
                steps < Self.stepLimit ? .nestsTooDeeply(limit: Self.depthLimit) : .takesTooLong(limit: Self.stepLimit)
            findings.add(.unusable(failure), schema, path)
            return findings
        }
        let outer = metaschema
        defer { metaschema = outer }
        var schema = schema
        if let metaschemas, schema === metaschema, case .map(let map) = value,
            let other = metaschemas.metaschema(of: map)
        {
            schema = other
            metaschema = other
        }
        do throws(SchemaFailure) {
            try compiler.compile(schema)
        } catch {
            findings.add(.unusable(error), schema, path)
            return findings
        }
        unevaluated = Unevaluated(of: value, schema, callerNeeds: callerNeeds)
        if let constant = schema.constant {
            if !constant { findings.add(.falseSchema, schema, path) }
            return findings
        }
        frames.append(Frame(schema: schema, keyword: keyword, instance: instance))
        defer { frames.removeLast() }
        if let cycle = cycle(instance) {
            findings.add(cycle, schema, path)
            return findings
        }
        apply(schema, value, &unevaluated, &findings)
        return findings
    }

    /// Applies the keywords in the library's order, in which some end the check.
    private mutating func apply(
        _ schema: Schema,
        _ value: GoValue,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        if let problem = basicProblem(schema, value) {
            findings.add(problem, schema, path)
            return
        }
        if let target = schema.ref {
            refer(to: target, by: "$ref", value, &unevaluated, &findings)
            if schema.draft < .draft2019 { return }
        }
        switch value {
        case .map(let map): apply(schema, toMap: map, &unevaluated, &findings)
        case .list(let list): apply(schema, toList: list, &unevaluated, &findings)
        case .string(let text): apply(schema, toString: text, &findings)
        case .integer, .float, .object: apply(schema, toNumber: value, &findings)
        case .absent, .null, .bool, .bytes: break
        }
        if findings.isDecided { return }
        if schema.draft >= .draft2019 { applyReferences(schema, value, &unevaluated, &findings) }
        applyConditions(schema, value, &unevaluated, &findings)
        if schema.draft >= .draft2019 { applyUnevaluated(schema, value, &unevaluated, &findings) }
    }

    /// Returns what is wrong where nothing else is looked at then: type, const, enum and format.
    private func basicProblem(_ schema: Schema, _ value: GoValue) -> SchemaViolation.Kind? {
        let type = JSONTypes(of: value)
        if type.isEmpty { return .invalidValue(value.type ?? .interface) }
        if !schema.types.isEmpty, schema.types.isDisjoint(with: type),
            !(type == .number && schema.types.contains(.integer) && value.isJSONInteger)
        {
            return .type(got: type.names.first ?? "", want: schema.types.names)
        }
        if let const = schema.const, !JSONEquality.equal(value, const) {
            return .const(SchemaViolation.Constant(const))
        }
        if let enumeration = schema.enumeration, !enumeration.contains(where: { JSONEquality.equal(value, $0) }) {
            return .enumeration(enumeration.map { SchemaViolation.Constant($0) })
        }
        if let format = schema.format, case .string(let text) = value, let problem = format.problem(of: text) {
            return .format(got: text, want: GoString(format.rawValue), problem: problem)
        }
        return nil
    }
}
