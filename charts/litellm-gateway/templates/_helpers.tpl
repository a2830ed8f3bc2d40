{{/*
The name in labels and of the container.
*/}}
{{- define "litellm-gateway.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
The name of the resources: the override, or the release's name with the chart's unless it contains it.
*/}}
{{- define "litellm-gateway.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else if contains (include "litellm-gateway.name" .) .Release.Name }}
{{- .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "litellm-gateway.name" .) | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{/*
The chart's name and version, as a label says them.
*/}}
{{- define "litellm-gateway.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
The labels of every object of the gateway itself.
*/}}
{{- define "litellm-gateway.labels" -}}
helm.sh/chart: {{ include "litellm-gateway.chart" . }}
{{ include "litellm-gateway.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/*
The labels that tie Deployment, Service and budgets to the pods.
*/}}
{{- define "litellm-gateway.selectorLabels" -}}
app.kubernetes.io/name: {{ include "litellm-gateway.name" . }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/*
The ServiceAccount of the pods.
*/}}
{{- define "litellm-gateway.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- .Values.serviceAccount.name | default (include "litellm-gateway.fullname" .) }}
{{- else }}
{{- .Values.serviceAccount.name | default "default" }}
{{- end }}
{{- end }}

{{/*
The program's config.yaml: proxy_config, with the cache wired in where the values ask for it.
*/}}
{{- define "litellm-gateway.config" -}}
{{- $hasServer := or .Values.redis.enabled (not (empty .Values.redis.external.host)) }}
{{- $hasPassword := or (and .Values.redis.enabled .Values.redis.auth.enabled) (and (not .Values.redis.enabled) (not (empty .Values.redis.external.passwordSecret.name))) }}
{{- $settings := dict }}
{{- if .Values.redis.use.cache }}
{{- $cacheParams := dict "type" "redis" }}
{{- if $hasServer }}
{{- $_ := set $cacheParams "host" "os.environ/REDIS_HOST" }}
{{- $_ := set $cacheParams "port" "os.environ/REDIS_PORT" }}
{{- end }}
{{- if and .Values.redis.external.ssl (not .Values.redis.enabled) }}
{{- $_ := set $cacheParams "ssl" true }}
{{- end }}
{{- if $hasPassword }}
{{- $_ := set $cacheParams "password" "os.environ/REDIS_PASSWORD" }}
{{- end }}
{{- if .Values.redis.cluster.enabled }}
{{- $redisStartupNodes := list }}
{{- range .Values.redis.cluster.nodes }}
{{- $redisStartupNodes = append $redisStartupNodes (dict "host" (.host | default "") "port" (int64 (.port | default 6379))) }}
{{- end }}
{{- $_ := set $cacheParams "redis_startup_nodes" $redisStartupNodes }}
{{- end }}
{{- if .Values.redis.sentinel.enabled }}
{{- $_ := set $cacheParams "service_name" .Values.redis.sentinel.masterSet }}
{{- $sentinelNodes := list }}
{{- range .Values.redis.sentinel.nodes }}
{{- $sentinelNodes = append $sentinelNodes (list (.host | default "") (int64 (.port | default 6379))) }}
{{- end }}
{{- $_ := set $cacheParams "sentinel_nodes" $sentinelNodes }}
{{- end }}
{{- if and .Values.redis.sentinel.enabled .Values.redis.sentinel.passwordSecret.name }}
{{- $_ := set $cacheParams "sentinel_password" "os.environ/REDIS_SENTINEL_PASSWORD" }}
{{- end }}
{{- if .Values.redis.use.ttl }}
{{- $_ := set $cacheParams "ttl" (int64 .Values.redis.use.ttl) }}
{{- end }}
{{- if .Values.redis.use.namespace }}
{{- $_ := set $cacheParams "namespace" .Values.redis.use.namespace }}
{{- end }}
{{- $_ := set $settings "litellm_settings" (dict "cache" true "cache_params" $cacheParams) }}
{{- end }}
{{- if and .Values.redis.use.router $hasServer }}
{{- $routerSettings := dict "redis_host" "os.environ/REDIS_HOST" "redis_port" "os.environ/REDIS_PORT" }}
{{- if $hasPassword }}
{{- $_ := set $routerSettings "redis_password" "os.environ/REDIS_PASSWORD" }}
{{- else }}
{{- $_ := set $routerSettings "redis_password" "" }}
{{- end }}
{{- $_ := set $settings "router_settings" $routerSettings }}
{{- end }}
{{- toYaml (mergeOverwrite $settings (.Values.proxy_config | default dict)) }}
{{- end }}

{{/*
The Secret with the credentials of the chart's own PostgreSQL.
*/}}
{{- define "litellm-gateway.dbcredentialsSecretName" -}}
{{- .Values.postgresql.auth.existingSecret | default (printf "%s-dbcredentials" (include "litellm-gateway.fullname" .)) }}
{{- end }}

{{/*
A secret that nobody gave: the one that the Secret of an earlier release holds, or a new one.
*/}}
{{- define "litellm-gateway.generated" -}}
{{- $secret := lookup "v1" "Secret" .namespace .secret }}
{{- with index ($secret.data | default dict) .key }}
{{- b64dec . }}
{{- else }}
{{- printf "%s%s" .prefix (randAlphaNum .length) }}
{{- end }}
{{- end }}

{{/*
The image of the program: the proxy's or the gateway's.
*/}}
{{- define "litellm-gateway.image" -}}
{{- if eq .Values.runtime "gateway" }}
{{- if .Values.gatewayImage.digest }}
{{- printf "%s:%s@%s" .Values.gatewayImage.repository (.Values.gatewayImage.tag | default (.Chart.Version | replace "+" "_")) .Values.gatewayImage.digest }}
{{- else }}
{{- printf "%s:%s" .Values.gatewayImage.repository (.Values.gatewayImage.tag | default (.Chart.Version | replace "+" "_")) }}
{{- end }}
{{- else if .Values.image.digest }}
{{- printf "%s:%s@%s" .Values.image.repository (.Values.image.tag | default (printf "main-%s" .Chart.AppVersion)) .Values.image.digest }}
{{- else }}
{{- printf "%s:%s" .Values.image.repository (.Values.image.tag | default (printf "main-%s" .Chart.AppVersion)) }}
{{- end }}
{{- end }}

{{/*
The master key: given, derived from the seed, or generated and kept.
*/}}
{{- define "litellm-gateway.masterkey" -}}
{{- if .Values.masterkey }}
{{- .Values.masterkey }}
{{- else if .Values.secretSeed }}
{{- printf "sk-%s" (printf "%s/%s/%s/master-key" .Values.secretSeed .Release.Namespace (include "litellm-gateway.fullname" .) | sha256sum | trunc 48) }}
{{- else }}
{{- include "litellm-gateway.generated" (dict "namespace" .Release.Namespace "secret" (include "litellm-gateway.masterkeySecretName" .) "key" (.Values.masterkeySecretKey | default "masterkey") "prefix" "sk-" "length" 32) }}
{{- end }}
{{- end }}

{{/*
The Secret with the master key.
*/}}
{{- define "litellm-gateway.masterkeySecretName" -}}
{{- .Values.masterkeySecretName | default (printf "%s-masterkey" (include "litellm-gateway.fullname" .)) }}
{{- end }}

{{/*
Everything that the migration Job is made of; a plain Job is named after the hash of it.
*/}}
{{- define "litellm-gateway.migrationContent" -}}
{{ include "litellm-gateway.fullname" . }} {{ include "litellm-gateway.name" . }} {{ .Release.Name }} {{ .Release.Namespace }}
{{ include "litellm-gateway.chart" . }} {{ .Chart.AppVersion }} {{ .Values.runtime }} {{ include "litellm-gateway.image" . }}
{{ if eq .Values.runtime "gateway" }}{{ .Values.gatewayImage.pullPolicy }}{{ else }}{{ .Values.image.pullPolicy }}{{ end }} {{ include "litellm-gateway.serviceAccountName" . }}
{{ if .Values.migrationJob.hooks.argocd.enabled }}yes{{ else }}no{{ end }} {{ if .Values.migrationJob.hooks.helm.enabled }}yes{{ else }}no{{ end }}
{{ if ne .Values.migrationJob.hooks.helm.weight nil }}{{ include "litellm-gateway.text" .Values.migrationJob.hooks.helm.weight }}{{ end }}
{{ int64 .Values.migrationJob.backoffLimit }} {{ with .Values.migrationJob.activeDeadlineSeconds }}{{ int64 . }}{{ end }}
{{ if ne .Values.migrationJob.ttlSecondsAfterFinished nil }}{{ int64 .Values.migrationJob.ttlSecondsAfterFinished }}{{ end }} {{ .Values.migrationJob.serviceAccountName }}
{{ with .Values.migrationJob.annotations }}{{ toJson . }}{{ end }}
{{ with .Values.migrationJob.command }}{{ toJson . }}{{ end }} {{ with .Values.migrationJob.args }}{{ toJson . }}{{ end }}
{{ with .Values.migrationJob.resources }}{{ toJson . }}{{ end }}
{{ with .Values.migrationJob.extraInitContainers }}{{ toJson . }}{{ end }}
{{ with .Values.migrationJob.extraContainers }}{{ toJson . }}{{ end }}
{{ if .Values.db.deployStandalone }}yes{{ else }}no{{ end }} {{ if .Values.db.useExisting }}yes{{ else }}no{{ end }}
{{ .Values.db.endpoint }} {{ with .Values.db.port }}{{ int64 . }}{{ end }} {{ .Values.db.database }} {{ .Values.db.schema }} {{ .Values.db.url }}
{{ .Values.db.secret.name }} {{ .Values.db.secret.urlKey }} {{ .Values.db.secret.endpointKey }}
{{ .Values.db.secret.usernameKey }} {{ .Values.db.secret.passwordKey }}
{{ include "litellm-gateway.dbcredentialsSecretName" . }} {{ include "litellm-gateway.postgresql.passwordKey" . }} {{ .Values.postgresql.auth.existingSecret }}
{{ .Values.postgresql.auth.username }} {{ .Values.postgresql.auth.database }}
{{ include "litellm-gateway.postgresql.image" . }} {{ .Values.postgresql.image.pullPolicy }}
{{ .Values.saltKey.secretName }} {{ .Values.saltKey.secretKey }}
{{ with .Values.envVars }}{{ toJson . }}{{ end }}
{{ with .Values.extraEnvVars }}{{ toJson . }}{{ end }}
{{ with .Values.environmentSecrets }}{{ toJson . }}{{ end }} {{ with .Values.environmentConfigMaps }}{{ toJson . }}{{ end }}
{{ with .Values.podLabels }}{{ toJson . }}{{ end }} {{ with .Values.imagePullSecrets }}{{ toJson . }}{{ end }}
{{ with .Values.podSecurityContext }}{{ toJson . }}{{ end }} {{ with .Values.securityContext }}{{ toJson . }}{{ end }}
{{ with .Values.volumes }}{{ toJson . }}{{ end }} {{ with .Values.volumeMounts }}{{ toJson . }}{{ end }}
{{ with .Values.nodeSelector }}{{ toJson . }}{{ end }} {{ with .Values.affinity }}{{ toJson . }}{{ end }} {{ with .Values.tolerations }}{{ toJson . }}{{ end }}
{{ .Values.priorityClassName }}
{{- end }}

{{/*
The labels of the migration's pods.
*/}}
{{- define "litellm-gateway.migrationLabels" -}}
helm.sh/chart: {{ include "litellm-gateway.chart" . }}
{{ include "litellm-gateway.migrationSelectorLabels" . }}
app.kubernetes.io/component: migrations
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/*
The labels that select the migration's pods.
*/}}
{{- define "litellm-gateway.migrationSelectorLabels" -}}
app.kubernetes.io/name: {{ include "litellm-gateway.name" . | trunc 52 }}-migrations
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{/*
The name of the chart's own PostgreSQL; the one that upstream's sub-chart gave it.
*/}}
{{- define "litellm-gateway.postgresql.fullname" -}}
{{- printf "%s-postgresql" .Release.Name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
The image of the chart's own PostgreSQL.
*/}}
{{- define "litellm-gateway.postgresql.image" -}}
{{- if .Values.postgresql.image.registry }}
{{- printf "%s/%s:%s" .Values.postgresql.image.registry .Values.postgresql.image.repository .Values.postgresql.image.tag }}
{{- else }}
{{- printf "%s:%s" .Values.postgresql.image.repository .Values.postgresql.image.tag }}
{{- end }}
{{- end }}

