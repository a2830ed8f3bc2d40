import ArgumentParser
import Diagnostics
import GoRuntime
import Helm
import ValueModel

/// One run of `chartgen template`: reads, renders, prints.
final class TemplateRun {
    private let request: TemplateRequest
    private let standardInput = StandardInput()
    private var sources = SourceMap()
    private var warnings: [ChartWarning] = []

    /// Takes what is asked for.
    init(_ request: TemplateRequest) { self.request = request }

    /// Does everything; problems are printed.
    ///
    /// - Throws: `ExitCode` after an error in the input, `FileFailure` when the output cannot be written.
    func run() throws {
        let output: TemplateOutput
        do throws(TemplateRunFailure) {
            output = try render()
            try print(output)
        } catch {
            try reportWarnings()
            try report(error)
            throw ExitCode.failure
        }
        try reportWarnings()
    }

    /// The order is Helm's, so that of two problems the same one is reported.
    private func render() throws(TemplateRunFailure) -> TemplateOutput {
        let kubeVersion = try kubeVersion()
        let name = try releaseName()
        let values = try UserInput(request, standardInput).values(&sources)
        let chart: Chart
        do throws(ChartError) {
            chart = try ChartLoader { [self] in warnings.append($0) }.load(path: request.chart)
            try Dependencies.check(chart) { [self] in warnings.append($0) }
        } catch {
            throw .rendering(RenderFailure(.chart(error, path: request.chart)))
        }
        let functions = try TemplateFunctions(request, standardInput).all()
        let check: SchemaChecker? = request.checksSchemas ? { ChartSchema.check($0, $1) } : nil
        let rendering = ChartRendering.Request(
            release: Release(name: name, namespace: GoString(request.namespace), isUpgrade: request.isUpgrade),
            capabilities: Capabilities(
                kubeVersion: kubeVersion,
                furtherAPIVersions: request.apiVersions.map { GoString($0) }
            ),
            checkSchema: check,
            functions: functions,
            warn: { [self] in warnings.append($0) }
        )
        do throws(RenderFailure) {
            return TemplateOutput(try ChartRendering(chart, values: values, rendering), selection)
        } catch {
            throw .rendering(error)
        }
    }

    private var selection: TemplateOutput.Selection {
        TemplateOutput.Selection(
            includesCRDs: request.includesCRDs,
            includesHooks: request.includesHooks,
            includesTests: request.includesTests,
            showOnly: request.showOnly.map { GoString($0) }
        )
    }

    private func kubeVersion() throws(TemplateRunFailure) -> KubeVersion {
        guard let text = request.kubeVersion else { return .helmDefault }
        do {
            return try KubeVersion(parsing: GoString(text))
        } catch {
            throw .kubeVersion(error)
        }
    }

    private func releaseName() throws(TemplateRunFailure) -> GoString {
        switch request.name {
        case .given(let name): return GoString(name)
        case .template(let template):
            do {
                return try NameTemplate.name(GoString(template), functions: TemplateFunctions.ofSprig())
            } catch {
                throw .rendering(error)
            }
        }
    }

    private func print(_ output: TemplateOutput) throws(TemplateRunFailure) {
        do {
            guard let folder = request.outputFolder else {
                return try OutputStream.standardOutput.write(try output.text())
            }
            try OutputFolder(folder, release: request.usesReleaseFolder ? try releaseName() : nil).write(output)
            // Nothing is left for the standard output, and so nothing for `--show-only` to find.
            if let pattern = request.showOnly.first { throw RenderFailure(.missingTemplate(GoString(pattern))) }
            try OutputStream.standardOutput.write("\n")
        } catch let failure as RenderFailure {
            throw .rendering(failure)
        } catch let failure as FileFailure {
            throw .output(failure)
        } catch {
            throw .output(FileFailure("<stdout>"))
        }
    }

    private func reportWarnings() throws {
        for warning in warnings {
            try OutputStream.standardError.write("level=WARN msg=\(Quoting.quoted(GoString(warning.helmText)))\n")
        }
    }

    private func report(_ failure: TemplateRunFailure) throws {
        let stream = OutputStream.standardError
        if request.isDebugging, case .rendering(let failure) = failure, failure.isOfRendering {
            try OutputStream.standardOutput.write(failure.debugText)
        }
        switch request.errorFormat {
        case .helm: try stream.write("Error: \(failure.helmText(isDebugging: request.isDebugging))\n")
        case .text:
            let diagnostics = failure.diagnostics(&sources)
            let report = DiagnosticReport(
                sources: sources,
                files: [],
                diagnostics: diagnostics,
                toolVersion: ProgramVersion.current
            )
            let options = DiagnosticReport.Options(usesColor: request.color.applies(to: stream), showsSummary: false)
            try stream.write(report.render(.text, options: options))
        }
    }
}
