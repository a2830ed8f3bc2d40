public import GoRuntime

/// What a schema, or the checking of one, says against values; the text is made last.
public protocol SchemaProblem: Error {
    /// The problems in Helm's words: lines such as `- at '/a': got string, want integer\n`.
    ///
    /// A schema that cannot be used gives one line without a newline at its end, as in Helm.
    var helmText: String { get }
}

/// The values of one chart that do not meet its schema.
public struct SchemaViolation: Error {
    /// What is wrong.
    public enum Reason: Sendable {
        /// The schema says so.
        case problem(any SchemaProblem)
        /// The values are no map, but of this type.
        case notAMap(GoType)
    }

    /// The name of the chart.
    public var chart: GoString
    /// What is wrong.
    public var reason: Reason

    /// The violations of the charts of a tree in the words of Helm v4.2.3 pkg/chart/common/util/jsonschema.go.
    static func text(of violations: [SchemaViolation]) -> String {
        violations.reduce(
            "values don't meet the specifications of the schema(s) in the following chart(s):\n"
        ) { text, violation in
            switch violation.reason {
            case .problem(let problem): "\(text)\(violation.chart):\n\(problem.helmText)"
            case .notAMap(let type):
                "\(text)\(violation.chart):\ninvalid type for values: expected object (map), got \(type)\n"
            }
        }
    }
}

/// Checks values against the text of a schema; returns what is wrong, or nil.
public typealias SchemaChecker = (_ values: GoMap, _ schema: [UInt8]) -> (any SchemaProblem)?