{{/*
The labels of the chart's own PostgreSQL.
*/}}
{{- define "litellm-gateway.postgresql.labels" -}}
helm.sh/chart: {{ include "litellm-gateway.chart" . }}
{{ include "litellm-gateway.postgresql.selectorLabels" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/*
The password of the chart's own PostgreSQL: given, derived from the seed, or generated and kept.
*/}}
{{- define "litellm-gateway.postgresql.password" -}}
{{- if .Values.postgresql.auth.password }}
{{- .Values.postgresql.auth.password }}
{{- else if .Values.secretSeed }}
{{- printf "%s/%s/%s/postgresql-password" .Values.secretSeed .Release.Namespace (include "litellm-gateway.fullname" .) | sha256sum | trunc 48 }}
{{- else }}
{{- include "litellm-gateway.generated" (dict "namespace" .Release.Namespace "secret" (include "litellm-gateway.dbcredentialsSecretName" .) "key" (include "litellm-gateway.postgresql.passwordKey" .) "prefix" "" "length" 32) }}
{{- end }}
{{- end }}

{{/*
The key of the password in the Secret of the chart's own PostgreSQL.
*/}}
{{- define "litellm-gateway.postgresql.passwordKey" -}}
{{- if .Values.postgresql.auth.existingSecret }}
{{- .Values.postgresql.auth.secretKeys.userPasswordKey }}
{{- else }}
{{- "password" }}
{{- end }}
{{- end }}

