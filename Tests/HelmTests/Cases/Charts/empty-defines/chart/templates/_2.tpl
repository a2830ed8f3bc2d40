{{ define "x" }}  
{{ end }}{{ define "y" }}y{{ end }}