import GoRuntime

/// An error within a step, to which the machine adds where.
enum MachineFailure: Error {
    /// An error at the step's place.
    case kind(TemplateError.Kind)
    /// An error at another place of the same template.
    case kindAt(TemplateError.Kind, Int32)
}
