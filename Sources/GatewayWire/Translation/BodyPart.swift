/// An object of a request with the place it stands at, for errors that say where.
struct BodyPart {
    let object: JSONObject
    let place: BodyPath

    init(_ object: JSONObject, _ place: BodyPath = .root) {
        self.object = object
        self.place = place
    }

    init(_ value: JSONValue, _ place: BodyPath) throws(TranslationFailure) {
        guard let object = value.members else { throw .wrongType(path: place.text, expected: "an object") }
        self.init(object, place)
    }

    var path: String { place.text }

    func path(of name: String) -> String { place(of: name).text }

    func place(of name: String) -> BodyPath { .member(place, name) }

    /// The string of that name, nil when it is missing or `null`.
    func text(_ name: String) throws(TranslationFailure) -> String? {
        guard let value = object.present(name) else { return nil }
        guard let text = value.text else { throw .wrongType(path: path(of: name), expected: "a string") }
        return text
    }

    func requiredText(_ name: String) throws(TranslationFailure) -> String {
        guard let text = try text(name) else { throw .missing(path: path(of: name)) }
        return text
    }

    /// The objects of the list of that name; empty when it is missing or `null`.
    func parts(_ name: String) throws(TranslationFailure) -> [BodyPart] {
        guard let value = object.present(name) else { return [] }
        return try Self.parts(value, place(of: name))
    }

    static func parts(_ value: JSONValue, _ place: BodyPath) throws(TranslationFailure) -> [BodyPart] {
        guard let elements = value.elements else { throw .wrongType(path: place.text, expected: "a list") }
        var parts: [BodyPart] = []
        parts.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            parts.append(try BodyPart(element, .element(place, index)))
        }
        return parts
    }

    func requiredPart(_ name: String) throws(TranslationFailure) -> BodyPart {
        guard let value = object.present(name) else { throw .missing(path: path(of: name)) }
        return try BodyPart(value, place(of: name))
    }

    /// The mark for the prompt cache, if it is an object.
    var cacheControl: JSONValue? {
        guard let mark = object["cache_control"], mark.members != nil else { return nil }
        return mark
    }
}
