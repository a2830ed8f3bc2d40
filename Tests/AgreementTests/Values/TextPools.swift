import ValuesSchema

/// The texts that each form of text takes.
final class TextPools {
    private var pools: [String: [String]] = [:]

    /// Returns the texts that a form takes.
    ///
    /// - Parameters:
    ///   - format: The form.
    ///   - place: The field, under which the answer is remembered.
    /// - Returns: At least one text.
    func texts(of format: TextFormat, at place: String) -> [String] {
        if let known = pools[place] { return known }
        let texts = OddTexts.all.filter { format.violation($0) == nil }
        precondition(!texts.isEmpty, "no text for \(place)")
        pools[place] = texts
        return texts
    }
}
