public import GoRuntime

/// Writes errors as Helm does.
///
/// Helm v4.2.3 pkg/engine/engine.go, reformatExecErrorMsg. Helm takes Go's words apart, also those that are quoted in
/// others. To agree on every text, so does this writer; nothing else does.
public enum HelmErrorText {
    /// What `fail` and `required` put before their message, so that Helm finds it.
    public static let warningStart: GoString = "HELM_ERR_START"
    /// What they put behind it.
    public static let warningEnd: GoString = "HELM_ERR_END"

    /// Returns the text of an error that executing a file's template gave.
    public static func text(of error: TemplateError, executing file: GoString) -> GoString {
        let text = error.goText
        guard error.location != nil else { return text }
        let tokens = text.bytes.split(at: ": ", limit: 3)
        guard tokens.count == 3 else { return ("execution error in (" as GoString) + file + "): " + text }
        if let warning = warning(in: GoString(tokens[2])) {
            return ("execution error at (" as GoString) + GoString(tokens[1]) + "): " + warning
        }
        var traces: [Trace] = []
        var current: (any Error)? = error
        while let error = current {
            guard let trace = Trace(GoErrorText.text(of: error).bytes[...]) else { return text }
            if traces.last != trace { traces.append(trace) }
            current = (error as? any GoError)?.cause
        }
        return GoString(traces.flatMap(\.text)).trimmed
    }

    /// Returns the message of `fail` or `required` in a text, from the first start to the last end.
    static func warning(in text: GoString) -> GoString? {
        let text = text.bytes[...]
        guard let start = text.firstRange(of: warningStart.bytes)?.upperBound else { return nil }
        let rest = text[start...]
        guard let end = rest.lastRange(of: warningEnd.bytes)?.lowerBound else { return nil }
        return GoString(rest[..<end])
    }
}

extension HelmErrorText {
    /// One error of a chain, taken apart.
    ///
    /// Helm v4.2.3 pkg/engine/engine.go, TraceableError.
    private struct Trace: Equatable {
        var location: [UInt8] = []
        var message: [UInt8] = []
        var executed: [UInt8] = []

        /// Takes a text apart; nil for one that is not of text/template.
        init?(_ text: ArraySlice<UInt8>) {
            guard let rest = text.dropping("template: ") else { return nil }
            if rest.starts(with: "no template ".utf8) {
                message = Array(text)
                return
            }
            if let parts = rest.cut(at: ": executing ") {
                if parts.after.first == UInt8(ascii: "\"") {
                    guard let name = parts.after.dropFirst().cut(at: "\"") else { return nil }
                    if let place = name.after.dropping(" at <")?.cut(at: ">: ") {
                        location = Array(parts.before)
                        message = Self.withoutNext(place.after)
                        executed = Array("executing \"".utf8) + name.before + Array("\" at <".utf8) + place.before
                        executed += ">:".utf8
                        return
                    }
                }
            }
            guard let separator = rest.lastRange(of: Array(": ".utf8)) else { return nil }
            location = Array(rest[..<separator.lowerBound])
            message = Self.withoutNext(rest[separator.upperBound...])
        }

        /// Cuts off the next error of the chain.
        private static func withoutNext(_ message: ArraySlice<UInt8>) -> [UInt8] {
            Array(message.cut(at: " template:")?.before ?? message)
        }

        /// The lines of the error.
        var text: [UInt8] {
            var text: [UInt8] = []
            if !location.isEmpty { text += location + Array("\n  ".utf8) }
            if !executed.isEmpty { text += executed + Array("\n    ".utf8) }
            if !message.isEmpty { text += message + Array("\n".utf8) }
            return text
        }
    }
}

extension ArraySlice<UInt8> {
    /// Returns the parts between separators, the last one with the rest.
    fileprivate func cut(at separator: String) -> (before: Self, after: Self)? {
        guard let range = firstRange(of: [UInt8](separator.utf8)) else { return nil }
        return (self[..<range.lowerBound], self[range.upperBound...])
    }

    fileprivate func dropping(_ prefix: String) -> Self? {
        starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : nil
    }

    fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? {
        guard count >= needle.count, let first = needle.first else { return nil }
        var index = startIndex
        while index <= endIndex - needle.count {
            if self[index] == first, self[index..<index + needle.count].elementsEqual(needle) {
                return index..<index + needle.count
            }
            index += 1
        }
        return nil
    }

    fileprivate func lastRange(of needle: [UInt8]) -> Range<Int>? {
        guard count >= needle.count else { return nil }
        var index = endIndex - needle.count
        while index >= startIndex {
            if self[index..<index + needle.count].elementsEqual(needle) { return index..<index + needle.count }
            index -= 1
        }
        return nil
    }
}

extension [UInt8] {
    /// Returns the parts between separators: at most so many, the last one with the rest.
    fileprivate func split(at separator: String, limit: Int) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = self[...]
        while parts.count < limit - 1, let (before, after) = rest.cut(at: separator) {
            parts.append(before)
            rest = after
        }
        return parts + [rest]
    }
}

extension GoString {
    /// The string without white space around it.
    fileprivate var trimmed: GoString {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return GoString(bytes[start..<end])
    }
}
