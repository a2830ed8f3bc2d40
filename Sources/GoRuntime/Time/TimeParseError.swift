/// Why a text is no time in a layout.
public struct TimeParseError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// A part of the text does not fit a part of the layout.
        case mismatch(GoString, layout: GoString)
        case extraText(GoString)
        /// A number is too small or too great; what it counts, for example `month`.
        case outOfRange(String)
        /// The day of the year belongs to another `month` or `day`.
        case contradiction(String)
    }

    /// The layout.
    public let layout: GoString
    /// The text.
    public let value: GoString
    /// What is wrong.
    public let problem: Problem

    /// Go's words, for example `parsing time "x" as "2006": cannot parse "x" as "2006"`.
    public var text: GoString {
        var bytes = Array("parsing time ".utf8)
        TimeText.appendQuoted(value, to: &bytes)
        switch problem {
        case .mismatch(let part, let layoutPart):
            bytes.append(contentsOf: " as ".utf8)
            TimeText.appendQuoted(layout, to: &bytes)
            bytes.append(contentsOf: ": cannot parse ".utf8)
            TimeText.appendQuoted(part, to: &bytes)
            bytes.append(contentsOf: " as ".utf8)
            TimeText.appendQuoted(layoutPart, to: &bytes)
        case .extraText(let text):
            bytes.append(contentsOf: ": extra text: ".utf8)
            TimeText.appendQuoted(text, to: &bytes)
        case .outOfRange(let what): bytes.append(contentsOf: ": \(what) out of range".utf8)
        case .contradiction(let what): bytes.append(contentsOf: ": day-of-year does not match \(what)".utf8)
        }
        return GoString(bytes)
    }
}
