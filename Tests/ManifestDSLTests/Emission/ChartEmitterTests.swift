import ManifestDSL
import Testing
import ValueModel
import ValuesSchema

/// The files of a chart: helpers, rules, objects as they are.
@Suite struct ChartEmitterTests {
    private static let values = Sample.values

    @Test func groupsOfEntriesAndElementsAreHelpers() {
        let selector = BlockHelper("selectorLabels", "The selector.") { Key("name", Self.values.name) }
        let labels = BlockHelper("labels", "The labels.") {
            Include(selector)
            Key("release", .release(.name))
        }
        let environment = ListHelper("environment", "The environment.") { Item("a") }
        let chart = Emitted(
            Sample.chart([
                Manifest("m.yaml") {
                    Map("labels") { Include(labels) }
                    List("env") { Include(environment) }
                }
            ])
        )
        #expect(
            chart.paths == [
                "templates/_environment.tpl", "templates/_helpers.tpl", "templates/m.yaml", "templates/validation.yaml",
            ]
        )
        #expect(
            chart["m.yaml"] == """
                labels:
                  {{- include "sample.labels" . | nindent 2 }}
                env:
                  {{- include "sample.environment" . | nindent 2 }}

                """
        )
        #expect(
            chart["_helpers.tpl"] == """
                {{/*
                The labels.
                */}}
                {{- define "sample.labels" -}}
                {{ include "sample.selectorLabels" . }}
                release: {{ .Release.Name | quote }}
                {{- end }}

                {{/*
                The selector.
                */}}
                {{- define "sample.selectorLabels" -}}
                name: {{ .Values.name | quote }}
                {{- end }}

                """
        )
        #expect(
            chart["_environment.tpl"] == """
                {{/*
                The environment.
                */}}
                {{- define "sample.environment" -}}
                - a
                {{- end }}

                """
        )
    }

    /// The words are those of the diagnostic and its help.
    @Test func brokenRulesFail() {
        #expect(
            Emitted(Sample.chart([]))["validation.yaml"] == """
                {{- if and .Values.name (ne (int64 .Values.count) 1) }}
                {{- fail "name and count exclude each other; remove one" }}
                {{- end }}

                """
        )
    }

    @Test func objectsAreDocumentsOfTheirOwn() {
        let chart = Emitted(Sample.chart([Manifest("extra.yaml", objects: Self.values.objects)]))
        #expect(chart["extra.yaml"] == "{{- range .Values.list }}\n---\n{{ toYaml . }}\n{{- end }}\n")
    }

    @Test func aHelperOfSeveralLinesIsPrintedAsItIs() {
        let content = TextHelper("content", "Content.", "\(Self.values.name)\n\(Self.values.words.jsonUnlessEmpty) end")
        let chart = Emitted(Sample.chart([Manifest("m.yaml") { Key("hash", content.expression.sha256) }]))
        #expect(
            chart["_helpers.tpl"] == """
                {{/*
                Content.
                */}}
                {{- define "sample.content" -}}
                {{ .Values.name }}
                {{ with .Values.words }}{{ toJson . }}{{ end }} end
                {{- end }}

                """
        )
    }
}
