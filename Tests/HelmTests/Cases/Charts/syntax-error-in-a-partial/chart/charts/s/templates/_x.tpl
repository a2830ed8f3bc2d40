{{ define "s.x" }}
{{ if }}
{{ end }}
{{ end }}
