import Diagnostics
import GoRuntime
import Helm
import ManifestDSL
import Sprig
import ValueModel
import YAML

/// A chart rendered as `chartgen template` renders it, and its objects read back.
///
/// Nothing in it is random: where the chart makes a password, it consists of ``RandomText/zeros(_:)``.
final class EngineRendering {
    /// Why there are no objects.
    enum Failure: Error {
        /// A values file or flag is not one that Helm reads.
        case values(UserValues.Failure)
        /// The chart, its schema or a template refuses the values.
        case rendering(RenderFailure)
        /// What a template printed cannot be read as YAML.
        case unreadable(template: String, [Diagnostic])
    }

    private let chart: Chart
    private let checkSchema: SchemaChecker
    private let functions =
        SprigFunctions.all(clock: SystemClock.now, random: RandomSource(Zeros()))
        + HelmFunctions.all(lookup: LookupFixtures())

    /// Takes a chart that is loaded.
    init(_ chart: Chart, checkSchema: @escaping SchemaChecker = ChartSchema.check) {
        self.chart = chart
        self.checkSchema = checkSchema
    }

    /// Takes a chart of files in memory.
    convenience init(
        _ files: [ManifestDSL.ChartFile],
        checkSchema: @escaping SchemaChecker = ChartSchema.check
    ) throws(ChartError) {
        let files = files.map { Helm.ChartFile(name: GoString($0.path), data: $0.bytes) }
        self.init(try ChartLoader().load(files: files), checkSchema: checkSchema)
    }

    /// Returns the objects in the order in which they are printed, hooks and tests last.
    ///
    /// - Parameters:
    ///   - values: The user's values.
    ///   - release: The release.
    /// - Returns: The objects.
    /// - Throws: ``Failure``.
    func objects(_ values: GoMap, _ release: ReleaseIdentity) throws(Failure) -> [RenderedObject] {
        let rendering: ChartRendering
        do {
            rendering = try ChartRendering(chart, values: values, request(for: release))
        } catch {
            throw .rendering(error)
        }
        var objects: [RenderedObject] = []
        for manifest in rendering.objects + rendering.hooks { objects += try read(manifest) }
        return objects
    }

    private func request(for release: ReleaseIdentity) -> ChartRendering.Request {
        let version = release.kubernetes.flatMap { try? KubeVersion(parsing: GoString("v\($0).0")) }
        return ChartRendering.Request(
            release: Release(name: GoString(release.name), namespace: GoString(release.namespace)),
            capabilities: Capabilities(kubeVersion: version ?? .helmDefault),
            checkSchema: checkSchema,
            functions: functions
        )
    }

    private func read(_ manifest: Helm.Manifest) throws(Failure) -> [RenderedObject] {
        let path = manifest.path.text
        let collector = DiagnosticCollector()
        var sources = SourceMap()
        let file = sources.add(name: path, bytes: Array(manifest.text))
        let documents = YAMLReader(file: file).documents(into: collector)
        guard !collector.hasErrors else { throw .unreadable(template: path, collector.diagnostics) }
        return documents.map { RenderedObject(source: path, node: $0) }
    }
}

extension EngineRendering.Failure {
    /// The reason on one line or several, Helm's words where they are Helm's.
    var text: String {
        switch self {
        case .values(let failure): failure.helmText
        case .rendering(let failure): failure.helmText().text
        case .unreadable(let template, let diagnostics):
            "\(template) is no YAML: " + diagnostics.map(\.message).joined(separator: "; ")
        }
    }
}

/// A generator that gives zeros alone.
private struct Zeros: RandomNumberGenerator {
    func next() -> UInt64 { 0 }
}
