/// What a path asks for.
enum Endpoint: Hashable {
    case chat
    case completions
    case embeddings
    case responses
    case messages
    case countTokens
    case models
    case requests
    case reset
    case counts
    case unknown

    /// Whether the endpoint speaks Anthropic's form.
    var isAnthropic: Bool { self == .messages || self == .countTokens }

    /// Finds the endpoint by the end of a path; any prefix may stand before it.
    init(path: Slice<UnsafeRawBufferPointer>) {
        let last = Self.lastSegment(path)
        let before = Self.lastSegment(path.dropLast(last.count + 1))
        self =
            switch true {
            case last.equals("completions"): before.equals("chat") ? .chat : .completions
            case last.equals("embeddings"): .embeddings
            case last.equals("responses"): .responses
            case last.equals("messages"): .messages
            case last.equals("count_tokens") && before.equals("messages"): .countTokens
            case last.equals("models"): .models
            case last.equals("_requests"): .requests
            case last.equals("_reset"): .reset
            case last.equals("_counts"): .counts
            default: .unknown
            }
    }

    private static func lastSegment(_ path: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
        path.lastIndex(of: .slash).map { path[($0 + 1)...] } ?? path
    }

    /// Returns the name after `/deployments/` in an Azure path, its percent signs decoded.
    static func deployment(in path: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
        let text = UnsafeRawBufferPointer(rebasing: path)
        guard let start = text.firstIndex(of: "/deployments/", from: 0) else { return nil }
        let name = text[(start + 13)...].prefix { $0 != .slash }
        var decoded: [UInt8] = []
        var index = name.startIndex
        while index < name.endIndex {
            if name[index] == UInt8(ascii: "%"), index + 2 < name.endIndex,
                let byte = UInt8(String(decoding: name[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                decoded.append(byte)
                index += 3
            } else {
                decoded.append(name[index])
                index += 1
            }
        }
        return decoded
    }
}
