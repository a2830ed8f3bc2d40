public import GoRuntime

/// A person or an organisation that keeps a chart.
public struct Maintainer: Hashable, Sendable {
    /// The name.
    public var name: GoString = ""
    /// The address for mail.
    public var email: GoString = ""
    /// The address of a page.
    public var url: GoString = ""

    /// Creates a maintainer without a name.
    public init() {}
}
