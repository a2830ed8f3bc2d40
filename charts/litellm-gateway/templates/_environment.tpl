{{/*
How the database is reached.
*/}}
{{- define "litellm-gateway.databaseEnvironment" -}}
{{- $extraNames := list }}
{{- range .Values.extraEnvVars }}
{{- $extraNames = append $extraNames .name }}
{{- end }}
{{- $replacedNames := concat (keys (.Values.envVars | default dict) | sortAlpha) $extraNames }}
{{- $replacesDatabase := or (has "DATABASE_USERNAME" $replacedNames) (has "DATABASE_PASSWORD" $replacedNames) (has "DATABASE_HOST" $replacedNames) (has "DATABASE_NAME" $replacedNames) }}
{{- if .Values.db.deployStandalone }}
{{- if .Values.postgresql.auth.existingSecret }}
{{- if not (has "DATABASE_USERNAME" $replacedNames) }}
- name: DATABASE_USERNAME
  value: {{ .Values.postgresql.auth.username | quote }}
{{- end }}
{{- else if not (has "DATABASE_USERNAME" $replacedNames) }}
- name: DATABASE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ include "litellm-gateway.dbcredentialsSecretName" . | quote }}
      key: username
{{- end }}
{{- if not (has "DATABASE_PASSWORD" $replacedNames) }}
- name: DATABASE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "litellm-gateway.dbcredentialsSecretName" . | quote }}
      key: {{ include "litellm-gateway.postgresql.passwordKey" . | quote }}
{{- end }}
{{- if not (has "DATABASE_HOST" $replacedNames) }}
- name: DATABASE_HOST
  value: {{ include "litellm-gateway.postgresql.fullname" . }}
{{- end }}
{{- if not (has "DATABASE_NAME" $replacedNames) }}
- name: DATABASE_NAME
  value: {{ .Values.postgresql.auth.database | quote }}
{{- end }}
{{- end }}
{{- if and .Values.db.useExisting .Values.db.secret.urlKey (not (has "DATABASE_URL" $replacedNames)) }}
- name: DATABASE_URL
  valueFrom:
    secretKeyRef:
      name: {{ .Values.db.secret.name | quote }}
      key: {{ .Values.db.secret.urlKey | quote }}
{{- end }}
{{- if and .Values.db.useExisting (not .Values.db.secret.urlKey) }}
{{- if and (contains "$(DATABASE_USERNAME)" .Values.db.url) (not (has "DATABASE_USERNAME" $replacedNames)) }}
- name: DATABASE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .Values.db.secret.name | quote }}
      key: {{ .Values.db.secret.usernameKey | quote }}
{{- end }}
{{- if and (contains "$(DATABASE_PASSWORD)" .Values.db.url) (not (has "DATABASE_PASSWORD" $replacedNames)) }}
- name: DATABASE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.db.secret.name | quote }}
      key: {{ .Values.db.secret.passwordKey | quote }}
{{- end }}
{{- if contains "$(DATABASE_HOST)" .Values.db.url }}
{{- if .Values.db.secret.endpointKey }}
{{- if not (has "DATABASE_HOST" $replacedNames) }}
- name: DATABASE_HOST
  valueFrom:
    secretKeyRef:
      name: {{ .Values.db.secret.name | quote }}
      key: {{ .Values.db.secret.endpointKey | quote }}
{{- end }}
{{- else if .Values.db.port }}
{{- if not (has "DATABASE_HOST" $replacedNames) }}
- name: DATABASE_HOST
  value: "{{ .Values.db.endpoint }}:{{ int64 .Values.db.port }}"
{{- end }}
{{- else if not (has "DATABASE_HOST" $replacedNames) }}
- name: DATABASE_HOST
  value: {{ .Values.db.endpoint | quote }}
{{- end }}
{{- end }}
{{- if and (contains "$(DATABASE_NAME)" .Values.db.url) (not (has "DATABASE_NAME" $replacedNames)) }}
- name: DATABASE_NAME
  value: {{ .Values.db.database | quote }}
{{- end }}
{{- if and .Values.db.schema (not (has "DATABASE_SCHEMA" $replacedNames)) }}
- name: DATABASE_SCHEMA
  value: {{ .Values.db.schema | quote }}
{{- end }}
{{- end }}
{{- if and (not $replacesDatabase) .Values.db.useExisting (not .Values.db.secret.urlKey) (ne .Values.db.url "postgresql://$(DATABASE_USERNAME):$(DATABASE_PASSWORD)@$(DATABASE_HOST)/$(DATABASE_NAME)") (not (has "DATABASE_URL" $replacedNames)) }}
- name: DATABASE_URL
  value: {{ .Values.db.url | quote }}
{{- end }}
{{- end }}

