import ArgumentParser
import Diagnostics
import GoRuntime
import Helm
import ManifestDSL
import Sprig

/// One run of `chartgen package`: makes or reads charts, packs them, writes them.
final class PackageRun {
    private let command: PackageCommand
    private let values: ValuesRequest
    private var sources = SourceMap()
    private var warnings: [ChartWarning] = []
    /// What there is to say of the values that are no errors.
    private var remarks: [Diagnostic] = []

    /// Takes what was typed, and which values are to be the chart's defaults.
    init(_ command: PackageCommand, _ values: ValuesRequest) {
        self.command = command
        self.values = values
    }

    /// Does everything; problems are printed.
    ///
    /// - Throws: `ExitCode` after an error in the input or the output.
    func run() throws {
        do throws(PackageRunFailure) {
            if command.charts.isEmpty { try writeOwnChart() }
            // As in Helm, what was packed before an error stays.
            for path in command.charts { try pack(path) }
        } catch {
            try reportWarnings()
            return try command.messages.report(remarks + error.diagnostics(&sources), of: sources)
        }
        try reportWarnings()
        try command.messages.report(remarks, of: sources)
    }

    /// Packs the chart in a folder.
    ///
    /// Helm v4.2.3 pkg/cmd/package.go.
    private func pack(_ path: String) throws(PackageRunFailure) {
        guard FileWriting.exists(path) else { throw .chart(.notFound(path: path), path: path) }
        let chart: Chart
        do {
            chart = try ChartLoader { [self] in warnings.append($0) }.load(folder: path)
        } catch {
            throw .chart(error, path: path)
        }
        try writeArchive(of: chart, path: path, version: command.version, appVersion: command.appVersion)
    }

    /// Makes the gateway's chart and writes it.
    private func writeOwnChart() throws(PackageRunFailure) {
        let chart = try OwnChart(definition(), command.version, command.appVersion)
        if command.directory {
            let folder = GoPath.join([destination, GoString(chart.name)]).text
            let files = try chart.write(to: folder)
            return try print("Successfully saved chart to: \(folder)", files)
        }
        let loaded: Chart
        do {
            loaded = try ChartLoader().load(files: chart.files)
        } catch {
            throw .chart(error, path: chart.name)
        }
        try writeArchive(of: loaded, path: chart.name)
    }

    /// Returns the gateway's chart, with the values that were given as its defaults.
    private func definition() throws(PackageRunFailure) -> ChartDefinition {
        guard !values.isEmpty else { return ChartRun.chart }
        let run = ChartRun(values)
        let outcome = run.together()
        sources = run.sources
        guard !run.collector.hasErrors else { throw .values(run.collector.diagnostics) }
        remarks = run.collector.diagnostics
        return ChartRun.chart.baking(outcome, commentsOf: run.files)
    }

    private func writeArchive(
        of chart: Chart,
        path: String,
        version: String? = nil,
        appVersion: String? = nil
    ) throws(PackageRunFailure) {
        let package: ChartPackage
        do {
            package = try ChartPackage(
                chart,
                version: version.map { GoString($0) },
                appVersion: appVersion.map { GoString($0) }
            )
        } catch {
            throw .packaging(error, path: path)
        }
        let archive = package.archive()
        let file = GoPath.join([destination, package.fileName]).text
        do {
            try FileWriting.write(archive, to: file)
        } catch {
            throw .output(error)
        }
        try print("Successfully packaged chart and saved it to: \(file)", [(file, archive)])
    }

    /// The folder to write to; as in Helm, the working folder is named in full.
    private var destination: GoString {
        command.destination == "." ? GoString(WorkingFolder.path) : GoString(command.destination)
    }

    /// Prints a line, and one with a checksum for each file.
    private func print(_ line: String, _ files: [(path: String, bytes: [UInt8])]) throws(PackageRunFailure) {
        var text = line + "\n"
        for file in files {
            let digest = Hexadecimal.encode(Digests.sha256(file.bytes))
            text += "SHA256 (\(file.path)) = \(String(decoding: digest, as: UTF8.self))\n"
        }
        do {
            try OutputStream.standardOutput.write(text)
        } catch {
            throw .output(error)
        }
    }

    private func reportWarnings() throws {
        for warning in warnings {
            try OutputStream.standardError.write("level=WARN msg=\(Quoting.quoted(GoString(warning.helmText)))\n")
        }
    }
}
