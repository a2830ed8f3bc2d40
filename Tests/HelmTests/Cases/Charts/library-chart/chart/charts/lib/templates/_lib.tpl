{{- define "lib.labels" -}}
labels: {{ .Chart.Name }} {{ .Values.lib.team }}
{{- end }}
{{- define "lib.name" -}}
{{ .top.Release.Name }}-{{ .suffix }}
{{- end }}
