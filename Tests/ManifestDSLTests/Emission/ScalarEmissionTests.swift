import ManifestDSL
import Testing
import ValueModel
import ValuesSchema

/// Scalars: what is quoted, what is cast, what stands as it is.
@Suite struct ScalarEmissionTests {
    private static let values = Sample.values

    @Test(arguments: [
        ("a", "a"), ("yes", "\"yes\""), ("1", "\"1\""), ("", "\"\""), ("a: b", "\"a: b\""), ("--config", "--config"),
        ("\"so\"", "\"\\\"so\\\"\""), ("a\nb", "\"a\\nb\""), ("{{ x }}", "\"{{ \"{{\" }} x }}\""),
        ("null", "\"null\""),
    ])
    func constantsAreQuotedWhereYAMLReadsThemOtherwise(constant: String, text: String) {
        #expect(Emitted.text(Expression(.literal(.string(constant)))) == text)
    }

    @Test func textsAreTexts() {
        let values = Self.values
        let plain = TextHelper("plain", "A plain text.", isPlain: true, values.name)
        let other = TextHelper("other", "Another text.", values.name)
        let cases: [(Expression<String>, String)] = [
            (values.name, "{{ .Values.name | quote }}"),
            (values.count.text, "{{ int64 .Values.count | quote }}"),
            (.release(.name), "{{ .Release.Name | quote }}"),
            (.release(.service), "{{ .Release.Service }}"),
            (plain.expression, "{{ include \"sample.plain\" . }}"),
            (other.expression, "{{ include \"sample.other\" . | quote }}"),
            ("\(plain.expression)-config", "{{ include \"sample.plain\" . }}-config"),
            ("\(.release(.name)):\(values.count)", "\"{{ .Release.Name }}:{{ int64 .Values.count }}\""),
            ("\(values.name)-config", "{{ printf \"%s-config\" .Values.name | quote }}"),
            ("100%\(values.name)", "{{ printf \"100%%%s\" .Values.name | quote }}"),
            (values.name.ifEmpty("x"), "{{ .Values.name | default \"x\" | quote }}"),
            (
                values.name.truncated(5).trimmingSuffix("-"),
                #"{{ .Values.name | regexFind "(?s)^.{0,5}" | trimSuffix "-" | quote }}"#
            ),
            (values.name.sha256, "{{ .Values.name | sha256sum | quote }}"),
            (values.name.base64, "{{ .Values.name | b64enc | quote }}"),
            (values.name.lowercased, "{{ .Values.name | lower | quote }}"),
            (values.name.replacing("a", with: "b"), "{{ .Values.name | replace \"a\" \"b\" | quote }}"),
            (values.words.json, "{{ toJson (.Values.words | default list) | quote }}"),
            (values.enabled.choose("on-1", else: "off-1"), "{{ ternary \"on-1\" \"off-1\" .Values.enabled }}"),
        ]
        for (expression, text) in cases { #expect(Emitted.text(expression) == text) }
    }

    @Test func numbersAreCast() {
        let text = Emitted.template {
            Key("constant", 5)
            Key("count", Self.values.count)
            Key("sum", Self.values.count + 1)
            Key("enabled", Self.values.enabled)
            With(Self.values.budget, "budget") { budget in Key("budget", budget) }
        }
        #expect(
            text == """
                constant: 5
                count: {{ int64 .Values.count }}
                sum: {{ add (int64 .Values.count) 1 }}
                enabled: {{ .Values.enabled }}
                {{- if ne .Values.budget nil }}
                budget: {{ toJson .Values.budget }}
                {{- end }}

                """
        )
    }

    @Test func aLongChoiceIsTwoLines() {
        let text = Emitted.template {
            Key("name", Self.values.enabled.choose("\(.release(.name))-a", else: Self.values.name))
        }
        #expect(
            text == """
                {{- if .Values.enabled }}
                name: {{ .Release.Name }}-a
                {{- else }}
                name: {{ .Values.name | quote }}
                {{- end }}

                """
        )
    }

    @Test func aSecretIsKeptAcrossUpgrades() {
        let secret = TextHelper(
            "secret",
            "A secret.",
            Self.values.name.ifEmpty(.generated(prefix: "sk-", length: 8, secret: "keys", key: "key"))
        )
        let chart = Emitted(Sample.chart([Manifest("m.yaml") { Key("k", secret.expression.base64) }]))
        #expect(chart["m.yaml"] == "k: {{ include \"sample.secret\" . | b64enc | quote }}\n")
        #expect(
            chart["_helpers.tpl"] == """
                {{/*
                A secret that nobody gave: the one that the Secret of an earlier release holds, or a new one.
                */}}
                {{- define "sample.generated" -}}
                {{- $secret := lookup "v1" "Secret" .namespace .secret }}
                {{- with index ($secret.data | default dict) .key }}
                {{- b64dec . }}
                {{- else }}
                {{- printf "%s%s" .prefix (randAlphaNum .length) }}
                {{- end }}
                {{- end }}

                {{/*
                A secret.
                */}}
                {{- define "sample.secret" -}}
                {{- if .Values.name }}
                {{- .Values.name }}
                {{- else }}
                {{- include "sample.generated" (dict "namespace" .Release.Namespace "secret" "keys" "key" "key" "prefix" "sk-" "length" 8) }}
                {{- end }}
                {{- end }}

                """
        )
    }
}
