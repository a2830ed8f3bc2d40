import ManifestDSL
import ValueModel
import ValuesSchema

/// Values of a chart that is just big enough to test the comparison with.
struct SmallValues: ValuesObject {
    var replicas = 1
    var title = ""
    var settings: [String: ScalarText] = [:]
    var selector: Value = [:]
    var inner = InnerValues()

    static let schema = ObjectSchema<Self>("Values for tests.") {
        Field("replicas", \.replicas, "How many.", .minimum(0))
        Field("title", \.title, "Any text.")
        Field("settings", \.settings, "Scalars by name.", .keys(.dataKey))
        Field("selector", \.selector, "Any map.", .anyMap)
        Field("inner", \.inner, "A group.")
        Rule("a title needs inner.enabled", help: "set it") { $0.title.isEmpty || $0.inner.enabled }
    }
}

/// A group of values.
struct InnerValues: ValuesObject {
    var enabled = false
    var limit: Int?

    static let schema = ObjectSchema<Self>("A group.") {
        Field("enabled", \.enabled, "Whether there is a second object.")
        Field("limit", \.limit, "At most.", .minimum(1))
    }
}

/// A chart in the manifest language, and the same chart written by hand as templates.
enum SmallChart {
    private static let values = Expression<SmallValues>.root

    static let definition = ChartDefinition(
        name: "small",
        version: "1.0.0",
        appVersion: "1",
        description: "A chart for tests.",
        values: SmallValues.schema.record,
        manifests: [workload, settings]
    )

    private static let workload = Manifest("workload.yaml") {
        Key("apiVersion", "example.com/v1")
        Key("kind", "Workload")
        Map("metadata") { Key("name", .release(.name)) }
        Map("spec") {
            Key("replicas", values.replicas)
            With(values.inner.limit, "limit") { Key("limit", $0) }
            Passthrough("nodeSelector", values.selector)
        }
    }

    private static let settings = Manifest("settings.yaml", when: values.inner.enabled) {
        Key("apiVersion", "v1")
        Key("kind", "ConfigMap")
        Map("metadata") { Key("name", .release(.name)) }
        Map("data") {
            Key("title", values.title)
            ForEach(values.settings, "name", "setting") { name, setting in ComputedKey(name, setting.text) }
        }
    }

    /// The templates as they should be.
    static let files = files()

    /// Returns the templates with one text replaced in one of them.
    static func files(replacing old: String = "", by new: String = "") -> [ChartFile] {
        let rule = """
            {{- if and (ne .Values.title "") (not .Values.inner.enabled) }}{{ fail "a title needs inner.enabled" }}{{ end -}}

            """
        let scalar = #"{{ ternary $setting (toJson $setting) (kindIs "string" $setting) | quote }}"#
        let texts = [
            "templates/workload.yaml": rule + """
                apiVersion: example.com/v1
                kind: Workload
                metadata:
                  name: {{ .Release.Name | quote }}
                spec:
                  replicas: {{ int64 .Values.replicas }}
                  {{- if .Values.inner.limit }}
                  limit: {{ int64 .Values.inner.limit }}
                  {{- end }}
                  {{- with .Values.selector }}
                  nodeSelector:
                    {{- toYaml . | nindent 4 }}
                  {{- end }}

                """,
            "templates/settings.yaml": """
            {{- if .Values.inner.enabled }}
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{ .Release.Name | quote }}
            data:
              title: {{ quote .Values.title }}
              {{- range $name, $setting := .Values.settings }}
              {{ quote $name }}: \(scalar)
              {{- end }}
            {{- end }}

            """,
            "Chart.yaml": "apiVersion: v2\nname: small\nversion: 1.0.0\nappVersion: \"1\"\n",
            "values.yaml": "replicas: 1\ntitle: \"\"\nsettings: {}\nselector: {}\ninner: {enabled: false}\n",
        ]
        let schema = JSONWriter(keyOrder: .asGiven).text(
            of: JSONSchemaWriter().schema(of: definition.values, title: "V")
        )
        return [ChartFile(path: "values.schema.json", text: schema)]
            + texts.sorted { $0.key < $1.key }
            .map { ChartFile(path: $0.key, text: old.isEmpty ? $0.value : $0.value.replacing(old, with: new)) }
    }
}
