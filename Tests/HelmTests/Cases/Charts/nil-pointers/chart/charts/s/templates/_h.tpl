{{ define "s.deep" }}{{ .Values.none.field }}{{ end }}{{ define "s.middle" }}
  {{- include "s.deep" .ctx }}{{ end }}