{{/*
The environment of the program.
*/}}
{{- define "litellm-gateway.environment" -}}
{{- $extraNames := list }}
{{- range .Values.extraEnvVars }}
{{- $extraNames = append $extraNames .name }}
{{- end }}
{{- $replacedNames := concat (keys (.Values.envVars | default dict) | sortAlpha) $extraNames }}
{{- $replacesDatabase := or (has "DATABASE_USERNAME" $replacedNames) (has "DATABASE_PASSWORD" $replacedNames) (has "DATABASE_HOST" $replacedNames) (has "DATABASE_NAME" $replacedNames) }}
{{- if not (has "HOST" $replacedNames) }}
- name: HOST
  value: {{ .Values.listen | default "0.0.0.0" | quote }}
{{- end }}
{{- if not (has "PORT" $replacedNames) }}
- name: PORT
  value: {{ int64 .Values.service.port | quote }}
{{- end }}
{{ include "litellm-gateway.databaseEnvironment" . }}
{{- if not (has "PROXY_MASTER_KEY" $replacedNames) }}
- name: PROXY_MASTER_KEY
  valueFrom:
    secretKeyRef:
      name: {{ include "litellm-gateway.masterkeySecretName" . | quote }}
      key: {{ .Values.masterkeySecretKey | default "masterkey" | quote }}
{{- end }}
{{- if and (or .Values.saltKey.value .Values.saltKey.create .Values.saltKey.secretName) (not (has "LITELLM_SALT_KEY" $replacedNames)) }}
- name: LITELLM_SALT_KEY
  valueFrom:
    secretKeyRef:
      name: {{ include "litellm-gateway.saltkeySecretName" . | quote }}
      key: {{ .Values.saltKey.secretKey | quote }}
{{- end }}
{{- if .Values.redis.enabled }}
{{- if not (has "REDIS_HOST" $replacedNames) }}
- name: REDIS_HOST
  value: {{ include "litellm-gateway.redis.fullname" . }}
{{- end }}
{{- if not (has "REDIS_PORT" $replacedNames) }}
- name: REDIS_PORT
  value: "6379"
{{- end }}
{{- if and .Values.redis.auth.enabled (not (has "REDIS_PASSWORD" $replacedNames)) }}
- name: REDIS_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "litellm-gateway.redisSecretName" . | quote }}
      key: {{ include "litellm-gateway.redis.passwordKey" . | quote }}
{{- end }}
{{- end }}
{{- if .Values.redis.external.host }}
{{- if not (has "REDIS_HOST" $replacedNames) }}
- name: REDIS_HOST
  value: {{ .Values.redis.external.host | quote }}
{{- end }}
{{- if not (has "REDIS_PORT" $replacedNames) }}
- name: REDIS_PORT
  value: {{ int64 .Values.redis.external.port | quote }}
{{- end }}
{{- end }}
{{- if and (not .Values.redis.enabled) .Values.redis.external.ssl (not (has "REDIS_SSL" $replacedNames)) }}
- name: REDIS_SSL
  value: "True"
{{- end }}
{{- if and .Values.redis.cluster.enabled (not (has "REDIS_CLUSTER_NODES" $replacedNames)) }}
- name: REDIS_CLUSTER_NODES
  {{- $nodes := list }}
  {{- range .Values.redis.cluster.nodes }}
  {{- $nodes = append $nodes (dict "host" (.host | default "") "port" (int64 (.port | default 6379))) }}
  {{- end }}
  value: {{ toJson $nodes | quote }}
{{- end }}
{{- if .Values.redis.sentinel.enabled }}
{{- if not (has "REDIS_SENTINEL_NODES" $replacedNames) }}
- name: REDIS_SENTINEL_NODES
  {{- $nodes2 := list }}
  {{- range .Values.redis.sentinel.nodes }}
  {{- $nodes2 = append $nodes2 (list (.host | default "") (int64 (.port | default 6379))) }}
  {{- end }}
  value: {{ toJson $nodes2 | quote }}
{{- end }}
{{- if not (has "REDIS_SERVICE_NAME" $replacedNames) }}
- name: REDIS_SERVICE_NAME
  value: {{ .Values.redis.sentinel.masterSet | quote }}
{{- end }}
{{- if and .Values.redis.sentinel.passwordSecret.name (not (has "REDIS_SENTINEL_PASSWORD" $replacedNames)) }}
- name: REDIS_SENTINEL_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.redis.sentinel.passwordSecret.name | quote }}
      key: {{ .Values.redis.sentinel.passwordSecret.passwordKey | quote }}
{{- end }}
{{- end }}
{{- if and (not .Values.redis.enabled) .Values.redis.external.passwordSecret.name (not (has "REDIS_PASSWORD" $replacedNames)) }}
- name: REDIS_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.redis.external.passwordSecret.name | quote }}
      key: {{ .Values.redis.external.passwordSecret.passwordKey | quote }}
{{- end }}
{{- if .Values.separateHealthApp }}
{{- if not (has "SEPARATE_HEALTH_APP" $replacedNames) }}
- name: SEPARATE_HEALTH_APP
  value: "1"
{{- end }}
{{- if not (has "SEPARATE_HEALTH_PORT" $replacedNames) }}
- name: SEPARATE_HEALTH_PORT
  value: {{ int64 .Values.separateHealthPort | quote }}
{{- end }}
{{- end }}
{{- if and .Values.migrationJob.enabled (or .Values.db.deployStandalone .Values.db.useExisting (has "DATABASE_URL" $replacedNames)) (not (has "DISABLE_SCHEMA_UPDATE" $replacedNames)) }}
- name: DISABLE_SCHEMA_UPDATE
  value: "true"
{{- end }}
{{- if and (.Values.securityContext).readOnlyRootFilesystem (ne .Values.runtime "gateway") (not (has "LITELLM_MIGRATION_DIR" $replacedNames)) }}
- name: LITELLM_MIGRATION_DIR
  value: /tmp/litellm-migrations
{{- end }}
{{- range $name, $setting := .Values.envVars }}
{{- if not (has $name $extraNames) }}
- name: {{ $name | quote }}
  value: {{ include "litellm-gateway.text" $setting | quote }}
{{- end }}
{{- end }}
{{- with .Values.extraEnvVars }}
{{ toYaml . }}
{{- end }}
{{- if and $replacesDatabase .Values.db.useExisting (not .Values.db.secret.urlKey) (ne .Values.db.url "postgresql://$(DATABASE_USERNAME):$(DATABASE_PASSWORD)@$(DATABASE_HOST)/$(DATABASE_NAME)") (not (has "DATABASE_URL" $replacedNames)) }}
- name: DATABASE_URL
  value: {{ .Values.db.url | quote }}
{{- end }}
{{- end }}