{{/*
The labels that select the chart's own PostgreSQL.
*/}}
{{- define "litellm-gateway.postgresql.selectorLabels" -}}
app.kubernetes.io/name: postgresql
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: primary
{{- end }}

{{/*
The name of the chart's own Redis; the one that upstream's sub-chart gave it.
*/}}
{{- define "litellm-gateway.redis.fullname" -}}
{{- printf "%s-redis-master" .Release.Name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
The image of the chart's own Redis.
*/}}
{{- define "litellm-gateway.redis.image" -}}
{{- if .Values.redis.image.registry }}
{{- printf "%s/%s:%s" .Values.redis.image.registry .Values.redis.image.repository .Values.redis.image.tag }}
{{- else }}
{{- printf "%s:%s" .Values.redis.image.repository .Values.redis.image.tag }}
{{- end }}
{{- end }}

{{/*
The labels of the chart's own Redis.
*/}}
{{- define "litellm-gateway.redis.labels" -}}
helm.sh/chart: {{ include "litellm-gateway.chart" . }}
{{ include "litellm-gateway.redis.selectorLabels" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/*
The password of the chart's own Redis: given, derived from the seed, or generated and kept.
*/}}
{{- define "litellm-gateway.redis.password" -}}
{{- if .Values.redis.auth.password }}
{{- .Values.redis.auth.password }}
{{- else if .Values.secretSeed }}
{{- printf "%s/%s/%s/redis-password" .Values.secretSeed .Release.Namespace (include "litellm-gateway.fullname" .) | sha256sum | trunc 48 }}
{{- else }}
{{- include "litellm-gateway.generated" (dict "namespace" .Release.Namespace "secret" (include "litellm-gateway.redisSecretName" .) "key" "redis-password" "prefix" "" "length" 32) }}
{{- end }}
{{- end }}

