import ArgumentParser
import Diagnostics
import ManifestDSL
import Templates
import ValueModel

/// One run over the chart: the texts that were asked for, read, and the release.
struct ChartRun {
    /// The texts that spans point into.
    private(set) var sources = SourceMap()
    /// The values files that could be read, later ones win.
    private(set) var files: [SourceFile] = []
    /// The names of all values files, also of those that could not be read.
    private(set) var names: [String] = []
    /// Everything that was found wrong so far.
    let collector = DiagnosticCollector()

    /// The release.
    let release: ReleaseIdentity
    /// The flags that set values, in the order of the command line.
    private(set) var flags: [SetFlag] = []
    private let pipeline: ChartPipeline
    private let standardInput = StandardInput()

    /// The chart.
    static var chart: ChartDefinition { GatewayChart.definition }

    /// Reads what the arguments ask for; what cannot be read is reported.
    ///
    /// - Parameters:
    ///   - values: The arguments about values.
    ///   - options: The arguments about the release.
    ///   - entropy: Returns that many random letters and digits.
    /// - Throws: `ValidationError` for arguments that exclude each other.
    init(
        _ values: ValuesOptions,
        _ options: ReleaseOptions,
        entropy: @escaping @Sendable (Int) -> String = RandomText.lettersAndDigits
    ) throws(ValidationError) {
        try self.init(ValuesRequest(values), ReleaseRequest(options), entropy: entropy)
    }

    /// Reads what is asked for.
    ///
    /// - Parameters:
    ///   - request: The values.
    ///   - release: The release; the usual one if nil.
    ///   - entropy: Returns that many random letters and digits.
    init(
        _ request: ValuesRequest,
        _ release: ReleaseRequest? = nil,
        entropy: @escaping @Sendable (Int) -> String = RandomText.lettersAndDigits
    ) {
        self.release = release?.resolve(&sources, into: collector) ?? ReleaseRequest.usual
        pipeline = ChartPipeline(Self.chart, release: self.release, entropy: entropy)
        for source in request.files {
            let (name, kind) = Self.name(of: source)
            names.append(name)
            do throws(FileFailure) {
                let bytes = try Self.bytes(of: source, standardInput)
                files.append(sources.add(name: name, kind: kind, bytes: bytes))
            } catch {
                collector.report(error.diagnostic)
            }
        }
        for setting in request.settings {
            let bytes = Array(setting.text.utf8)
            let file = sources.add(name: setting.kind.flagName, kind: .argument, bytes: bytes)
            flags.append(SetFlag(kind: setting.kind, file: file))
        }
    }

    /// Returns what comes of all files together, as layers.
    ///
    /// - Parameter includesTests: Whether the objects that `helm test` runs are among the objects.
    /// - Returns: The layers, the effective values and the objects.
    func together(includesTests: Bool = false) -> ChartPipeline.Outcome {
        run(files, isComplete: files.count == names.count, includesTests: includesTests)
    }

    /// Checks each file by itself over the defaults.
    func eachAlone() {
        for file in files { _ = run([file], isComplete: true) }
        if names.isEmpty { _ = run([], isComplete: true) }
    }

    /// Reads a file that `--set-file` names.
    var readFile: SetFlag.FileReader {
        { [standardInput] path in path == "-" ? try standardInput.bytes() : try FileReading.bytes(of: path) }
    }

    private func run(
        _ files: [SourceFile],
        isComplete: Bool,
        includesTests: Bool = false
    ) -> ChartPipeline.Outcome {
        let input = ChartPipeline.Input(
            files: files,
            flags: flags,
            readFile: readFile,
            isComplete: isComplete,
            includesTests: includesTests
        )
        return pipeline.run(input, into: collector)
    }

    private static func name(of source: ValuesRequest.Source) -> (String, SourceFile.Kind) {
        switch source {
        case .standardInput: (StandardInput.name, .standardInput)
        case .file(let path): (path, .file)
        }
    }

    private static func bytes(
        of source: ValuesRequest.Source,
        _ standardInput: StandardInput
    ) throws(FileFailure) -> [UInt8] {
        switch source {
        case .standardInput: try standardInput.bytes()
        case .file(let path): try FileReading.bytes(of: path)
        }
    }
}
