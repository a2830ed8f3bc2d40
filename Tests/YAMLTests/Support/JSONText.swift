import Foundation
import OrderedCollections
import ValueModel

extension Value {
    /// The value as JSON text.
    var json: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .double(let value): value.description
        case .string(let text): Value.quoted(text)
        case .array(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { "\(Value.quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
        }
    }

    /// Reads JSON text; every number is a double.
    init(numbersAsDoubles json: String) throws { self = try JSONDecoder().decode(Decoded.self, from: Data(json.utf8)).value }

    /// The value with every number as a double and the keys in order, as Helm knows it.
    var normalized: Value { withDoubles.sorted() }

    private var withDoubles: Value {
        switch self {
        case .integer(let value): .double(Double(value))
        case .double(let value): .double(value == 0 ? 0 : value)
        case .array(let elements): .array(elements.map(\.withDoubles))
        case .object(let members): .object(members.mapValues(\.withDoubles))
        default: self
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// JSON as Foundation decodes it.
private struct Decoded: Decodable {
    let value: Value

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Key.self) {
            var members = ValueObject()
            for key in container.allKeys {
                members[key.stringValue] = try container.decode(Decoded.self, forKey: key).value
            }
            value = .object(members)
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [Value] = []
            while !container.isAtEnd { elements.append(try container.decode(Decoded.self).value) }
            value = .array(elements)
        } else {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                value = .null
            } else if let bool = try? container.decode(Bool.self) {
                value = .bool(bool)
            } else if let number = try? container.decode(Double.self) {
                value = .double(number)
            } else {
                value = .string(try container.decode(String.self))
            }
        }
    }
}
