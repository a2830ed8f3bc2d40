import GoRuntime

/// A template as the machine executes it.
///
/// Made once, at the template's first execution.
final class LoweredTemplate {
    /// A chain of fields.
    struct Path {
        /// The names, at least one.
        let names: [GoString]
        /// Where each name stood in the last map that had it.
        var hints: [Int]

        init(names: [GoString]) {
            self.names = names
            hints = Array(repeating: 0, count: names.count)
        }
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
    /// The texts between actions, one after the other.
    let texts: UnsafeMutablePointer<UInt8>
    /// The constants.
    let constants: UnsafeMutablePointer<GoValue>
    private let constantCount: Int
    /// The functions that are called.
    let functions: [GoFunction]
    /// The paths of fields.
    let paths: UnsafeMutablePointer<Path>
    private let pathCount: Int
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
        self.texts = .allocate(capacity: max(texts.count, 1))
        self.texts.initialize(from: texts, count: texts.count)
        self.places = places
        self.constants = .allocate(capacity: max(constants.count, 1))
        self.constants.initialize(from: constants, count: constants.count)
        constantCount = constants.count
        self.functions = functions
        self.paths = .allocate(capacity: max(paths.count, 1))
        self.paths.initialize(from: paths, count: paths.count)
        pathCount = paths.count
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
        constants.deinitialize(count: constantCount)
        constants.deallocate()
        paths.deinitialize(count: pathCount)
        paths.deallocate()
    }
}
