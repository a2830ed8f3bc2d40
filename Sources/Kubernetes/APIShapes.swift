/// The shapes of the Kubernetes API objects that charts contain, with everything in them.
///
/// They are kept as one static text (``APIShapeText``, generated from the API's own schemas); a definition is read when
/// it is asked for, so a program that needs none pays nothing.
public enum APIShapes {
    /// The version that the shapes are of.
    public static let newestVersion = KubernetesVersion(minor: APIShapeText.newestMinor)
    /// The oldest version that is told apart; fields that it has count as having been there always.
    public static let oldestVersion = KubernetesVersion(minor: APIShapeText.oldestMinor)

    /// The names of all definitions, in alphabetical order.
    public static var names: [String] { places.keys.sorted() }

    /// Returns the type of an object by its `apiVersion` and `kind`, or nil for kinds that are not known here.
    public static func type(ofKind kind: String, apiVersion: String) -> APIType? {
        versions[kind] == apiVersion ? .definition(kind) : nil
    }

    /// Returns a definition by its short name, such as `Container`, or nil when there is none.
    public static func shape(named name: String) -> APIShape? {
        guard let place = places[name] else { return nil }
        let lines = APIShapeText.text[place].split(separator: "\n")
        return APIShape(name: name, lines: lines)
    }

    /// Where the fields of each definition stand in the text.
    private static let places = index.places

    /// The `apiVersion` of each definition that is a kind of object.
    private static let versions = index.versions

    private static let index: (places: [String: Range<String.Index>], versions: [String: String]) = {
        let text = APIShapeText.text
        var places: [String: Range<String.Index>] = [:]
        var versions: [String: String] = [:]
        var name = ""
        var fieldsStart = text.startIndex
        var lineStart = text.startIndex
        while lineStart < text.endIndex {
            let lineEnd = text.utf8[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
            let next = lineEnd < text.endIndex ? text.utf8.index(after: lineEnd) : lineEnd
            if text.utf8[lineStart] != UInt8(ascii: " ") {
                if !name.isEmpty { places[name] = fieldsStart..<lineStart }
                let words = text[lineStart..<lineEnd].split(separator: " ")
                name = words.first.map(String.init) ?? ""
                if let version = words.dropFirst().first { versions[name] = String(version) }
                fieldsStart = next
            }
            lineStart = next
        }
        if !name.isEmpty { places[name] = fieldsStart..<text.endIndex }
        return (places, versions)
    }()
}