{{/*
The environment of the migration.
*/}}
{{- define "litellm-gateway.migrationEnvironment" -}}
{{- $extraNames := list }}
{{- range .Values.extraEnvVars }}
{{- $extraNames = append $extraNames .name }}
{{- end }}
{{- $replacedNames := concat (keys (.Values.envVars | default dict) | sortAlpha) $extraNames }}
{{- $replacesDatabase := or (has "DATABASE_USERNAME" $replacedNames) (has "DATABASE_PASSWORD" $replacedNames) (has "DATABASE_HOST" $replacedNames) (has "DATABASE_NAME" $replacedNames) }}
{{ include "litellm-gateway.databaseEnvironment" . }}
{{- if and .Values.saltKey.secretName (not (has "LITELLM_SALT_KEY" $replacedNames)) }}
- name: LITELLM_SALT_KEY
  valueFrom:
    secretKeyRef:
      name: {{ include "litellm-gateway.saltkeySecretName" . | quote }}
      key: {{ .Values.saltKey.secretKey | quote }}
{{- end }}
- name: DISABLE_SCHEMA_UPDATE
  value: "false"
{{- if and (.Values.securityContext).readOnlyRootFilesystem (ne .Values.runtime "gateway") (not (has "LITELLM_MIGRATION_DIR" $replacedNames)) }}
- name: LITELLM_MIGRATION_DIR
  value: /tmp/litellm-migrations
{{- end }}
{{- range $name, $setting := .Values.envVars }}
{{- if and (not (has $name $extraNames)) (ne $name "DISABLE_SCHEMA_UPDATE") }}
- name: {{ $name | quote }}
  value: {{ include "litellm-gateway.text" $setting | quote }}
{{- end }}
{{- end }}
{{- range .Values.extraEnvVars }}
{{- if ne .name "DISABLE_SCHEMA_UPDATE" }}
{{- with . }}
{{ toYaml (list .) }}
{{- end }}
{{- end }}
{{- end }}
{{- if and $replacesDatabase .Values.db.useExisting (not .Values.db.secret.urlKey) (ne .Values.db.url "postgresql://$(DATABASE_USERNAME):$(DATABASE_PASSWORD)@$(DATABASE_HOST)/$(DATABASE_NAME)") (not (has "DATABASE_URL" $replacedNames)) }}
- name: DATABASE_URL
  value: {{ .Values.db.url | quote }}
{{- end }}
{{- end }}
