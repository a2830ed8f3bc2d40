import GoRuntime

/// The formats that the library knows; any other one is a remark.
///
/// github.com/santhosh-tekuri/jsonschema v6.0.3 format.go.
enum SchemaFormat: String {
    case regex
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"
    case uuid
    case duration
    case period
    case ipv4
    case ipv6
    case hostname
    case email
    case date
    case time
    case dateTime = "date-time"
    case uri
    case iri
    case uriReference = "uri-reference"
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case semver

    /// Returns what is wrong with a text in this format, in the library's words; nil for nothing.
    func problem(of text: GoString) -> GoString? {
        switch self {
        case .regex:
            do throws(RegexpError) {
                _ = try GoRegexp.compiled(text)
                return nil
            } catch {
                return error.text
            }
        case .jsonPointer: return PointerFormats.pointerProblem(text)
        case .relativeJSONPointer: return PointerFormats.relativePointerProblem(text)
        case .uuid: return NameFormats.uuidProblem(text)
        case .duration: return TimeFormats.durationProblem(text)
        case .period: return TimeFormats.periodProblem(text)
        case .ipv4: return AddressFormats.ipv4Problem(text)
        case .ipv6: return AddressFormats.ipv6Problem(text)
        case .hostname: return NameFormats.hostnameProblem(text)
        case .email: return NameFormats.emailProblem(text)
        case .date: return TimeFormats.dateProblem(text)
        case .time: return TimeFormats.timeProblem(text)
        case .dateTime: return TimeFormats.dateTimeProblem(text)
        case .uri, .iri: return AddressFormats.uriProblem(text)
        case .uriReference, .iriReference: return AddressFormats.uriReferenceProblem(text)
        case .uriTemplate: return AddressFormats.uriTemplateProblem(text)
        case .semver: return NameFormats.semverProblem(text)
        }
    }
}
