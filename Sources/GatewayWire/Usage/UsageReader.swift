/// Finds the token counts in bodies and events that pass through, without making trees of them.
///
/// It is fed a whole answer, or the data of a stream's events one after another.
public struct UsageReader: Sendable {
    /// Whose names and sums the counts have.
    public enum Dialect: Hashable, Sendable {
        /// Chat completions, completions, embeddings and responses: cached tokens are part of the prompt's.
        case openAI
        /// Messages: cached tokens stand beside the prompt's.
        case anthropic
    }

    /// The counts so far; nil while there were none.
    public var usage: TokenUsage? { hasCounts ? counts.usage(of: dialect) : nil }

    private let dialect: Dialect
    private var counts = UsageCounts()
    private var hasCounts = false

    /// Creates a reader that has seen nothing.
    ///
    /// - Parameter dialect: Whose names and sums the counts have.
    public init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    /// Reads an answer or the data of an event; bytes that are no JSON object are passed over.
    ///
    /// The counts stand in the member `usage`, or in that of the member `message` (Anthropic's first event) or
    /// `response` (events of responses).
    ///
    /// - Parameter bytes: The JSON text.
    public mutating func read(_ bytes: UnsafeRawBufferPointer) {
        guard let outline = try? JSONOutline(bytes) else { return }
        if let place = outline.value("usage", in: bytes) {
            read(counts: UnsafeRawBufferPointer(rebasing: bytes[place]))
        }
        let envelope: StaticString = dialect == .anthropic ? "message" : "response"
        if let place = outline.value(envelope, in: bytes), bytes[place.lowerBound] == UInt8(ascii: "{") {
            let inner = UnsafeRawBufferPointer(rebasing: bytes[place])
            if let place = (try? JSONOutline(inner))?.value("usage", in: inner) {
                read(counts: UnsafeRawBufferPointer(rebasing: inner[place]))
            }
        }
    }

    /// Reads the member `usage` of an answer whose members are known already.
    ///
    /// - Parameter bytes: The JSON text of the member.
    public mutating func read(counts bytes: UnsafeRawBufferPointer) {
        guard bytes.first == UInt8(ascii: "{"), let outline = try? JSONOutline(bytes) else { return }
        hasCounts = true
        for member in outline.members {
            let value = UnsafeRawBufferPointer(rebasing: bytes[member.value])
            let name = member.name(in: bytes)
            if let number = Self.integer(value) {
                counts.take(name, number)
            } else if UsageCounts.areDetails(name), let details = try? JSONOutline(value) {
                for detail in details.members {
                    guard let number = Self.integer(UnsafeRawBufferPointer(rebasing: value[detail.value])) else {
                        continue
                    }
                    counts.take(detail.name(in: value), number)
                }
            }
        }
    }

    /// A number without fraction that fits, nil for anything else.
    private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let first = bytes.first, first.isDigit, bytes.count < 19 else { return nil }
        var number = 0
        for byte in bytes {
            guard byte.isDigit else {
                return JSONValue.number(String(decoding: bytes, as: UTF8.self)).integer
            }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
