public import ValueModel

/// An untyped expression over values, release and chart: the tree that is evaluated by `render` and printed by `package`.
///
/// Everything here can be written as an idiomatic Go-template pipeline; that is the rule for adding a case.
/// Authors never build nodes; they write typed ``Expression``s.
public indirect enum ExpressionNode: Sendable, Hashable {
    /// The object that a schema describes; at the root of a chart, `.Values`.
    case values
    /// A fact of the release. For example `.Release.Name`.
    case release(ReleaseField)
    /// A fact of the chart. For example `.Chart.Version`.
    case chart(ChartField)
    /// A member of an object. For example `.Values.image.tag`.
    case member(ExpressionNode, String)
    /// The variable that a `with`, a `range` or a ``Function/map`` binds; the innermost of its name. For example `$host`.
    case variable(String)
    /// A constant.
    case literal(Value)
    /// A function of other expressions. For example `eq .Values.a .Values.b`.
    case call(Function, [ExpressionNode])
    /// A list made of expressions. For example `list .host .port`.
    case list([ExpressionNode])
    /// A map made of expressions. For example `dict "host" .host`.
    case dictionary([DictionaryMember])
    /// A text with holes. For example `printf "%s-config" (include "litellm.fullname" .)`.
    case interpolation([ExpressionNode])
    /// The value of a named helper. For example `include "litellm.fullname" .`.
    case include(TextHelper)
    /// A value that is computed once. For example `$replacedNames`.
    case shared(SharedValue)
}

extension ExpressionNode {
    /// A key of a ``dictionary(_:)`` with its value; nil conditions mean always.
    public struct DictionaryMember: Sendable, Hashable {
        /// The key.
        public var key: String
        /// The value.
        public var value: ExpressionNode
        /// Whether the member is there at all.
        public var condition: ExpressionNode?

        /// Creates a member.
        public init(_ key: String, _ value: ExpressionNode, when condition: ExpressionNode? = nil) {
            self.key = key
            self.value = value
            self.condition = condition
        }
    }

    /// A fact of the release.
    public enum ReleaseField: String, Sendable, Hashable {
        case name = "Name"
        case namespace = "Namespace"
        case service = "Service"
    }

    /// A fact of the chart.
    public enum ChartField: String, Sendable, Hashable {
        case name = "Name"
        case version = "Version"
        case appVersion = "AppVersion"
    }
}
