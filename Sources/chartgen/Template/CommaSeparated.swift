import ArgumentParser

/// A list in one argument, as `-f a.yaml,b.yaml` gives it: a line of CSV.
///
/// spf13/pflag v1.0.10 string_slice.go, readAsCSV, over Go's encoding/csv.
enum CommaSeparated {
    /// Returns the fields of several arguments.
    static func fields(of texts: [String], flag: String) throws(ValidationError) -> [String] {
        var fields: [String] = []
        for text in texts { fields += try self.fields(of: text, flag: flag) }
        return fields
    }

    /// Returns the fields of a line; none of an empty one.
    ///
    /// - Throws: `ValidationError` for quotation marks that do not fit.
    static func fields(of text: String, flag: String) throws(ValidationError) -> [String] {
        var fields: [String] = []
        var rest = Array(text.utf8)[...]
        guard !rest.isEmpty else { return [] }
        while true {
            if rest.first == quote {
                fields.append(try quotedField(&rest, of: text, flag: flag))
            } else {
                let field = rest.prefix { $0 != comma }
                if field.contains(quote) { throw malformed(text, flag: flag) }
                rest = rest.dropFirst(field.count)
                fields.append(String(decoding: field, as: UTF8.self))
            }
            guard rest.popFirst() == comma else { return fields }
        }
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    private static func quotedField(
        _ rest: inout ArraySlice<UInt8>,
        of text: String,
        flag: String
    ) throws(ValidationError) -> String {
        rest.removeFirst()
        var field: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == quote else {
                field.append(byte)
                continue
            }
            if rest.first == quote {
                field.append(quote)
                rest.removeFirst()
            } else if rest.isEmpty || rest.first == comma {
                return String(decoding: field, as: UTF8.self)
            } else {
                break
            }
        }
        throw malformed(text, flag: flag)
    }

    private static func malformed(_ text: String, flag: String) -> ValidationError {
        ValidationError("invalid argument \"\(text)\" for \"--\(flag)\" flag: a quotation mark is out of place")
    }
}
