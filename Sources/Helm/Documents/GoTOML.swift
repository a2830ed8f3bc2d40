public import GoRuntime

/// TOML as github.com/BurntSushi/toml 1.6.0 reads and writes it.
public enum GoTOML {
    /// Returns the TOML of a value.
    ///
    /// - Parameter value: A map; scalars and lists of scalars are written without a key.
    /// - Returns: The text, with a line break at its end.
    /// - Throws: `DocumentFailure` for nil in lists, and for lists of maps without a key.
    public static func text(of value: GoValue) throws(DocumentFailure) -> GoString {
        var encoder = TOMLEncoder()
        try encoder.encode(value)
        return GoString(encoder.bytes)
    }

    /// Returns the map of a document.
    ///
    /// - Parameter text: The document.
    /// - Returns: Integers as int64, dates as `time.Time`.
    /// - Throws: `DocumentFailure`, for example `toml: line 1: expected value but found "x" instead`.
    public static func map(of text: [UInt8]) throws(DocumentFailure) -> GoMap {
        var decoder = TOMLDecoder(text)
        return try decoder.read()
    }
}
