public import Diagnostics
import OrderedCollections
public import ValueModel
import ValuesSchema
import YAML

/// All the way from the texts of values to checked objects.
///
/// Stages: parse, merge, resolve against the schema, check rules, give advice, evaluate, check the objects. Each stage
/// reports all it finds; the next one works on with what is left, so that one run tells everything. Nothing is read
/// from disk here, and nothing is printed. A problem without a place is the only values file's, if there is just one.
public struct ChartPipeline: Sendable {
    /// What one run is given.
    public struct Input {
        /// The texts of the values files, later ones win.
        public var files: [SourceFile]
        /// The flags that set values, in the order of the command line.
        public var flags: [SetFlag]
        /// Reads a file that `--set-file` names.
        public var readFile: SetFlag.FileReader
        /// Whether all texts that were asked for are here; where one is missing, rules and objects are not judged.
        public var isComplete: Bool
        /// Whether the objects that `helm test` runs are among the objects.
        public var includesTests: Bool

        /// Creates an input.
        public init(
            files: [SourceFile] = [],
            flags: [SetFlag] = [],
            readFile: @escaping SetFlag.FileReader = { _ in throw ValueLayers.NoFiles() },
            isComplete: Bool = true,
            includesTests: Bool = false
        ) {
            self.files = files
            self.flags = flags
            self.readFile = readFile
            self.isComplete = isComplete
            self.includesTests = includesTests
        }
    }

    /// What one run gives.
    public struct Outcome: Sendable {
        /// The layers, each with what it says.
        public let layers: ValueLayers
        /// The effective values; nodes without a span are defaults.
        public let values: ValueNode
        /// The objects in the order in which Helm prints them; not to be used when an error was reported.
        public let objects: [RenderedObject]
    }

    let chart: ChartDefinition
    let release: ReleaseIdentity
    let context: EvaluationContext

    /// Creates a pipeline.
    ///
    /// - Parameters:
    ///   - chart: The chart.
    ///   - release: The release.
    ///   - entropy: Returns a number of random letters and digits, for secrets that are to be generated.
    public init(_ chart: ChartDefinition, release: ReleaseIdentity, entropy: @escaping @Sendable (Int) -> String) {
        self.chart = chart
        self.release = release
        context = EvaluationContext(
            releaseName: release.name,
            namespace: release.namespace,
            chartName: chart.name,
            chartVersion: chart.version,
            appVersion: chart.appVersion,
            entropy: entropy
        )
    }

    /// Runs all stages.
    public func run(_ input: Input, into collector: DiagnosticCollector) -> Outcome {
        let problems = DiagnosticCollector(limit: Self.problemLimit)
        let only = input.files.count == 1 ? input.files.first?.name : nil
        defer {
            for var diagnostic in problems.diagnostics {
                if diagnostic.span == nil { diagnostic.file = diagnostic.file ?? only }
                collector.report(diagnostic)
            }
            if problems.omitted > 0 {
                let message = "\(problems.omitted) more problems are not shown"
                let help = "mend those shown first; is this the right file?"
                let severity: Severity = problems.hasErrors ? .error : .warning
                collector.report(Diagnostic(.tooManyProblems, message, file: only, severity: severity, help: help))
            }
        }

        let defaults = chart.values.defaults
        let layers = self.layers(input, over: defaults, into: problems)
        let isComplete = input.isComplete && !problems.hasErrors
        let values = ValuesResolver(chart.values, into: problems).resolve(layers.userValues, over: defaults)
        guard isComplete else { return Outcome(layers: layers, values: values, objects: []) }

        let undecided = problems.diagnostics.filter { $0.severity == .error }.compactMap(\.path)
        RuleChecker(context: context, undecided: undecided, into: problems).check(values, against: chart.values)
        for advise in chart.advisories { advise(values, context, problems) }
        let evaluator = ExpressionEvaluator(values: values, context: context)
        let objects = ChartRenderer(chart).render(with: evaluator)
        RenderedObjectChecker(release: release, into: problems).check(objects)
        if !problems.hasErrors {
            UnusedValueChecker(collector: problems)
                .check(values, chart.values, defaults: defaults, reads: evaluator.reads)
        }
        let wanted = input.includesTests ? objects : objects.filter { !$0.isTest }
        return Outcome(layers: layers, values: values, objects: wanted)
    }

    /// Parses and merges; what the schema will say better is left to it.
    private func layers(_ input: Input, over defaults: Value, into collector: DiagnosticCollector) -> ValueLayers {
        var files: [ValueLayers.File] = []
        for file in input.files {
            guard file.bytes.count <= Self.byteLimit else {
                collector.report(Self.tooLarge(file))
                continue
            }
            guard let tree = YAMLReader(file: file).values(into: collector) else { continue }
            files.append(ValueLayers.File(name: file.name, tree: tree))
        }
        let merging = DiagnosticCollector()
        let layers = ValueLayers(
            defaults: ValueNode(defaults),
            files: files,
            flags: input.flags,
            readFile: input.readFile,
            into: merging
        )
        for diagnostic in merging.diagnostics where !Self.saidBySchema.contains(diagnostic.code) {
            collector.report(diagnostic)
        }
        return layers
    }

    private static func tooLarge(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            .manifestTooLarge,
            "the file has \(file.bytes.count) bytes, values may have at most \(byteLimit)",
            file: file.name,
            notes: ["Kubernetes takes objects of up to 1.5 MB, and Helm keeps all of a release in one Secret of 1 MiB"],
            help: "check that this is the right file, and move large texts into files of their own"
        )
    }

    /// Far more than any release can hold, and little enough to be checked in about a second, whatever it says.
    private static let byteLimit = 4 << 20
    static let problemLimit = 1000
    private static let saidBySchema: Set<DiagnosticCode> = [.valuesNotAMap, .valuesUnexpectedMap]
}
