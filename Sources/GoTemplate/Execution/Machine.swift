import GoRuntime

/// One execution of a template: the stack, and the templates that call each other.
///
/// `{{ template }}` takes no native stack; only functions that execute templates themselves do.
struct Machine: ~Copyable {
    /// A template that waits for one it called.
    struct Frame {
        /// The template.
        let template: LoweredTemplate
        /// Its name and file, for errors.
        let definition: TemplateDefinition
        /// The step to go on at.
        let next: Int
        /// Where its slots start.
        let base: Int
    }

    /// The set whose templates are called.
    let set: TemplateSet
    /// What a missing key is.
    let missingKey: MissingKey
    /// The most bytes that may be printed.
    let outputLimit: Int
    /// The slots of all frames, each followed by the values that are passed; initialised up to `top`.
    var stack: UnsafeMutablePointer<GoValue>
    /// Whether what is in a slot came out of a container of interfaces: Go's messages then say `interface {}`.
    var isInterface: UnsafeMutablePointer<Bool>
    /// How many values the stack has room for.
    var capacity: Int
    /// Where the slots of the current frame start.
    var base = 0
    /// The end of the stack.
    var top = 0
    /// The templates that wait.
    var frames: [Frame] = []
    /// The ranges that are under way, the innermost last.
    var iterators: [RangeIterator] = []
    /// The methods whose arguments are being evaluated, the innermost last.
    var methods: [GoFunction] = []
    /// The place after the last `and` or `or` that did not evaluate all, -1 for none; and that of the argument it ended at.
    var shortcut: (place: Int32, last: Int32) = (-1, -1)
    /// The current template.
    var template: LoweredTemplate
    /// Its name and file.
    var definition: TemplateDefinition

    init(_ definition: TemplateDefinition, in set: TemplateSet) {
        self.set = set
        self.definition = definition
        missingKey = set.root.missingKey
        outputLimit = set.root.outputLimit
        template = definition.lowered(for: set)
        capacity = max(64, template.slotCount + template.depth)
        stack = .allocate(capacity: capacity)
        isInterface = .allocate(capacity: capacity)
    }

    deinit {
        stack.deinitialize(count: top)
        stack.deallocate()
        isInterface.deallocate()
    }

    /// Makes room for the current template above `top` and fills its slots; `dot` is the first one.
    mutating func enter(dot: GoValue) {
        let needed = top + template.slotCount + template.depth
        if needed > capacity { grow(to: max(needed, capacity * 2)) }
        base = top
        (stack + base).initialize(to: dot)
        isInterface[base] = false
        (stack + base + 1).initialize(repeating: .absent, count: template.slotCount - 1)
        top = base + template.slotCount
    }

    private mutating func grow(to count: Int) {
        let larger = UnsafeMutablePointer<GoValue>.allocate(capacity: count)
        larger.moveInitialize(from: stack, count: top)
        stack.deallocate()
        stack = larger
        let largerFlags = UnsafeMutablePointer<Bool>.allocate(capacity: count)
        largerFlags.update(from: isInterface, count: capacity)
        isInterface.deallocate()
        isInterface = largerFlags
        capacity = count
    }

    @inline(__always)
    mutating func push(_ value: consuming GoValue) {
        (stack + top).initialize(to: value)
        top &+= 1
    }

    @inline(__always)
    mutating func pop() -> GoValue {
        top &-= 1
        return (stack + top).move()
    }

    /// Returns the place of the last argument that was evaluated before a place.
    func evaluated(_ place: Int32) -> Int32 { place == shortcut.place ? shortcut.last : place }

    /// Returns what an error that happened in the current template names.
    func location(_ place: Int32) -> TemplateError.Location {
        let place = evaluated(place)
        return TemplateError.Location(
            template: definition.name,
            file: definition.tree.file,
            place: template.places[Int(place)]
        )
    }

    /// The `{{ template }}` actions that led to the current template, the innermost first.
    var callers: [TemplateError.Location] {
        frames.reversed().prefix(TemplateError.callerLimit).map { frame in
            let place = frame.template.code[frame.next - 1].place
            return TemplateError.Location(
                template: frame.definition.name,
                file: frame.definition.tree.file,
                place: frame.template.places[Int(place)]
            )
        }
    }
}
