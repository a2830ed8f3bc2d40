extension Referee {
    /// How a `--set`-like flag reads its argument.
    public enum ArgumentKind: String, Sendable {
        case set
        case string
        case json
        case file
        case literal
    }

    /// How numbers reach Go.
    public enum Numbers: String, Sendable {
        /// As from a values file: every number is a float64.
        case float64
        /// As from `--set`: whole numbers are int64.
        case int64
    }

    /// Returns what Helm reads from a values file, as Go's JSON; an error is Helm's text.
    public func valuesFromYAML(_ texts: [String]) throws -> [Result<String, Failure>] {
        try outcomes(of: "valuesFromYAML", ["cases": texts])
    }

    /// Returns `{{ fromYaml . | toJson }}` for every text; a parse error stands in the JSON, under `Error`.
    ///
    /// - Parameters:
    ///   - texts: YAML texts.
    ///   - asArray: Whether `fromYamlArray` reads them.
    /// - Returns: As many JSON texts.
    /// - Throws: `Failure`.
    public func fromYAML(_ texts: [String], asArray: Bool = false) throws -> [String] {
        try strings(of: "fromYAML", ["cases": texts, "array": asArray])
    }

    /// Returns `{{ toYaml . }}` for every JSON text.
    public func toYAML(_ json: [String], numbers: Numbers = .float64) throws -> [String] {
        try strings(of: "toYAML", ["cases": json, "integers": numbers.rawValue])
    }

    /// Returns the JSON that one `--set`-like argument makes.
    ///
    /// - Parameters:
    ///   - argument: What follows the flag.
    ///   - kind: Which flag it is.
    ///   - base: JSON text of the values that are there already; then a port of Helm's parser answers.
    ///   - files: The files that `--set-file` can read, by relative path.
    /// - Returns: JSON text.
    /// - Throws: `Failure.refused` with Helm's text.
    public func strvals(
        _ argument: String,
        kind: ArgumentKind = .set,
        base: String? = nil,
        files: [String: String] = [:]
    ) throws -> String {
        var parameters: [String: Any] = ["argument": argument, "kind": kind.rawValue, "files": files]
        parameters["base"] = base
        return try text("json", in: try call("strvals", parameters))
    }

    /// Returns the JSON that each `--set`-like argument makes, independently of the others.
    ///
    /// - Parameters:
    ///   - arguments: What follows the flag.
    ///   - kind: Which flag it is.
    ///   - base: JSON text of the values that are there already; then a port of Helm's parser answers.
    /// - Returns: As many JSON texts, or Helm's errors.
    /// - Throws: `Failure`.
    public func strvals(
        _ arguments: [String],
        kind: ArgumentKind = .set,
        base: String? = nil
    ) throws -> [Result<String, Failure>] {
        var parameters: [String: Any] = ["cases": arguments, "kind": kind.rawValue]
        parameters["base"] = base
        return try outcomes(of: "strvals", parameters)
    }

    /// Returns `.Values` inside a chart, as JSON, for layers of JSON text in the order of `-f`.
    public func mergeValues(chart: String, _ layers: [String]) throws -> String {
        try text("json", in: try call("mergeValues", ["chart": chart, "values": layers]))
    }

    /// Returns `.Values` inside a chart, as JSON, for values files of YAML text in the order of `-f`.
    public func mergeFiles(chart: String, _ files: [String]) throws -> String {
        try text("json", in: try call("mergeFiles", ["chart": chart, "files": files]))
    }

    private func outcomes(of operation: String, _ parameters: [String: Any]) throws -> [Result<String, Failure>] {
        guard let results = try call(operation, parameters)["results"] as? [[String: Any]] else {
            throw Failure.broken("\(operation) has no results")
        }
        return try results.map { result in
            if let error = result["error"] as? String { return .failure(.refused(error)) }
            return .success(try text("json", in: result))
        }
    }

    private func strings(of operation: String, _ parameters: [String: Any]) throws -> [String] {
        guard let results = try call(operation, parameters)["results"] as? [String] else {
            throw Failure.broken("\(operation) has no results")
        }
        return results
    }

    func text(_ member: String, in reply: [String: Any]) throws -> String {
        guard let text = reply[member] as? String else { throw Failure.broken("a reply has no \(member)") }
        return text
    }
}
