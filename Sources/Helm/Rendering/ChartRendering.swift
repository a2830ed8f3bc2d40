public import GoRuntime

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
        /// Whether values are checked against the schemas of the charts.
        public var checksSchemas: Bool
        /// The functions that depend on the run.
        public var functions: FunctionSources

        /// Creates a request.
        public init(
            release: Release,
            capabilities: Capabilities = Capabilities(),
            checksSchemas: Bool = true,
            functions: FunctionSources
        ) {
            self.release = release
            self.capabilities = capabilities
            self.checksSchemas = checksSchemas
            self.functions = functions
        }
    }

    /// The custom resource definitions in `crds/` folders: path and text.
    public let resourceDefinitions: [RenderedFile]
    /// The ordinary objects in install order.
    public let objects: [Manifest]
    /// The hooks in install order of their kinds.
    public let hooks: [Manifest]
    /// What Helm would log meanwhile.
    public let warnings: [ValuesWarning]

    /// Renders a chart.
    ///
    /// - Parameters:
    ///   - chart: The chart; its dependencies are processed in place.
    ///   - values: The user's values.
    ///   - request: What is asked for.
    /// - Throws: ``RenderFailure``.
    public init(_ chart: Chart, values: GoMap, _ request: Request) throws(RenderFailure) {
        if let problem = request.release.nameProblem {
            throw RenderFailure(.releaseName(request.release.name, problem))
        }
        let prepared = try Self.prepared(chart, values, request)
        warnings = prepared.warnings
        let wanted = chart.metadata.kubeVersion
        let version = request.capabilities.kubeVersion
        if !wanted.isEmpty, !VersionConstraint.isMet(wanted, by: version.normalized) {
            throw RenderFailure(.kubeVersion(constraint: wanted, version: version.version))
        }
        let scopes = TemplateScopes(
            chart,
            values: prepared.values,
            release: request.release,
            capabilities: request.capabilities
        )
        let engine = ChartEngine(functions: HelmFunctions.all(request.functions))
        let files = try engine.render(scopes).filter { !$0.isNotes }
        let sorted = try SortedManifests(files)
        objects = sorted.objects
        hooks = sorted.hooks
        resourceDefinitions = Self.resourceDefinitions(of: chart)
    }

    private static func prepared(
        _ chart: Chart,
        _ values: GoMap,
        _ request: Request
    ) throws(RenderFailure) -> PreparedValues {
        do {
            return try PreparedValues(chart, values, checksSchemas: request.checksSchemas)
        } catch {
            throw RenderFailure(.chart(error))
        }
    }

    /// Helm v4.2.3 pkg/chart/v2/chart.go, CRDObjects.
    private static func resourceDefinitions(of chart: Chart) -> [RenderedFile] {
        let own = chart.files.filter { file in
            file.name.hasPrefix("crds/")
                && [".yaml", ".yml", ".json"].contains(GoPath.ext(file.name).lowercased())
        }
        return own.map { RenderedFile(path: GoPath.join(chart.fullPath, $0.name), text: $0.data) }
            + chart.dependencies.flatMap(resourceDefinitions)
    }
}
