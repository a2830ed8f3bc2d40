import Diagnostics
import GoRuntime
import Helm
import ManifestDSL
import ValueModel

/// The comparison of two renderings of one run: by the manifests in Swift, and by the engine from the emitted chart.
struct Verification {
    /// What came of it.
    enum Result {
        /// As many equal objects.
        case equal(Int)
        /// The two do not agree.
        case different(Diagnostic)
    }

    /// The chart that is compared with the manifests.
    enum Source {
        /// The one that is emitted.
        case files([ManifestDSL.ChartFile])
        /// One that was packed before, perhaps changed since: a folder or an archive.
        case path(String)
    }

    let run: ChartRun
    let source: Source

    /// Renders the chart and compares its objects with those of the run.
    ///
    /// - Throws: `ChartError` where there is no chart.
    func result(for objects: [RenderedObject]) throws(ChartError) -> Result {
        let engine: EngineRendering
        switch source {
        case .files(let files): engine = try EngineRendering(files)
        case .path(let path): engine = EngineRendering(try ChartLoader().load(path: path))
        }
        do throws(EngineRendering.Failure) {
            return compare(objects, try engine.objects(try values(), run.release))
        } catch {
            return .different(refusal(error.text))
        }
    }

    /// The values as Helm reads them; what it refuses the chart refuses.
    private func values() throws(EngineRendering.Failure) -> GoMap {
        do throws(UserValues.Failure) {
            return try UserValues.merged(
                files: run.files.map { UserValues.File(name: $0.name, text: $0.bytes) },
                flags: run.flags,
                readFile: run.readFile,
                into: DiagnosticCollector()
            )
        } catch {
            throw .values(error)
        }
    }

    private func compare(_ objects: [RenderedObject], _ others: [RenderedObject]) -> Result {
        guard let difference = ObjectDifference(between: objects, and: others) else { return .equal(objects.count) }
        return .different(
            Diagnostic(
                .differentRendering,
                difference.message("`chartgen render`", "the chart"),
                at: difference.span,
                label: "made from this value",
                help: help
            )
        )
    }

    private func refusal(_ text: String) -> Diagnostic {
        let lines = text.split(separator: "\n").map(String.init)
        return Diagnostic(
            .differentRendering,
            "the chart refuses values that `chartgen render` takes",
            file: run.files.count == 1 ? run.files.first?.name : nil,
            notes: lines,
            help: help
        )
    }

    private var help: String {
        switch source {
        case .files: "this is a mistake of chartgen, please report it with the values file"
        case .path: "pack the chart anew with `chartgen package`, unless it was changed on purpose"
        }
    }
}
