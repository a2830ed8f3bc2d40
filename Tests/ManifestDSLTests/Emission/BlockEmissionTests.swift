import ManifestDSL
import Testing
import ValueModel
import ValuesSchema

/// Maps, lists, loops and bindings, and when they are there.
@Suite struct BlockEmissionTests {
    private static let values = Sample.values

    @Test func freeFormValuesArePassedThrough() {
        let text = Emitted.template {
            Passthrough("map", Self.values.anything)
            Map("labels") {
                Key("own", "x")
                Members(Self.values.labels)
            }
            List("items") {
                Item("first")
                Elements(Self.values.objects)
            }
        }
        #expect(
            text == """
                {{- with .Values.map }}
                map:
                  {{- toYaml . | nindent 2 }}
                {{- end }}
                labels:
                  own: x
                  {{- with .Values.labels }}
                  {{- toYaml . | nindent 2 }}
                  {{- end }}
                items:
                  - first
                  {{- with .Values.list }}
                  {{- toYaml . | nindent 2 }}
                  {{- end }}

                """
        )
    }

    /// A collection whose members are all conditional is absent when it is empty.
    @Test func collectionsAreGuarded() {
        let text = Emitted.template {
            Map("outer") { Map("inner") { Passthrough("map", Self.values.anything) } }
            List("names") {
                ForEach(Self.values.words, "word") { word in Item(word) }
                When(Self.values.enabled) { Item("more") }
            }
        }
        #expect(
            text == """
                {{- with .Values.map }}
                outer:
                  inner:
                    map:
                      {{- toYaml . | nindent 6 }}
                {{- end }}
                {{- if or .Values.words .Values.enabled }}
                names:
                  {{- range .Values.words }}
                  - {{ . | quote }}
                  {{- end }}
                  {{- if .Values.enabled }}
                  - more
                  {{- end }}
                {{- end }}

                """
        )
    }

    @Test func whatOnlyALoopCanTellIsLookedForFirst() {
        let text = Emitted.template {
            List("names") {
                ForEach(Self.values.ports, "port") { port in When(port.name.isNotEmpty) { Item(port.name) } }
            }
        }
        #expect(
            text == """
                {{- $isNeeded := false }}
                {{- range .Values.ports }}
                {{- if .name }}
                {{- $isNeeded = true }}
                {{- end }}
                {{- end }}
                {{- if $isNeeded }}
                names:
                  {{- range .Values.ports }}
                  {{- with .name }}
                  - {{ . | quote }}
                  {{- end }}
                  {{- end }}
                {{- end }}

                """
        )
    }

    /// Helm fills in defaults in maps, but not in lists.
    @Test func elementsOfListsGetTheirDefaults() {
        let text = Emitted.template {
            List("ports", isNeverEmpty: true) {
                ForEach(Self.values.ports, "port") { port in
                    Item {
                        When(port.name.isNotEmpty) { Key("name", port.name) }
                        Key("number", port.number)
                        Key("release", .release(.name))
                    }
                }
            }
        }
        #expect(
            text == """
                ports:
                  {{- range .Values.ports }}
                  - number: {{ int64 (.number | default 80) }}
                    {{- with .name }}
                    name: {{ . | quote }}
                    {{- end }}
                    release: {{ $.Release.Name | quote }}
                  {{- end }}

                """
        )
    }

    @Test func aVariableThatDotCannotServeHasAName() {
        let text = Emitted.template {
            List("pairs", isNeverEmpty: true) {
                ForEach(Self.values.ports, "port") { port in
                    ForEach(Self.values.words, "word") { word in Item("\(port.name)/\(word)") }
                }
            }
            Map("labels") { ForEach(Self.values.labels, "key", "label") { key, label in ComputedKey(key, label) } }
        }
        #expect(
            text == """
                pairs:
                  {{- range $port := .Values.ports }}
                  {{- range $.Values.words }}
                  - {{ printf "%s/%s" ($port.name | default "") . | quote }}
                  {{- end }}
                  {{- end }}
                {{- with .Values.labels }}
                labels:
                  {{- range $key, $label := . }}
                  {{ $key | quote }}: {{ $label | quote }}
                  {{- end }}
                {{- end }}

                """
        )
    }

    @Test func listsAndMapsThatNeedStatementsGetThem() {
        let names = Self.values.ports.map("port") { $0.name }.shared("names")
        let settings = Expression<Value>(
            .dictionary([
                .init("always", .literal("x")),
                .init("count", Self.values.count.node, when: Self.values.enabled.node),
                .init("name", Self.values.name.node, when: Self.values.enabled.node),
            ])
        )
        let document = DocumentHelper("settings", "Settings.", Self.values.anything.merged(over: settings))
        let chart = Emitted(
            Sample.chart([
                Manifest("m.yaml", when: names.contains("a")) { Map("data") { Document("settings.yaml", document) } }
            ])
        )
        #expect(
            chart["m.yaml"] == """
                {{- $names := list }}
                {{- range .Values.ports }}
                {{- $names = append $names (.name | default "") }}
                {{- end }}
                {{- if has "a" $names }}
                data:
                  settings.yaml: |
                    {{- include "sample.settings" . | nindent 4 }}
                {{- end }}

                """
        )
        #expect(
            chart["_helpers.tpl"] == """
                {{/*
                Settings.
                */}}
                {{- define "sample.settings" -}}
                {{- $settings := dict "always" "x" }}
                {{- if .Values.enabled }}
                {{- $_ := set $settings "count" (int64 .Values.count) }}
                {{- $_ := set $settings "name" .Values.name }}
                {{- end }}
                {{- toYaml (mergeOverwrite $settings (.Values.map | default dict)) }}
                {{- end }}

                """
        )
    }
}
