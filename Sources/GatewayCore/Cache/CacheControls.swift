public import GatewayWire

/// What a request asks of the cache, by its member `cache`.
///
/// LiteLLM 1.106.2, caching.py: only the words here count, and only with a value of the right kind.
public struct CacheControls: Sendable, Hashable {
    /// How old an answer may be.
    public enum Age: Sendable, Hashable {
        /// Of any age.
        case any
        /// Of at most some seconds.
        case atMost(Double)
        /// None is accepted: the request named an age that is no number.
        case none
    }

    /// `no-cache`: no stored answer is wanted.
    public var refusesStored = false
    /// `no-store`: the answer is not to be stored.
    public var refusesStoring = false
    /// `use-cache`: the cache is wanted even where it is off for others.
    public var usesCache = false
    /// `ttl`: seconds until the answer is forgotten; nil for the configured time.
    public var ttl: Double?
    /// `s-maxage` or `s-max-age`: how old a stored answer may be.
    public var age = Age.any
    /// `namespace`: what comes before the hash in the key; nil for the configured one.
    public var namespace: String?

    /// Creates controls that ask for nothing.
    public init() {}

    /// Reads the controls of a request.
    ///
    /// - Parameters:
    ///   - body: The bytes of the request.
    ///   - outline: What was read from them.
    /// - Throws: ``CacheControlsFailure``, for a `cache` that is no object.
    public init(_ body: UnsafeRawBufferPointer, _ outline: JSONOutline) throws(CacheControlsFailure) {
        guard let place = outline.value("cache", in: body) else { return }
        let object = UnsafeRawBufferPointer(rebasing: body[place])
        guard let controls = try? JSONOutline(object) else { throw CacheControlsFailure(json: object) }
        let value = { (name: StaticString) -> UnsafeRawBufferPointer? in
            controls.value(name, in: object).map { UnsafeRawBufferPointer(rebasing: object[$0]) }
        }
        refusesStored = value("no-cache")?.isTrue ?? false
        refusesStoring = value("no-store")?.isTrue ?? false
        usesCache = value("use-cache")?.isTrue ?? false
        ttl = value("ttl")?.seconds
        if let limit = value("s-max-age") ?? value("s-maxage"), !limit.isNull {
            age = limit.isText ? .none : limit.seconds.map { .atMost($0) } ?? .none
        }
        namespace = value("namespace")?.name
    }
}

/// A member `cache` that is no object.
public struct CacheControlsFailure: Error, Sendable, Hashable {
    /// The name that Python has for the type of the value, which clients of LiteLLM see.
    public var type: String

    fileprivate init(json: UnsafeRawBufferPointer) {
        switch json.first {
        case UInt8(ascii: "\"")?: type = "str"
        case UInt8(ascii: "[")?: type = "list"
        case UInt8(ascii: "n")?: type = "NoneType"
        case UInt8(ascii: "t")?, UInt8(ascii: "f")?: type = "bool"
        default: type = json.contains { ".eE".utf8.contains($0) } ? "float" : "int"
        }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate var isTrue: Bool { first == UInt8(ascii: "t") }
    fileprivate var isNull: Bool { first == UInt8(ascii: "n") }
    fileprivate var isText: Bool { first == UInt8(ascii: "\"") }

    /// The seconds that a number, or a string that spells one, stands for.
    fileprivate var seconds: Double? {
        switch first {
        case UInt8(ascii: "t")?: return 1
        case UInt8(ascii: "f")?: return 0
        default:
            let text = isText ? JSONText.decode(self) : String(decoding: self, as: UTF8.self)
            guard let number = Double(text), number.isFinite else { return nil }
            return number
        }
    }

    /// The text of a value as Python prints it; nil for what Python takes for false.
    fileprivate var name: String? {
        var text = PythonText()
        text.appendText(of: self)
        switch String(decoding: text.bytes, as: UTF8.self) {
        case "", "False", "None", "0", "0.0", "[]", "{}": return nil
        case let name: return name
        }
    }
}
