import ManifestDSL
import Testing
import ValueModel
import ValuesSchema

/// Conditions as a person writes them in a template.
@Suite struct ConditionEmissionTests {
    private typealias Case = (condition: Expression<Bool>, text: String)
    private static let values = Sample.values

    @Test func conditionsAreIdiomatic() {
        let values = Self.values
        let cases: [Case] = [
            (values.enabled, ".Values.enabled"),
            (!values.enabled, "not .Values.enabled"),
            (!(!values.enabled), ".Values.enabled"),
            (values.limit.isSet(), "ne .Values.limit nil"),
            (!values.limit.isSet(), "eq .Values.limit nil"),
            (
                values.enabled && values.limit.isSet() && !values.enabled,
                "and .Values.enabled (ne .Values.limit nil) (not .Values.enabled)"
            ),
            (values.enabled || values.name.isNotEmpty, "or .Values.enabled .Values.name"),
            (values.name.isEmpty, "not .Values.name"),
            (values.name == "a", "eq .Values.name \"a\""),
            (!(values.name == "a"), "ne .Values.name \"a\""),
            (values.count == 3, "eq (int64 .Values.count) 3"),
            (values.count < 3, "lt (int64 .Values.count) 3"),
            (0 < values.count, "gt (int64 .Values.count) 0"),
            (!(values.count <= 3), "gt (int64 .Values.count) 3"),
            (values.name.contains("a"), "contains \"a\" .Values.name"),
            (values.name.hasPrefix("a"), "hasPrefix \"a\" .Values.name"),
            (values.words.contains(values.name), "has .Values.name (.Values.words | default list)"),
            (values.anything.hasKey("a"), "hasKey (.Values.map | default dict) \"a\""),
            (values.anything["a"]["b"].isTrue, "((.Values.map).a).b"),
            (values.anything["a-b"].isTrue, "index .Values.map \"a-b\""),
            (values.words.count == 2, "eq (len (.Values.words | default list)) 2"),
            (values.enabled == values.name.isNotEmpty, "eq .Values.enabled (not (empty .Values.name))"),
        ]
        for (condition, text) in cases { #expect(Emitted.condition(condition) == text) }
    }

    @Test func whatIsKnownIsNotAskedAgain() {
        let text = Emitted.template {
            When(Self.values.enabled && Self.values.limit.isSet()) {
                When(Self.values.enabled) {
                    Key("a", "x")
                } otherwise: {
                    Key("b", "x")
                }
                With(Self.values.limit, "limit") { limit in Key("limit", limit) }
            } otherwise: {
                Key("c", "x")
            }
        }
        #expect(
            text == """
                {{- if and .Values.enabled (ne .Values.limit nil) }}
                a: x
                limit: {{ int64 .Values.limit }}
                {{- else }}
                c: x
                {{- end }}

                """
        )
    }

    @Test func anIfInAnIfIsOneIfAndAnIfInAnElseIsElseIf() {
        let text = Emitted.template {
            When(Self.values.enabled) { When(Self.values.name.isNotEmpty) { Key("a", "x") } }
            When(Self.values.enabled) {
                Key("b", "1")
            } otherwise: {
                When(Self.values.count == 2) {
                    Key("b", "2")
                } otherwise: {
                    Key("b", "3")
                }
            }
        }
        #expect(
            text == """
                {{- if and .Values.enabled .Values.name }}
                a: x
                {{- end }}
                {{- if .Values.enabled }}
                b: "1"
                {{- else if eq (int64 .Values.count) 2 }}
                b: "2"
                {{- else }}
                b: "3"
                {{- end }}

                """
        )
    }

    /// `and` and `or` of Go give one of their arguments; where a Boolean is printed they must give true or false.
    @Test func aPrintedConditionIsTrueOrFalse() {
        let text = Emitted.template { Key("k", Self.values.enabled || Self.values.name.isNotEmpty) }
        #expect(text == "k: {{ or .Values.enabled (not (empty .Values.name)) }}\n")
    }
}
