import Testing

/// A place where bytes of strangers come in: what reads them, what good ones look like.
struct Door: Sendable, CustomTestStringConvertible {
    let name: String
    /// Good inputs, from which bad ones are made.
    let seeds: [[UInt8]]
    /// What means something to the reader.
    let tokens: [String]
    /// Reads an input; what comes out is not looked at.
    let read: @Sendable ([UInt8]) -> Void

    /// Makes a door.
    init(_ name: String, seeds: [[UInt8]], tokens: [String], read: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.seeds = seeds
        self.tokens = tokens
        self.read = read
    }

    var testDescription: String { name }
}
