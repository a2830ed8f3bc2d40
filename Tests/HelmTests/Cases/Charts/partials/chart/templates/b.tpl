b: {{ include "inline" . }}
