public import GoRuntime
import Sprig

/// The objects and hooks that a chart makes: the work of `helm template`.
///
/// Helm v4.2.3 pkg/cmd/template.go, pkg/action/install.go, RunWithContext, and action.go, renderResources.
public struct ChartRendering {
    /// What is asked for.
    public struct Request {
        /// What templates see as `.Release`.
        public var release: Release
        /// What templates see as `.Capabilities`.
        public var capabilities: Capabilities
        /// Checks values against the schema of a chart; nil checks nothing.
        public var checkSchema: SchemaChecker?
        /// The functions of templates, without `include` and `tpl`.
        public var functions: [GoFunction]
        /// Is told what Helm would log.
        public var warn: ChartWarning.Listener

        /// Creates a request.
        public init(
            release: Release,
            capabilities: Capabilities = Capabilities(),
            checkSchema: SchemaChecker? = nil,
            functions: [GoFunction],
            warn: @escaping ChartWarning.Listener = { _ in }
        ) {
            self.release = release
            self.capabilities = capabilities
            self.checkSchema = checkSchema
            self.functions = functions
            self.warn = warn
        }
    }

    /// The custom resource definitions in `crds/` folders: path and text.
    public let resourceDefinitions: [RenderedFile]
    /// The ordinary objects in install order.
    public let objects: [Manifest]
    /// The hooks in install order of their kinds.
    public let hooks: [Manifest]

    /// Renders a chart.
    ///
    /// - Parameters:
    ///   - chart: The chart; its dependencies are processed in place.
    ///   - values: The user's values.
    ///   - request: What is asked for.
    /// - Throws: ``RenderFailure``.
    public init(_ chart: Chart, values: GoMap, _ request: Request) throws(RenderFailure) {
        let files = try Self.files(of: chart, values: values, request)
        let sorted = try SortedManifests(files.filter { !$0.isNotes })
        objects = sorted.objects
        hooks = sorted.hooks
        resourceDefinitions = Self.resourceDefinitions(of: chart)
    }

    /// Returns what each template renders, NOTES.txt and files that are no YAML included.
    ///
    /// The parameters are those of the initializer.
    public static func files(
        of chart: Chart,
        values: GoMap,
        _ request: Request
    ) throws(RenderFailure) -> [RenderedFile] {
        if let problem = request.release.nameProblem {
            throw RenderFailure(.releaseName(request.release.name, problem))
        }
        let values = try self.values(of: chart, values, request)
        let wanted = chart.metadata.kubeVersion
        let version = request.capabilities.kubeVersion
        if !wanted.isEmpty, !isMet(wanted, by: version.normalized) {
            throw RenderFailure(.kubeVersion(constraint: wanted, version: version.version))
        }
        let scopes = TemplateScopes(
            chart,
            values: values.root,
            release: request.release,
            capabilities: request.capabilities
        )
        return try ChartEngine(functions: request.functions).render(scopes)
    }

    private static func values(
        of chart: Chart,
        _ values: GoMap,
        _ request: Request
    ) throws(RenderFailure) -> RenderValues {
        do throws(ChartError) {
            try Dependencies.process(chart, values: values, warn: request.warn)
            return try RenderValues(values, over: chart, checkSchema: request.checkSchema, warn: request.warn)
        } catch {
            throw RenderFailure(.chart(error, path: chart.name.text))
        }
    }

    /// Helm v4.2.3 pkg/chart/v2/util/compatible.go, IsCompatibleRange: what cannot be read is not met.
    private static func isMet(_ constraint: GoString, by version: GoString) -> Bool {
        guard let version = try? SemanticVersion(version), let constraint = try? VersionConstraint(constraint) else {
            return false
        }
        return constraint.isSatisfied(by: version)
    }

    /// Helm v4.2.3 pkg/chart/v2/chart.go, CRDObjects.
    private static func resourceDefinitions(of chart: Chart) -> [RenderedFile] {
        let own = chart.files.filter { file in
            file.name.hasPrefix("crds/")
                && [".yaml", ".yml", ".json"].contains(GoPath.ext(file.name).lowercased())
        }
        return own.map { RenderedFile(path: GoPath.join([chart.fullPath, $0.name]), text: $0.data) }
            + chart.dependencies.flatMap(resourceDefinitions)
    }
}
