import GatewayRouting
import GatewayWire
import NIOCore
import OrderedCollections
import ValueModel

/// What goes upstream for a call, and what the answer's translation must know of it.
struct UpstreamBody {
    /// How the answer becomes the client's.
    enum AnswerForm {
        /// It passes; the model's name may change.
        case same
        /// Anthropic's answer becomes a chat completion.
        case chat(ChatAnswerForm)
        /// A chat completion becomes Anthropic's answer; names of tools as they were sent, with the client's names.
        case messages(toolNames: [String: String])

        /// Whether the answer passes.
        var isSame: Bool {
            if case .same = self { return true }
            return false
        }
    }

    /// The body.
    var bytes: ByteBuffer
    /// How the answer is translated.
    var form: AnswerForm

    /// Makes the body of an attempt.
    ///
    /// - Parameters:
    ///   - call: The client's call.
    ///   - attempt: Who is asked.
    ///   - way: How.
    ///   - defaults: The deployment's parameters, by key, as JSON.
    ///   - settings: The settings of all calls.
    /// - Throws: Why the call cannot be said in the upstream's words.
    init(
        _ call: ModelCall,
        _ attempt: RouteAttempt,
        _ way: PreparedDeployment.Way,
        defaults: [(key: String, value: [UInt8])],
        settings: CallSettings
    ) throws(TranslationFailure) {
        let drops = (attempt.deployment.dropsParameters ?? settings.dropsParameters) || call.flag("drop_params")
        switch way.translation {
        case .none:
            form = .same
            bytes = Self.passed(call, attempt, way, defaults, settings)
        case .chatToMessages:
            let options = ChatToMessagesRequest.Options(dropsUnsupported: drops)
            let chat = try Self.tree(call, attempt, defaults)
            let request = try ChatToMessagesRequest(chat, model: attempt.model, options: options)
            form = .chat(request.answerForm)
            bytes = ByteBuffer(bytes: request.body.bytes)
        case .messagesToChat:
            let messages = try Self.tree(call, attempt, defaults)
            let request = try MessagesToChatRequest(
                messages,
                model: attempt.model,
                options: .init(dropsUnsupported: drops)
            )
            form = .messages(toolNames: request.toolNames)
            bytes = ByteBuffer(bytes: request.body.bytes)
        }
    }

    /// Returns the client's bytes with the members changed that must be.
    private static func passed(
        _ call: ModelCall,
        _ attempt: RouteAttempt,
        _ way: PreparedDeployment.Way,
        _ defaults: [(key: String, value: [UInt8])],
        _ settings: CallSettings
    ) -> ByteBuffer {
        var edit = JSONEdit()
        edit.additions = defaults
        if way.namesModel { edit.replacements.append(("model", JSONText.encode(attempt.model))) }
        if call.hasExtras { edit.removals = CallExtras.names(on: call.endpoint) }
        if call.isStream, settings.alwaysIncludesStreamUsage, call.endpoint == .chat || call.endpoint == .completions {
            edit.additions.append(("stream_options", Array(#"{"include_usage":true}"#.utf8)))
        }
        guard attempt.overrides.isEmpty else {
            return overridden(call, attempt, edit)
        }
        return call.body.withUnsafeReadableBytes { bytes in
            ByteBuffer(bytes: edit.applied(to: bytes, call.outline))
        }
    }

    /// Returns the bytes with members that a fallback replaces.
    private static func overridden(_ call: ModelCall, _ attempt: RouteAttempt, _ edit: JSONEdit) -> ByteBuffer {
        let edited = call.body.withUnsafeReadableBytes { edit.applied(to: $0, call.outline) }
        guard var object = (try? JSONValue(parsing: edited))?.members else { return ByteBuffer(bytes: edited) }
        for (name, value) in attempt.overrides { object[name] = JSONValue(configured: value) }
        return ByteBuffer(bytes: object.bytes)
    }

    /// Returns the call as a tree without the members that are for the gateway.
    private static func tree(
        _ call: ModelCall,
        _ attempt: RouteAttempt,
        _ defaults: [(key: String, value: [UInt8])]
    ) throws(TranslationFailure) -> JSONObject {
        var edit = JSONEdit()
        edit.additions = defaults
        if call.hasExtras { edit.removals = CallExtras.names(on: call.endpoint) }
        let bytes = call.body.withUnsafeReadableBytes { edit.applied(to: $0, call.outline) }
        guard var object = (try? JSONValue(parsing: bytes))?.members else { throw .notAnObject }
        for (name, value) in attempt.overrides { object[name] = JSONValue(configured: value) }
        return object
    }
}
