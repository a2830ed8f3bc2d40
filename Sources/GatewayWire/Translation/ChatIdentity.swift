/// What a chat completion says about itself; all chunks of a stream say the same.
public struct ChatIdentity: Hashable, Sendable {
    /// The completion's identifier, like `chatcmpl-…`.
    public var id: String
    /// When it was made, in seconds since 1970.
    public var created: Int
    /// The model's name as the client is to see it.
    public var model: String

    /// Creates an identity.
    public init(id: String, created: Int, model: String) {
        self.id = id
        self.created = created
        self.model = model
    }

    /// The first members of a completion or a chunk.
    ///
    /// - Parameter object: `chat.completion` or `chat.completion.chunk`.
    /// - Returns: The members.
    func members(object: String) -> JSONObject {
        ["id": .string(id), "created": .integer(created), "model": .string(model), "object": .string(object)]
    }
}