{{/*
The key of the password in the Secret of the chart's own Redis.
*/}}
{{- define "litellm-gateway.redis.passwordKey" -}}
{{- if .Values.redis.auth.existingSecret }}
{{- .Values.redis.auth.existingSecretPasswordKey }}
{{- else }}
{{- "redis-password" }}
{{- end }}
{{- end }}

{{/*
The labels that select the chart's own Redis.
*/}}
{{- define "litellm-gateway.redis.selectorLabels" -}}
app.kubernetes.io/name: redis
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: master
{{- end }}

{{/*
The Secret with the password of the chart's own Redis; named as upstream's sub-chart named it.
*/}}
{{- define "litellm-gateway.redisSecretName" -}}
{{- .Values.redis.auth.existingSecret | default (printf "%s-redis" .Release.Name) }}
{{- end }}

{{/*
The salt key: given, derived from the seed, or generated and kept.
*/}}
{{- define "litellm-gateway.saltkey" -}}
{{- if .Values.saltKey.value }}
{{- .Values.saltKey.value }}
{{- else if .Values.secretSeed }}
{{- printf "%s/%s/%s/salt-key" .Values.secretSeed .Release.Namespace (include "litellm-gateway.fullname" .) | sha256sum | trunc 48 }}
{{- else }}
{{- include "litellm-gateway.generated" (dict "namespace" .Release.Namespace "secret" (include "litellm-gateway.saltkeySecretName" .) "key" .Values.saltKey.secretKey "prefix" "" "length" 32) }}
{{- end }}
{{- end }}

{{/*
The Secret with the salt key.
*/}}
{{- define "litellm-gateway.saltkeySecretName" -}}
{{- .Values.saltKey.secretName | default (printf "%s-saltkey" (include "litellm-gateway.fullname" .)) }}
{{- end }}

{{/*
The image of the test's pod.
*/}}
{{- define "litellm-gateway.testImage" -}}
{{- if .Values.helmTest.image.registry }}
{{- printf "%s/%s:%s" .Values.helmTest.image.registry .Values.helmTest.image.repository .Values.helmTest.image.tag }}
{{- else }}
{{- printf "%s:%s" .Values.helmTest.image.repository .Values.helmTest.image.tag }}
{{- end }}
{{- end }}

{{/*
The labels of the test's pod.
*/}}
{{- define "litellm-gateway.testLabels" -}}
helm.sh/chart: {{ include "litellm-gateway.chart" . }}
app.kubernetes.io/name: {{ include "litellm-gateway.name" . | trunc 58 }}-test
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/component: test
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{/*
A text, number or boolean as text; numbers as JSON writes them.
*/}}
{{- define "litellm-gateway.text" -}}
{{- if kindIs "string" . }}
{{- . }}
{{- else }}
{{- toJson . }}
{{- end }}
{{- end }}
