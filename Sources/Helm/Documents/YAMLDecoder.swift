internal import GoRuntime
internal import YAML

/// The builder of values: takes the events of the first document and makes what Go has after YAML, JSON and back.
///
/// go-yaml reads a whole document before it looks at what its scalars mean, then the tree becomes JSON, then the JSON
/// values. So a problem of a later stage counts only if no earlier stage finds one further down. Depth is limited
/// as in encoding/json, and lists and maps wait on a stack of their own, not on the thread's.
struct YAMLDecoder {
    /// Problems in the order in which the stages meet them.
    struct Problems {
        /// Of go-yaml's decoder; the text goes behind `yaml: `.
        var decoding: String?
        /// Of the way from YAML's tree to JSON's.
        var conversion: String?
        /// Of writing JSON.
        var encoding: String?
        /// Of reading JSON: the bracket that is nested too deeply.
        var depth: Character?
    }

    /// A node that was marked for repetition.
    struct Anchor {
        /// The value; nil while it is being read.
        var value: GoValue?
        /// What it gives as a key; nil for lists and maps.
        var key: YAMLKey?
        /// How many nodes it stands for.
        var count = 0
        /// How many levels lie below it.
        var height = 0
        /// The number of the event that began it.
        var event = 0
    }

    /// A list or map that is being read.
    struct Frame {
        enum Place {
            case element
            case key
            case value(YAMLKey)
            /// The value behind `<<`.
            case merge
            /// The value behind a key that is none.
            case dropped
        }

        var place: Place
        var keys: [GoString] = []
        var values: [GoValue] = []
        var anchor: Int?
        var countBefore = 0
        /// How many levels lie below.
        var height = 1
        /// The number of the event that began it.
        var event = 0
    }

    static let maxDepth = 10_000

    var events: YAMLEvents
    let text: UnsafeBufferPointer<UInt8>
    var frames: [Frame] = []
    var anchors: [[UInt8]: Int] = [:]
    var anchored: [Anchor] = []
    var problems = Problems()
    var decodeCount = 1
    var aliasCount = 0
    /// The number of the current event.
    var event = 0

    /// Whether integers stay integers, as on the way from JSON to YAML.
    let keepsIntegers: Bool

    init(_ text: UnsafeBufferPointer<UInt8>, keepsIntegers: Bool = false) {
        self.text = text
        self.keepsIntegers = keepsIntegers
        events = YAMLEvents(of: text)
    }

    /// What precedes the errors of sigs.k8s.io/yaml's Unmarshal.
    static let conversion = "error converting YAML to JSON: "

    /// Reads the next document; nil when there is none.
    mutating func read(context: String = conversion) throws(DocumentFailure) -> GoValue? {
        anchors.removeAll()
        do throws(YAMLSyntaxFailure) {
            guard try events.next() == .documentStart else { return nil }
            return try root()
        } catch {
            throw DocumentFailure(GoString(context + error.text))
        }
    }

    /// Returns the problem that counts.
    func failure(context: String = conversion) -> DocumentFailure? {
        if let problem = problems.decoding { return DocumentFailure(GoString(context + "yaml: " + problem)) }
        if let problem = problems.conversion ?? problems.encoding {
            return DocumentFailure(GoString(context + problem))
        }
        return problems.depth.map { bracket in
            DocumentFailure(
                GoString(
                    "error unmarshaling JSON: while decoding JSON: invalid character '\(bracket)' exceeded max depth"
                )
            )
        }
    }

    private mutating func root() throws(YAMLSyntaxFailure) -> GoValue {
        var result = GoValue.null
        repeat {
            let kind = try events.next()
            event += 1
            switch kind {
            case .scalar:
                let (value, key) = scalar()
                deliver(value, key: key, height: 0, to: &result)
            case .mappingStart, .sequenceStart: begin(isMapping: kind == .mappingStart)
            case .mappingEnd, .sequenceEnd: end(isMapping: kind == .mappingEnd, &result)
            case .alias: try alias(&result)
            case .documentStart, .documentEnd, .streamEnd: break
            }
        } while !frames.isEmpty
        // Whether the document ends properly is part of the grammar.
        _ = try events.next()
        return result
    }

    /// Counts a node that is decoded.
    ///
    /// go-yaml v2 decode.go, decoder.unmarshal.
    mutating func count(_ nodes: Int, ofAliases: Int) {
        // What is refused may go on to multiply.
        guard problems.decoding == nil else { return }
        decodeCount += nodes
        aliasCount += ofAliases
        guard aliasCount > 100, decodeCount > 1000 else { return }
        let (low, high) = (400_000, 4_000_000)
        let position = Double(min(max(decodeCount, low), high) - low) / Double(high - low)
        let allowed = decodeCount >= high ? 0.10 : 0.99 - 0.89 * position
        if Double(aliasCount) / Double(decodeCount) > allowed { fail("document contains excessive aliasing") }
    }

