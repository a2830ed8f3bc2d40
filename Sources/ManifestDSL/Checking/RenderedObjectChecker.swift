public import Diagnostics
import Kubernetes
import OrderedCollections
import ValueModel

/// Checks rendered objects as the API server would, and reports problems at the values that caused them.
///
/// In: objects whose nodes carry spans. Out: diagnostics. Where an earlier stage has reported an error at a place, this
/// one keeps silent about it: the values were checked against the same rules before they became part of an object.
public struct RenderedObjectChecker {
    private let release: ReleaseIdentity
    private let collector: DiagnosticCollector
    private let found = DiagnosticCollector(limit: ChartPipeline.problemLimit)

    /// Creates a checker of the objects of a release.
    public init(release: ReleaseIdentity, into collector: DiagnosticCollector) {
        self.release = release
        self.collector = collector
    }

    /// Checks objects that are applied together.
    public func check(_ objects: [RenderedObject]) {
        // After an error a default may stand where the user meant something else.
        let judgesRelations = !collector.hasErrors
        var seen: OrderedDictionary<[String], RenderedObject> = [:]
        for object in objects where hasIdentity(object) {
            checkName(of: object)
            let identity = [object.apiVersion, object.kind, object.namespace ?? release.namespace, object.name]
            if let first = seen[identity] {
                reportDuplicate(object, of: first)
            } else {
                seen[identity] = object
            }
            if let pod = PodPlace(in: object) {
                PodChecker(object: object, judgesRelations: judgesRelations, into: found).check(pod)
            }
            checkShape(of: object)
            HookEvents(collector: found).check(object)
        }
        if judgesRelations { HookReferences(collector: found).check(objects) }
        report()
    }

    /// Reports what was found, once for each value: one value may get into several objects.
    private func report() {
        let judgesNothingElse = collector.hasErrors
        var known: [SourceSpan: Severity] = [:]
        for diagnostic in collector.diagnostics {
            guard let span = diagnostic.span else { continue }
            known[span] = max(diagnostic.severity, known[span] ?? .info)
        }
        for diagnostic in found.diagnostics {
            if let span = diagnostic.span {
                if let severity = known[span], severity >= diagnostic.severity { continue }
                known[span] = diagnostic.severity
            } else if judgesNothingElse {
                // Values that contradict one another can give the chart's own parts twice; that was reported.
                continue
            }
            collector.report(diagnostic)
        }
        for _ in 0..<found.omitted { collector.omit(found.hasErrors ? .error : .warning) }
    }

    private func hasIdentity(_ object: RenderedObject) -> Bool {
        guard object.node.mapping != nil else {
            let message = "expected a Kubernetes object in \(object.template), found \(object.node.kindPhrase)"
            found.report(Diagnostic(.manifestNotAnObject, message, at: object.node.span, label: "not a map"))
            return false
        }
        let isList = object.node["items"] != nil
        let missing = [
            object.apiVersion.isEmpty ? "apiVersion" : nil, object.kind.isEmpty ? "kind" : nil,
            object.name.isEmpty && !isList ? "metadata.name" : nil,
        ].compactMap(\.self)
        guard !missing.isEmpty else { return !isList }
        found.report(
            Diagnostic(
                .manifestNotAnObject,
                "\(object.phrase) has no \(missing.map { "`\($0)`" }.joined(separator: " and no "))",
                at: object.node.mapping?.values.first?.keySpan ?? object.node.span,
                label: "this object",
                help: "add \(missing.map { "`\($0)`" }.joined(separator: ", "))"
            )
        )
        return false
    }

    private func checkName(of object: RenderedObject) {
        let node = object.node["metadata"]?["name"]
        let span = node?.span ?? release.nameSpan
        let isComposed = span.map { !Self.isWritten(object.name, at: $0) } ?? true
        let notes = isComposed ? ["the name is put together from the names of the release and the chart"] : []
        if let violation = ObjectNameRule.violation(of: object.name, kind: object.kind) {
            found.report(
                Diagnostic(
                    .manifestBadName,
                    "the name `\(object.name)` of the \(object.kind) in \(object.template) \(violation)",
                    at: span,
                    label: isComposed ? "the name is made from this" : "not a name for this kind",
                    notes: notes,
                    help: isComposed ? Self.shorten : nil
                )
            )
        } else if object.kind == "StatefulSet", object.name.utf8.count > ObjectNameRule.statefulSetLimit {
            found.report(
                Diagnostic(
                    .manifestLongName,
                    "the name `\(object.name)` of the StatefulSet in \(object.template) should have at most "
                        + "\(ObjectNameRule.statefulSetLimit) characters, this has \(object.name.utf8.count)",
                    at: span,
                    notes: notes + ["its pods are labelled with the name and a hash, and a label takes 63 characters"],
                    help: Self.shorten
                )
            )
        }
    }

    private static let shorten = "shorten it, or set a shorter `fullnameOverride`"

    /// Whether a name may be just what stands at a place, with or without quotes.
    private static func isWritten(_ name: String, at span: SourceSpan) -> Bool {
        let length = Int(span.end) - Int(span.start)
        return length == name.utf8.count || length == name.utf8.count + 2
    }

    private func reportDuplicate(_ object: RenderedObject, of first: RenderedObject) {
        let place = nameSpan(of: object)
        let other = nameSpan(of: first)
        found.report(
            Diagnostic(
                .manifestDuplicateObject,
                "there are two objects \(object.kind) `\(object.name)`: of \(first.template) and of \(object.template)",
                at: place ?? other,
                label: place == nil ? "this is the one" : "this is the second one",
                related: place == nil || other == nil ? [] : [.init("this is the first one", at: other)],
                help: "give one of them another name"
            )
        )
    }

    private func nameSpan(of object: RenderedObject) -> SourceSpan? {
        object.node["metadata"]?["name"]?.span ?? object.node.span
    }

    /// Compares an object with the Kubernetes API; of kinds that it does not know the metadata alone.
    private func checkShape(of object: RenderedObject) {
        let problems = DiagnosticCollector()
        let checker = APIShapeChecker(target: release.kubernetes)
        if let type = APIShapes.type(ofKind: object.kind, apiVersion: object.apiVersion) {
            checker.check(object.node, against: type, at: ValuePath(), into: problems)
        } else if let metadata = object.node["metadata"] {
            let path = ValuePath([.key("metadata")])
            checker.check(metadata, against: .definition("ObjectMeta"), at: path, into: problems)
        }
        for var diagnostic in problems.diagnostics {
            // The pod's own check has said it, with the place that is known.
            if diagnostic.span == nil, diagnostic.code == .kubernetesDuplicateName { continue }
            diagnostic.notes.append("in the rendered \(object.phrase)")
            diagnostic.path = nil
            found.report(diagnostic)
        }
    }
}
