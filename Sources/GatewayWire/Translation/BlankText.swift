extension String {
    /// Whether there is nothing but white space.
    var isBlank: Bool {
        if let first = utf8.first, first > 0x20, first < 0x80 { return false }
        return unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// The text without white space at its end.
    var trimmedEnd: String {
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
