import GatewayWire

/// The text whose hash is the key of an answer.
///
/// LiteLLM 1.106.2, caching.py, function get_cache_key: the names and values of the known parameters as router.py
/// hands them on: the deployment's own (with the client's values), the prompt, then the rest in the client's order.
/// Members that are unknown or null do not count.
struct CacheKeyText {
    private(set) var text = PythonText()
    /// Where the value of the lead parameter stands in the text.
    private(set) var leadPlace: Range<Int>?

    private let body: UnsafeRawBufferPointer
    private var members: [(parameter: RequestParameter, value: Range<Int>)] = []
    private var written = RequestParameterSet()
    private let call: CachedCall
    private let isStream: Bool

    /// Writes the text of a request.
    ///
    /// - Parameters:
    ///   - call: The kind of the request.
    ///   - model: The model's name as the client asked for it.
    ///   - configured: What the deployment sets.
    ///   - body: The bytes of the request.
    ///   - outline: What was read from them.
    init(
        _ call: CachedCall,
        model: String,
        configured: ConfiguredParameters,
        body: UnsafeRawBufferPointer,
        outline: JSONOutline
    ) {
        self.call = call
        self.body = body
        isStream = outline.value("stream", in: body).map { body[$0.lowerBound] == UInt8(ascii: "t") } ?? false
        readMembers(outline)
        text.reserve(body.count + 64)
        text.append("model: ")
        text.append(Array(model.utf8))
        _ = written.insert(.model)
        for (parameter, value) in configured.members {
            if let index = members.firstIndex(where: { $0.parameter == parameter }) {
                write(parameter, members[index].value)
            } else if parameter == .streamOptions, injectsUsage {
                writeStreamOptions(nil)
            } else if written.insert(parameter) {
                begin(parameter)
                text.append(value)
            }
        }
        writeMembers()
    }

    /// LiteLLM asks every streamed chat for its usage, whatever the client says.
    private var injectsUsage: Bool { call == .chat && isStream }

    private mutating func readMembers(_ outline: JSONOutline) {
        members.reserveCapacity(outline.members.count)
        for member in outline.members {
            let parameter =
                member.hasEscapedKey
                ? Array(member.name(in: body).utf8).withUnsafeBytes { RequestParameter($0) }
                : RequestParameter(
                    UnsafeRawBufferPointer(rebasing: body[member.key.lowerBound + 1..<member.key.upperBound - 1])
                )
            guard let parameter else { continue }
            if let index = members.firstIndex(where: { $0.parameter == parameter }) {
                members[index].value = member.value
            } else {
                members.append((parameter, member.value))
            }
        }
    }

    private mutating func writeMembers() {
        if let lead = call.lead, let member = members.first(where: { $0.parameter == lead }) {
            write(lead, member.value)
        }
        for member in members where !(call == .chat && member.parameter == .stream) {
            write(member.parameter, member.value)
        }
        guard call == .chat else { return }
        if injectsUsage, written.insert(.streamOptions) {
            begin(.streamOptions)
            text.append("{'include_usage': True}")
        }
        if let stream = members.first(where: { $0.parameter == .stream }) {
            write(.stream, stream.value)
        } else if written.insert(.stream) {
            text.append("stream: False")
        }
    }

    private mutating func write(_ parameter: RequestParameter, _ value: Range<Int>) {
        if parameter == .streamOptions, injectsUsage { return writeStreamOptions(value) }
        guard written.insert(parameter), body[value.lowerBound] != UInt8(ascii: "n") else { return }
        begin(parameter)
        let start = text.bytes.count
        text.appendText(of: UnsafeRawBufferPointer(rebasing: body[value]))
        if parameter == call.lead { leadPlace = start..<text.bytes.count }
    }

    private mutating func begin(_ parameter: RequestParameter) {
        text.append(parameter.name)
        text.append(": ")
    }

    /// Writes `stream_options` with `include_usage` set, as it is sent upstream.
    private mutating func writeStreamOptions(_ value: Range<Int>?) {
        guard written.insert(.streamOptions) else { return }
        begin(.streamOptions)
        let options = value.map { UnsafeRawBufferPointer(rebasing: body[$0]) }
        guard let options, let outline = try? JSONOutline(options) else {
            return text.append("{'include_usage': True}")
        }
        var mark: StaticString = "{"
        var isSet = false
        for member in outline.members {
            text.append(mark)
            mark = ", "
            text.appendSpelling(of: UnsafeRawBufferPointer(rebasing: options[member.key]))
            text.append(": ")
            if member.isNamed("include_usage", in: options) {
                isSet = true
                text.append("True")
            } else {
                text.appendSpelling(of: UnsafeRawBufferPointer(rebasing: options[member.value]))
            }
        }
        if !isSet {
            text.append(mark)
            text.append("'include_usage': True")
        }
        text.append("}")
    }
}
