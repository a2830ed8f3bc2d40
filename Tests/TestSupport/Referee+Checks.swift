extension Referee {
    /// What the engine made of a chart.
    public struct Rendering: Sendable {
        /// The standard output of `helm template`: resources in order of installation, then hooks.
        public var manifest: String
        /// The manifest without hooks.
        public var resources: String
        /// The rendered NOTES.txt.
        public var notes: String
        /// What each template printed, by path, with the chart's name in front.
        public var files: [String: String]
    }

    /// A violation of a schema.
    public struct Violation: Sendable, Equatable, CustomStringConvertible {
        /// Which of the given objects or instances, from 0.
        public var index: Int
        /// A JSON pointer to the place, empty for the whole.
        public var path: String
        /// What is wrong, in the validator's words.
        public var message: String

        /// The violation on one line.
        public var description: String { "[\(index)] \(path): \(message)" }
    }

    /// Returns what `helm template` prints for a chart.
    ///
    /// - Parameters:
    ///   - chart: The chart's files, by path inside it.
    ///   - values: JSON text, as one `-f` file.
    ///   - release: The release's name.
    ///   - namespace: The release's namespace.
    ///   - kubeVersion: What `--kube-version` says; Helm's own default if nil.
    ///   - apiVersions: What `--api-versions` says.
    /// - Returns: The manifest and its parts.
    /// - Throws: `Failure.refused` with Helm's text.
    public func render(
        chart: [String: String],
        values: String = "{}",
        release: String = "release-name",
        namespace: String = "default",
        kubeVersion: String? = nil,
        apiVersions: [String] = []
    ) throws -> Rendering {
        var parameters: [String: Any] = [
            "chart": chart, "values": values, "release": release, "namespace": namespace, "apiVersions": apiVersions,
        ]
        parameters["kubeVersion"] = kubeVersion
        let reply = try call("render", parameters)
        return Rendering(
            manifest: try text("manifest", in: reply),
            resources: try text("resources", in: reply),
            notes: try text("notes", in: reply),
            files: reply["files"] as? [String: String] ?? [:]
        )
    }

    /// Checks objects against the schemas of a Kubernetes version.
    ///
    /// - Parameters:
    ///   - objects: JSON texts.
    ///   - version: A minor version such as `1.28`, or `newest`.
    ///   - strict: Whether a field that the API does not know is a violation.
    /// - Returns: The violations, and the indexes of objects of custom kinds, which were not checked.
    /// - Throws: `Failure.refused` for a version without schemas.
    public func validateKubernetes(
        _ objects: [String],
        version: String = "newest",
        strict: Bool = true
    ) throws -> (violations: [Violation], skipped: [Int]) {
        let parameters: [String: Any] = ["objects": objects, "version": version, "strict": strict]
        let reply = try call("validateKubernetes", parameters)
        guard let errors = reply["errors"] as? [[String: Any]], let skipped = reply["skipped"] as? [[String: Any]]
        else { throw Failure.broken("validateKubernetes has no errors") }
        return (try errors.map { try violation($0, index: nil) }, skipped.compactMap { $0["index"] as? Int })
    }

    /// Checks instances against a JSON Schema of the draft that it names; an empty list is a valid instance.
    ///
    /// - Parameters:
    ///   - schema: JSON text of the schema.
    ///   - instances: JSON texts.
    /// - Returns: As many lists of violations.
    /// - Throws: `Failure.refused` for a schema that is not valid itself.
    public func validateSchema(_ schema: String, instances: [String]) throws -> [[Violation]] {
        let reply = try call("validateSchema", ["schema": schema, "instances": instances])
        guard let results = reply["results"] as? [[String: Any]] else {
            throw Failure.broken("validateSchema has no results")
        }
        return try results.enumerated().map { index, result in
            try (result["errors"] as? [[String: Any]] ?? []).map { try violation($0, index: index) }
        }
    }

    private func violation(_ error: [String: Any], index: Int?) throws -> Violation {
        Violation(
            index: index ?? error["index"] as? Int ?? 0,
            path: try text("path", in: error),
            message: try text("message", in: error)
        )
    }
}

extension Referee {
    /// Lays each of several values over the defaults of a chart, as an install does, and checks them against its schema.
    ///
    /// - Parameters:
    ///   - chart: The chart's files, by path inside it.
    ///   - values: JSON texts.
    /// - Returns: For each of the values Helm's complaint, or nil where it has none.
    /// - Throws: `Failure.refused` for a chart that Helm cannot load.
    public func validateValues(of chart: [String: String], _ values: [String]) throws -> [String?] {
        let reply = try call("validateChartValues", ["chart": chart, "values": values])
        guard let results = reply["results"] as? [[String: Any]], results.count == values.count else {
            throw Failure.broken("validateChartValues has no results")
        }
        return results.map { $0["error"] as? String }
    }
}
