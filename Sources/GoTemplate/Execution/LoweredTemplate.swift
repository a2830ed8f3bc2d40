import GoRuntime

/// A template as the machine executes it. Made once, at the template's first execution.
final class LoweredTemplate {
    /// The names of a chain of fields.
    struct Path {
        /// The names, at least one.
        let names: [GoString]
    }

    /// Where a range puts what it finds.
    struct Range {
        /// The slot of the body's dot.
        let dot: Int
        /// The slot of the index or key; nil when it is not asked for.
        let index: Int?
        /// The slot of the element; nil when it is not asked for.
        let element: Int?
        /// Whether there are two variables.
        let isPair: Bool
    }

    /// What an error names as its place, and the operand of a constant argument.
    let places: [TemplatePlace]
    /// The steps.
    let code: UnsafeMutablePointer<Instruction>
    /// How many steps there are.
    let codeCount: Int
    /// The texts between actions, one after the other.
    let texts: UnsafeMutablePointer<UInt8>
    /// The constants.
    let constants: [GoValue]
    /// The functions that are called.
    let functions: [GoFunction]
    /// The paths of fields.
    let paths: [Path]
    /// The names of methods and templates.
    let names: [GoString]
    /// The types of parameters.
    let types: [GoType]
    /// The ranges.
    let ranges: [Range]
    /// The errors that are certain.
    let failures: [TemplateError.Kind]
    /// The number of slots.
    let slotCount: Int
    /// The most values that stand above the slots.
    let depth: Int

    init(
        code: [Instruction],
        places: [TemplatePlace],
        texts: [UInt8],
        constants: [GoValue],
        functions: [GoFunction],
        paths: [Path],
        names: [GoString],
        types: [GoType],
        ranges: [Range],
        failures: [TemplateError.Kind],
        slotCount: Int,
        depth: Int
    ) {
        self.code = .allocate(capacity: code.count)
        self.code.initialize(from: code, count: code.count)
        codeCount = code.count
        self.texts = .allocate(capacity: max(texts.count, 1))
        self.texts.initialize(from: texts, count: texts.count)
        self.places = places
        self.constants = constants
        self.functions = functions
        self.paths = paths
        self.names = names
        self.types = types
        self.ranges = ranges
        self.failures = failures
        self.slotCount = slotCount
        self.depth = depth
    }

    deinit {
        code.deallocate()
        texts.deallocate()
    }
}
