import GatewayWire

/// The elements of a JSON array by their places; the text must have been checked before.
struct JSONElements {
    private var scanner: JSONScanner
    private var isAtEnd: Bool

    /// Starts before the first element.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - array: The place of the array.
    init(_ bytes: UnsafeRawBufferPointer, _ array: Range<Int>) {
        scanner = JSONScanner(UnsafeRawBufferPointer(rebasing: bytes[..<array.upperBound]))
        scanner.offset = array.lowerBound + 1
        scanner.skipBlanks()
        isAtEnd = scanner.next == UInt8(ascii: "]")
    }

    /// Returns the place of the next element; nil at the end.
    mutating func next() -> Range<Int>? {
        guard !isAtEnd else { return nil }
        let start = scanner.offset
        do throws(JSONFailure) {
            try scanner.skipValue(depth: 1)
            let end = scanner.offset
            isAtEnd = try !scanner.skipComma(before: UInt8(ascii: "]"))
            return start..<end
        } catch {
            isAtEnd = true
            return nil
        }
    }

    /// Counts the elements that are left.
    ///
    /// - Parameter limit: Where counting stops.
    /// - Returns: The number of elements, or the limit.
    func count(upTo limit: Int) -> Int {
        var rest = self
        var count = 0
        while count < limit, rest.next() != nil { count += 1 }
        return count
    }
}
