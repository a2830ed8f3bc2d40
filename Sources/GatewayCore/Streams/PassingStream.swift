import GatewayWire
import NIOCore

/// A stream that passes from the upstream to the client byte for byte, but for the name of the model.
///
/// Lines are looked at, and one that is not whole is held back until it is. `[DONE]` is taken out: whoever ends the
/// stream writes it. An event that says an error ends the stream.
struct PassingStream {
    /// The tokens, as far as the upstream has told.
    private(set) var usage: UsageReader
    /// Whether an event with data was seen.
    private(set) var hasData = false
    /// Whether `[DONE]`, or the last event of Anthropic's, was seen.
    private(set) var isDone = false
    private let name: [UInt8]?
    private let isAnthropic: Bool
    private var line: [UInt8] = []
    /// Whether the last line that was passed ended an event.
    private var endsWithBlankLine = true
    private static let longestLine = 16 << 20

    /// Creates a stream.
    ///
    /// - Parameters:
    ///   - name: The model's name for the client; nil for the upstream's.
    ///   - endpoint: What the client called.
    init(name: String?, endpoint: ModelEndpoint) {
        isAnthropic = endpoint.isAnthropic
        self.name = endpoint == .responses ? nil : name.map { JSONText.encode($0) }
        usage = UsageReader(isAnthropic ? .anthropic : .openAI)
    }

    /// Takes bytes of the upstream's.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - output: Gets what the client is sent.
    /// - Throws: The error that the upstream reports in the stream.
    mutating func take(
        _ bytes: ByteBuffer,
        into output: inout ByteBuffer
    ) throws(AnswerFailure) {
        try bytes.reading { bytes throws(AnswerFailure) in
            var start = 0
            while start < bytes.count {
                guard let end = Self.newline(in: bytes, from: start) else {
                    line.append(contentsOf: bytes[start...])
                    if line.count > Self.longestLine { throw .malformed("a line of the stream is too long") }
                    return
                }
                let part = UnsafeRawBufferPointer(rebasing: bytes[start...end])
                start = end + 1
                guard line.isEmpty else {
                    var whole = line
                    line.removeAll(keepingCapacity: true)
                    whole.append(contentsOf: part)
                    try ByteBuffer(bytes: whole).reading { bytes throws(AnswerFailure) in
                        try takeLine(bytes, into: &output)
                    }
                    continue
                }
                try takeLine(part, into: &output)
            }
        }
    }

    /// Ends the stream: what was held back is passed if it is whole.
    ///
    /// - Parameter output: Gets what the client is sent last.
    /// - Throws: ``AnswerFailure/cutOff`` for a stream that ends within an event, says nothing, or is Anthropic's and
    ///   does not say that it is over.
    mutating func finish(into output: inout ByteBuffer) throws(AnswerFailure) {
        if !line.isEmpty {
            let rest = ByteBuffer(bytes: line)
            line = []
            try rest.reading { bytes throws(AnswerFailure) in
                guard Self.data(of: bytes).map(Self.isWhole) ?? (bytes.first == UInt8(ascii: ":")) else {
                    throw .cutOff
                }
                try takeLine(bytes, into: &output)
            }
            if !isDone || isAnthropic { output.writeStaticString("\n") }
            endsWithBlankLine = false
        }
        guard hasData || isDone, !isAnthropic || isDone else { throw .cutOff }
        if !endsWithBlankLine { output.writeStaticString("\n") }
    }

    private static func isWhole(_ data: UnsafeRawBufferPointer) -> Bool {
        data.elementsEqual("[DONE]".utf8) || (try? JSONOutline(data)) != nil
    }

