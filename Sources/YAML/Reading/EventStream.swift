internal import CLibYAML

/// The events of a text, one after the other; owns libyaml's parser.
///
/// The bytes must outlive the stream. The event stays valid until the next call of ``advance()``.
final class EventStream {
    /// Where and why libyaml gave up; the places are byte offsets.
    struct Failure {
        let problem: String
        let offset: Int
        let context: String
        let contextOffset: Int
    }

    /// The text.
    let bytes: UnsafeBufferPointer<UInt8>
    private let offsets: CharacterOffsets
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let current: UnsafeMutablePointer<yaml_event_t>
    private var isReady: Bool

    init(bytes: UnsafeBufferPointer<UInt8>, offsets: CharacterOffsets) {
        self.bytes = bytes
        self.offsets = offsets
        parser = .allocate(capacity: 1)
        current = .allocate(capacity: 1)
        current.initialize(to: yaml_event_t())
        parser.initialize(to: yaml_parser_t())
        isReady = yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        let text = UnsafeBufferPointer(rebasing: bytes[min(offsets.base, bytes.count)...])
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_event_delete(current)
        if isReady { yaml_parser_delete(parser) }
        current.deallocate()
        parser.deallocate()
    }

    /// Reads the next event; false when the text is malformed, see ``failure``.
    @inline(__always)
    func advance() -> Bool {
        yaml_event_delete(current)
        return isReady && yaml_parser_parse(parser, current) == 1
    }

    /// The kind of the event.
    @inline(__always)
    var kind: yaml_event_type_t { current.pointee.type }

    /// What the event carries.
    @inline(__always)
    var data: yaml_event_t.__Unnamed_union_data { current.pointee.data }

    /// The offset of the event's first byte, which may belong to an anchor or a tag.
    @inline(__always)
    var start: Int { offsets.byteOffset(of: current.pointee.start_mark.index, in: bytes) }

    /// The offset behind the event's last byte.
    @inline(__always)
    var end: Int { offsets.byteOffset(of: current.pointee.end_mark.index, in: bytes) }

    /// Why ``advance()`` failed.
    var failure: Failure {
        let state = parser.pointee
        guard isReady, state.error != YAML_MEMORY_ERROR, let problem = state.problem else {
            return Failure(problem: "out of memory", offset: 0, context: "", contextOffset: 0)
        }
        return Failure(
            problem: String(cString: problem),
            offset: offsets.byteOffset(of: state.problem_mark.index, in: bytes),
            context: state.context.map { String(cString: $0) } ?? "",
            contextOffset: offsets.byteOffset(of: state.context_mark.index, in: bytes)
        )
    }
}
