kind: NotPrinted
{{ define "name" }}{{ .Release.Name }}-name{{ end }}