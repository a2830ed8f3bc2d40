{{/*
The chart's name, as labels show it.
*/}}
{{- define "gateway.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
The name of most resources: at most 63 characters, as DNS demands.
*/}}
{{- define "gateway.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}

{{/*
The chart and its version, as a label's value.
*/}}
{{- define "gateway.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
The labels by which the Service finds the pods. They never change.
*/}}
{{- define "gateway.selectorLabels" -}}
app.kubernetes.io/name: {{ include "gateway.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/*
The labels of every resource.
*/}}
{{- define "gateway.labels" -}}
helm.sh/chart: {{ include "gateway.chart" . }}
{{ include "gateway.selectorLabels" . }}
{{- if .Chart.AppVersion }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- end }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/*
The service account of the pods.
*/}}
{{- define "gateway.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "gateway.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{/*
The image of the gateway and of the migrations.
*/}}
{{- define "gateway.image" -}}
{{- $tag := default (printf "main-%s" .Chart.AppVersion) .Values.image.tag }}
{{- printf "%s:%s" .Values.image.repository $tag }}
{{- end }}

{{/*
The Secret, and its key, with the master key.
*/}}
{{- define "gateway.masterkeySecretName" -}}
{{- default (printf "%s-masterkey" (include "gateway.fullname" .)) .Values.masterkeySecretName }}
{{- end }}
{{- define "gateway.masterkeySecretKey" -}}
{{- default "masterkey" .Values.masterkeySecretKey }}
{{- end }}

{{/*
The ConfigMap, and its key, with the configuration file.
*/}}
{{- define "gateway.configMapName" -}}
{{- default (printf "%s-config" (include "gateway.fullname" .)) .Values.proxyConfigMap.name }}
{{- end }}
{{- define "gateway.configMapKey" -}}
{{- default "config.yaml" .Values.proxyConfigMap.key }}
{{- end }}

{{/*
The port that probes ask.
*/}}
{{- define "gateway.healthPort" -}}
{{- if .Values.separateHealthApp }}health{{ else }}http{{ end }}
{{- end }}

{{/*
A variable from a Secret. Takes a list: name, Secret, key.
*/}}
{{- define "gateway.secretVariable" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{- end }}

{{/*
The variables that lead to the database.
*/}}
{{- define "gateway.databaseVariables" -}}
{{- if .Values.db.deployStandalone }}
{{- $secret := printf "%s-dbcredentials" (include "gateway.fullname" .) }}
{{ include "gateway.secretVariable" (list "DATABASE_USERNAME" $secret "username") }}
{{ include "gateway.secretVariable" (list "DATABASE_PASSWORD" $secret "password") }}
- name: DATABASE_HOST
  value: {{ printf "%s-postgresql" .Release.Name | quote }}
- name: DATABASE_NAME
  value: {{ .Values.postgresql.auth.database | quote }}
{{- else if .Values.db.useExisting }}
{{- $secret := .Values.db.secret.name }}
{{ include "gateway.secretVariable" (list "DATABASE_USERNAME" $secret .Values.db.secret.usernameKey) }}
{{ include "gateway.secretVariable" (list "DATABASE_PASSWORD" $secret .Values.db.secret.passwordKey) }}
{{- if .Values.db.secret.endpointKey }}
{{ include "gateway.secretVariable" (list "DATABASE_HOST" $secret .Values.db.secret.endpointKey) }}
{{- else }}
- name: DATABASE_HOST
  value: {{ .Values.db.endpoint | quote }}
{{- end }}
- name: DATABASE_NAME
  value: {{ .Values.db.database | quote }}
- name: DATABASE_URL
  value: {{ .Values.db.url | quote }}
{{- end }}
{{- end }}

{{/*
The variables that lead to Redis.
*/}}
{{- define "gateway.redisVariables" -}}
{{- if .Values.redis.enabled }}
- name: REDIS_HOST
  value: {{ default (printf "%s-redis-master" .Release.Name) .Values.redis.host | quote }}
- name: REDIS_PORT
  value: {{ .Values.redis.port | default 6379 | int | quote }}
{{ include "gateway.secretVariable" (list "REDIS_PASSWORD" (default (printf "%s-redis" .Release.Name) .Values.redis.secretName) (default "redis-password" .Values.redis.secretKey)) }}
{{- end }}
{{- end }}

{{/*
The variables that the values add.
*/}}
{{- define "gateway.extraVariables" -}}
{{- range $name, $value := .Values.envVars }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- with .Values.extraEnvVars }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
What decides where pods run.
*/}}
{{- define "gateway.placement" -}}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