    /// Returns the place of the next line feed.
    private static func newline(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x0a { return index }
            index &+= 1
        }
        return nil
    }

    private mutating func takeLine(
        _ line: UnsafeRawBufferPointer,
        into output: inout ByteBuffer
    ) throws(AnswerFailure) {
        if isDone, !isAnthropic { return }
        let wasBlank = endsWithBlankLine
        endsWithBlankLine = line.count <= 2 && line.allSatisfy { $0 == 0x0a || $0 == 0x0d }
        guard let data = Self.data(of: line) else {
            output.writeBytes(line)
            return
        }
        if data.count == 6, data.elementsEqual("[DONE]".utf8) {
            isDone = true
            endsWithBlankLine = wasBlank
            return
        }
        if isAnthropic, !hasData, Self.isError(data) { throw Self.reported(data) }
        hasData = true
        guard data.first == UInt8(ascii: "{"), let outline = try? JSONOutline(data) else {
            output.writeBytes(line)
            return
        }
        if isAnthropic {
            takeAnthropic(data, outline)
            write(line, data, modelAt: Self.modelOfMessage(data, outline), into: &output)
            return
        }
        if let place = outline.value("error", in: data), outline.value("choices", in: data) == nil,
            data[place.lowerBound] != UInt8(ascii: "n"), name != nil || outline.value("type", in: data) == nil
        {
            throw Self.reported(UnsafeRawBufferPointer(rebasing: data[place]))
        }
        if outline.value("usage", in: data) != nil || outline.value("response", in: data) != nil { usage.read(data) }
        write(line, data, modelAt: outline.value("model", in: data), into: &output)
    }

    /// Writes a line with the name that the client knows the model by.
    private func write(
        _ line: UnsafeRawBufferPointer,
        _ data: UnsafeRawBufferPointer,
        modelAt place: Range<Int>?,
        into output: inout ByteBuffer
    ) {
        guard let name, let place else {
            output.writeBytes(line)
            return
        }
        let before = UnsafeRawBufferPointer(start: line.baseAddress, count: line.count)
        let offset = Self.offset(of: data, in: before)
        output.writeBytes(line[..<(offset + place.lowerBound)])
        output.writeBytes(name)
        output.writeBytes(line[(offset + place.upperBound)...])
    }

    private mutating func takeAnthropic(_ data: UnsafeRawBufferPointer, _ outline: JSONOutline) {
        if outline.value("usage", in: data) != nil || outline.value("message", in: data) != nil { usage.read(data) }
        guard let type = outline.value("type", in: data) else { return }
        let text = data[type]
        if text.elementsEqual("\"message_stop\"".utf8) || text.elementsEqual("\"error\"".utf8) { isDone = true }
    }

    /// Returns the place of the model's name in the event that opens a message of Anthropic's.
    private static func modelOfMessage(_ data: UnsafeRawBufferPointer, _ outline: JSONOutline) -> Range<Int>? {
        guard let message = outline.value("message", in: data) else { return nil }
        let inner = UnsafeRawBufferPointer(rebasing: data[message])
        guard let place = (try? JSONOutline(inner))?.value("model", in: inner) else { return nil }
        return place.lowerBound + message.lowerBound..<place.upperBound + message.lowerBound
    }

    /// Returns the data of a `data:` line, without blanks at its ends.
    private static func data(of line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        guard line.count > 5, line[0] == UInt8(ascii: "d"), line[1] == UInt8(ascii: "a"), line[2] == UInt8(ascii: "t"),
            line[3] == UInt8(ascii: "a"), line[4] == UInt8(ascii: ":")
        else { return nil }
        var start = 5
        var end = line.count
        while start < end, line[start] == 0x20 { start &+= 1 }
        while end > start, line[end - 1] <= 0x20 { end &-= 1 }
        return UnsafeRawBufferPointer(rebasing: line[start..<end])
    }

    private static func offset(of data: UnsafeRawBufferPointer, in line: UnsafeRawBufferPointer) -> Int {
        guard let inner = data.baseAddress, let outer = line.baseAddress else { return 0 }
        return inner - outer
    }

    /// Whether an event of Anthropic's says an error.
    private static func isError(_ data: UnsafeRawBufferPointer) -> Bool {
        guard let outline = try? JSONOutline(data), let type = outline.value("type", in: data) else { return false }
        return data[type].elementsEqual("\"error\"".utf8)
    }

    private static func reported(_ error: UnsafeRawBufferPointer) -> AnswerFailure {
        let whole = try? JSONValue(parsing: error)
        let value = whole?["error"] ?? whole
        return .upstream(
            type: value?["type"]?.text ?? "",
            message: value?["message"]?.text ?? value?.text ?? String(decoding: error, as: UTF8.self)
        )
    }
}
