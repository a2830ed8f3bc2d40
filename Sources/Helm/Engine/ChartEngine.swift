import GoRuntime
import GoTemplate

/// Renders the templates of a chart and its subcharts.
///
/// Helm v4.2.3 pkg/engine/engine.go, Engine.render: all templates are parsed into one set, where the last definition of a
/// name counts, and then each is executed with its chart's map.
struct ChartEngine {
    private let set: TemplateSet
    private let nesting: TemplateNesting

    /// Creates an engine with the functions of a run; `include` and `tpl` are added to them.
    init(functions: [GoFunction]) {
        let nesting = TemplateNesting()
        set = TemplateSet(functions: functions + [nesting.include, nesting.tpl])
        nesting.set = set
        self.nesting = nesting
    }

    /// Renders all templates but the partial ones.
    ///
    /// - Throws: ``RenderFailure`` for the first template that cannot be parsed, or executed.
    func render(_ scopes: TemplateScopes) throws(RenderFailure) -> [RenderedFile] {
        for template in scopes.templates {
            let file = TemplateFile(name: template.path, source: template.text)
            do {
                try set.add(file)
            } catch {
                throw RenderFailure(.parse(error, file))
            }
        }
        var files: [RenderedFile] = []
        for template in scopes.templates where !template.isPartial {
            let facts = GoMap([("Name", .string(template.path)), ("BasePath", .string(template.folder))])
            facts.takeChartValuesType()
            template.dot["Template"] = .map(facts)
            var text: [UInt8] = []
            do {
                try set.execute(template.path, dot: .map(template.dot), into: &text)
            } catch {
                throw RenderFailure(.template(error, executing: template.path))
            }
            files.append(RenderedFile(path: template.path, text: NoValue.removed(from: text)))
        }
        return files
    }
}
