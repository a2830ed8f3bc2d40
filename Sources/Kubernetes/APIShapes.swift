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
        places[name].map { APIShape(name: name, text: $0) }
    }

    /// Where the fields of each definition stand in the text, in bytes.
    private static let places = index.places

    /// The `apiVersion` of each definition that is a kind of object.
    private static let versions = index.versions

    private static let index: (places: [String: Range<Int>], versions: [String: String]) =
        APIShapeText.text.withUTF8Buffer { bytes in
            var places: [String: Range<Int>] = [:]
            var versions: [String: String] = [:]
            var position = 0
            while position < bytes.count {
                let headingEnd = end(ofLineAt: position, in: bytes)
                var fieldsEnd = headingEnd
                while fieldsEnd + 1 < bytes.count, bytes[fieldsEnd + 1] == UInt8(ascii: " ") {
                    fieldsEnd = end(ofLineAt: fieldsEnd + 1, in: bytes)
                }
                let heading = bytes[position..<headingEnd]
                let nameEnd = heading.firstIndex(of: UInt8(ascii: " ")) ?? headingEnd
                let name = String(decoding: bytes[position..<nameEnd], as: UTF8.self)
                places[name] = headingEnd..<fieldsEnd
                if nameEnd < headingEnd {
                    versions[name] = String(decoding: bytes[(nameEnd + 1)..<headingEnd], as: UTF8.self)
                }
                position = fieldsEnd + 1
            }
            return (places, versions)
        }

    private static func end(ofLineAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }
}