    mutating func fail(_ problem: String) {
        if problems.decoding == nil { problems.decoding = problem }
    }

    // MARK: Lists and maps

    private mutating func begin(isMapping: Bool) {
        var frame = Frame(place: isMapping ? .key : .element)
        frame.countBefore = decodeCount
        frame.event = event
        if !events.name.isEmpty {
            frame.anchor = anchored.count
            anchors[Array(events.name)] = anchored.count
            anchored.append(Anchor())
        }
        // The list behind `<<` is not decoded itself.
        if isMapping || !isMergeValue { count(1, ofAliases: 0) }
        frames.append(frame)
        if frames.count > Self.maxDepth, problems.depth == nil { problems.depth = isMapping ? "{" : "[" }
    }

    private var isMergeValue: Bool {
        if case .merge? = frames.last?.place { true } else { false }
    }

    private mutating func end(isMapping: Bool, _ result: inout GoValue) {
        guard let frame = frames.popLast() else { return }
        let value: GoValue =
            problems.depth != nil
            ? .null : isMapping ? .map(GoMap(keys: frame.keys, values: frame.values)) : .list(GoList(frame.values))
        if let anchor = frame.anchor {
            anchored[anchor] = Anchor(
                value: value,
                key: nil,
                count: decodeCount - frame.countBefore,
                height: frame.height,
                event: frame.event
            )
        }
        deliver(value, key: nil, height: frame.height, event: frame.event, to: &result)
    }

    /// Puts a value where it belongs.
    mutating func deliver(_ value: GoValue, key: YAMLKey?, height: Int, event: Int? = nil, to result: inout GoValue) {
        let last = frames.count - 1
        guard last >= 0 else {
            result = value
            return
        }
        if frames[last].height <= height { frames[last].height = height + 1 }
        switch frames[last].place {
        case .element: frames[last].values.append(value)
        case .key:
            guard let key else {
                let start = event ?? self.event
                fail("invalid map key: " + GoSyntaxText.text(ofNode: start, in: text))
                frames[last].place = .dropped
                return
            }
            frames[last].place = key == .merge ? .merge : .value(key)
        case .value(let key):
            frames[last].place = .key
            if let name = key.name {
                frames[last].keys.append(name)
                frames[last].values.append(value)
            } else if problems.conversion == nil {
                let start = event ?? self.event
                problems.conversion =
                    "unsupported map key of type: \(key.typeText), key: \(key.syntaxText), value: "
                    + GoSyntaxText.text(ofNode: start, in: text)
            }
        case .merge:
            frames[last].place = .key
            merge(value, into: last)
        case .dropped: frames[last].place = .key
        }
    }

    /// Takes the members of a map, or of the maps in a list, the first of which wins.
    ///
    /// decode.go, decoder.merge.
    private mutating func merge(_ value: GoValue, into frame: Int) {
        let maps: [GoValue]
        switch value {
        case .map: maps = [value]
        case .list(let list): maps = list.elements.reversed()
        default: maps = [.null]
        }
        for map in maps {
            guard case .map(let map) = map else {
                fail("map merge requires map or sequence of maps as the value")
                return
            }
            frames[frame].keys.append(contentsOf: map.keys)
            frames[frame].values.append(contentsOf: map.values)
        }
    }

    // MARK: Aliases

    private mutating func alias(_ result: inout GoValue) throws(YAMLSyntaxFailure) {
        let name = Array(events.name)
        guard let index = anchors[name] else {
            throw YAMLSyntaxFailure(unknownAnchor: String(decoding: name, as: UTF8.self))
        }
        let anchor = anchored[index]
        guard let value = anchor.value else {
            fail("anchor '\(String(decoding: name, as: UTF8.self))' value contains itself")
            deliver(.null, key: .text(""), height: 0, to: &result)
            return
        }
        // An alias of a list behind `<<` is refused, the list itself is not.
        if isMergeValue, case .list = value { fail("map merge requires map or sequence of maps as the value") }
        count(1 + anchor.count, ofAliases: anchor.count)
        if frames.count + anchor.height > Self.maxDepth, problems.depth == nil { problems.depth = "[" }
        let isSound = problems.decoding == nil && problems.depth == nil
        deliver(
            isSound ? value.deepCopy() : .null,
            key: anchor.key,
            height: anchor.height,
            event: anchor.event,
            to: &result
        )
    }
}
