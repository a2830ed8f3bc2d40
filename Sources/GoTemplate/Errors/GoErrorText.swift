public import GoRuntime

/// Writes errors in the words of Go 1.26 text/template.
public enum GoErrorText {
    /// Returns the text of an error.
    public static func text(of error: TemplateError) -> GoString {
        var text: [UInt8] = []
        append(error, to: &text)
        return GoString(text)
    }

    /// Returns the text of any error, as far as Go has words for it.
    public static func text(of error: any Error) -> GoString {
        (error as? any GoError)?.goText ?? GoString(String(describing: error))
    }

    private static func append(_ error: TemplateError, to text: inout [UInt8]) {
        text += "template: ".utf8
        if let location = error.location {
            let position = location.position
            text += location.file.name.bytes
            text += ":\(position.line):\(position.column): executing ".utf8
            text += Quoting.quoted(location.template).bytes
            text += " at <".utf8
            text += location.place.text.bytes
            text += ">: ".utf8
        }
        appendMessage(of: error, to: &text)
    }

    /// Returns what the error says apart from where.
    public static func message(of error: TemplateError) -> GoString {
        var text: [UInt8] = []
        appendMessage(of: error, to: &text)
        return GoString(text)
    }

    private static func appendMessage(of error: TemplateError, to text: inout [UInt8]) {
        for part in error.kind.message {
            switch part {
            case .words(let words): text += words.utf8
            case .bytes(let string): text += string.bytes
            case .quoted(let string): text += Quoting.quoted(string).bytes
            }
        }
        guard let cause = error.cause else { return }
        if let cause = cause as? TemplateError {
            append(cause, to: &text)
        } else {
            text += GoErrorText.text(of: cause).bytes
        }
    }
}

extension TemplateError.Location {
    /// The line from 1, and the bytes before the place in it, as Go counts them.
    public var position: (line: Int, column: Int) {
        let offset = min(max(place.offset, 0), file.source.count)
        var line = 1
        var start = 0
        for index in 0..<offset where file.source[index] == UInt8(ascii: "\n") {
            line += 1
            start = index + 1
        }
        return (line, offset - start)
    }
}
