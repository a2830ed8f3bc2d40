import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// Whether each character of a text is one byte for all values: then Sprig's `trunc`, which counts bytes, cuts none.
    func isASCII(_ node: ExpressionNode, _ scope: EmissionScope) -> Bool {
        switch node {
        case .release, .chart: return true
        case .literal(.string(let text)): return text.utf8.allSatisfy { $0 < 0x80 }
        case .literal, .values, .list, .dictionary: return false
        case .include(let helper): return helper.isPlain || isASCII(helper.body, EmissionScope())
        case .shared(let value): return isASCII(value.body, EmissionScope())
        case .interpolation(let parts): return parts.allSatisfy { isASCII($0, scope) }
        case .call(.text, let parts) where kind(of: parts[0], scope).isInteger: return true
        case .call(.sha256, _), .call(.base64, _), .call(.generated, _): return true
        case .call(.choose, let parts): return isASCII(parts[1], scope) && isASCII(parts[2], scope)
        case .call(.truncate, let parts), .call(.trimSuffix, let parts), .call(.lower, let parts):
            return isASCII(parts[0], scope)
        case .call(.ifEmpty, let parts), .call(.replace, let parts): return parts.allSatisfy { isASCII($0, scope) }
        case .call: return false
        case .member, .variable:
            switch shape(of: node, scope) {
            case .choice(let words): return words.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
            case .string(let format): return format.isASCII
            default: return false
            }
        }
    }
}

extension TextFormat {
    /// Whether no text of the form has another character, as far as examples can tell.
    fileprivate var isASCII: Bool {
        !["", "/", "a", "a.", "1", "*.", "a/", "-"].contains { start in
            ["", "a", "1", ".a", "/", "-"].contains { violation("\(start)é\($0)") == nil }
        }
    }
}
