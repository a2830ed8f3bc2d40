extension YAMLReader {
    /// How much a text may demand of the reader.
    public struct Limits: Sendable {
        /// The longest text in bytes: 64 MiB, as text and tree are held in memory at once.
        public var bytes = 64 << 20
        /// The most levels of lists and maps.
        ///
        /// Consumers walk trees by recursion: 200 levels at a kilobyte or two stay far below the smallest stack that
        /// threads get (512 KiB), and Kubernetes needs fewer than 30.
        public var depth = 200
        /// How many values aliases may add before ``aliasRatio`` counts: enough for any honest file.
        public var aliasNodes = 100_000
        /// How many times the number of values written out may come from aliases beyond ``aliasNodes``.
        public var aliasRatio = 4
        /// How many errors are reported before reading stops; more would only hide the first.
        public var problems = 50

        /// Creates the limits of ordinary use.
        public init() {}
    }
}
