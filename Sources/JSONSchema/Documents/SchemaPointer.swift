import GoRuntime

/// A place in a document: a chain of tokens, made into a JSON pointer only where one is shown.
struct SchemaPointer: Sendable {
    private indirect enum Link: Sendable {
        case root
        case step(Link, GoString)
    }

    private var link = Link.root

    /// The whole document.
    static let root = SchemaPointer()

    /// The place under a token.
    func appending(_ token: GoString) -> SchemaPointer { SchemaPointer(link: .step(link, token)) }

    /// The place under two tokens.
    func appending(_ first: GoString, _ second: GoString) -> SchemaPointer {
        SchemaPointer(link: .step(.step(link, first), second))
    }

    /// Whether this is the whole document.
    var isRoot: Bool {
        guard case .root = link else { return false }
        return true
    }

    /// The tokens from the root on.
    var tokens: [GoString] {
        var tokens: [GoString] = []
        var link = link
        while case .step(let parent, let token) = link {
            tokens.append(token)
            link = parent
        }
        return tokens.reversed()
    }

    /// The JSON pointer, for example `/properties/a~1b`.
    var text: GoString { Self.text(of: tokens) }

    private init(link: Link = .root) { self.link = link }

    /// Returns the JSON pointer of tokens.
    static func text(of tokens: [GoString]) -> GoString {
        var output: [UInt8] = []
        for token in tokens {
            output.append(UInt8(ascii: "/"))
            append(escaped: token, to: &output)
        }
        return GoString(output)
    }

    static func append(escaped token: GoString, to output: inout [UInt8]) {
        for byte in token.bytes {
            switch byte {
            case UInt8(ascii: "~"): output += [byte, UInt8(ascii: "0")]
            case UInt8(ascii: "/"): output += [UInt8(ascii: "~"), UInt8(ascii: "1")]
            default: output.append(byte)
            }
        }
    }

    /// Returns the tokens of a JSON pointer; nil where a tilde is not followed by 0 or 1.
    static func tokens(of pointer: GoString) -> [GoString]? {
        guard !pointer.isEmpty else { return [] }
        var tokens: [GoString] = []
        for part in pointer.bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            var token: [UInt8] = []
            var rest = part[...]
            while let byte = rest.popFirst() {
                guard byte == UInt8(ascii: "~") else {
                    token.append(byte)
                    continue
                }
                switch rest.popFirst() {
                case UInt8(ascii: "0"): token.append(UInt8(ascii: "~"))
                case UInt8(ascii: "1"): token.append(UInt8(ascii: "/"))
                default: return nil
                }
            }
            tokens.append(GoString(token))
        }
        return tokens
    }
}
