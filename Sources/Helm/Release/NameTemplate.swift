public import GoRuntime
import GoTemplate

/// The name of a release made by a template: `--name-template`.
///
/// Helm v4.2.3 pkg/action/install.go, TemplateName: Sprig's functions, no dot.
public enum NameTemplate {
    /// Returns the name.
    ///
    /// - Throws: ``RenderFailure`` when the template cannot be parsed, or fails.
    public static func name(_ template: GoString, functions: [GoFunction]) throws(RenderFailure) -> GoString {
        let set = TemplateSet(name: "name-template", functions: functions, missingKey: .noValue)
        let file = TemplateFile(name: "name-template", source: template.bytes)
        var text: [UInt8] = []
        do throws(ParseError) {
            try set.add(file)
        } catch {
            throw RenderFailure(.nameTemplateSyntax(error, file))
        }
        do throws(TemplateError) {
            try set.execute("name-template", dot: .absent, into: &text)
        } catch {
            throw RenderFailure(.nameTemplate(error))
        }
        return GoString(text)
    }
}
