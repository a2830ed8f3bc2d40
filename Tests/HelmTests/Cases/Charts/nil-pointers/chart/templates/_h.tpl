{{ define "c.deep" }}
{{ include "c.deeper" . }}
{{ end }}
{{ define "c.deeper" }}
x: {{ .Values.none.field }}
{{ end }}