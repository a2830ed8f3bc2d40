"""Writes the charts that `make bench` renders: five sizes and manners of chart that people really have.

Each is made of the same workload templates in varying number, so that their text is known and no chart of others is
needed: `starter` is what `helm create` would give, `controller` is as large as an ingress controller's, `monitoring` as
a monitoring stack's (650 KB of output), `templated` evaluates its values with `tpl`, `umbrella` has 50 subcharts.
"""

import pathlib
import shutil

HELPERS = """\
{{- define "CHART.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- define "CHART.fullname" -}}
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
{{- define "CHART.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}
{{- define "CHART.labels" -}}
helm.sh/chart: {{ include "CHART.chart" . }}
{{ include "CHART.selectorLabels" . }}
{{- if .Chart.AppVersion }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- end }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.global }}
{{- with .labels }}
{{ toYaml . }}
{{- end }}
{{- end }}
{{- end }}
{{- define "CHART.selectorLabels" -}}
app.kubernetes.io/name: {{ include "CHART.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
{{- define "CHART.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "CHART.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}
"""

DEPLOYMENT = """\
{{- $part := index .Values.parts "PART" }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "CHART.fullname" . }}-PART
  namespace: {{ .Release.Namespace }}
  labels:
    {{- include "CHART.labels" . | nindent 4 }}
    app.kubernetes.io/component: PART
  {{- with $part.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- if not $part.autoscaling.enabled }}
  replicas: {{ $part.replicaCount }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "CHART.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      annotations:
        checksum/config: {{ toJson $part.config | sha256sum }}
        {{- with $part.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      labels:
        {{- include "CHART.selectorLabels" . | nindent 8 }}
    spec:
      {{- with .Values.imagePullSecrets }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      serviceAccountName: {{ include "CHART.serviceAccountName" . }}
      securityContext:
        {{- toYaml .Values.podSecurityContext | nindent 8 }}
      containers:
        - name: {{ .Chart.Name }}
          image: "{{ $part.image.repository }}:{{ $part.image.tag | default .Chart.AppVersion }}"
          imagePullPolicy: {{ $part.image.pullPolicy }}
          env:
            {{- range $name, $value := $part.env }}
            - name: {{ $name | upper | replace "-" "_" }}
              value: {{ $value | quote }}
            {{- end }}
          ports:
            {{- range $port := $part.ports }}
            - name: {{ $port.name }}
              containerPort: {{ $port.number | int }}
              protocol: {{ $port.protocol | default "TCP" }}
            {{- end }}
          {{- if and $part.probes $part.probes.enabled }}
          livenessProbe:
            httpGet: {path: {{ $part.probes.path | quote }}, port: http}
          readinessProbe:
            httpGet: {path: {{ $part.probes.path | quote }}, port: http}
          {{- end }}
          resources:
            {{- toYaml $part.resources | nindent 12 }}
      {{- with .Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.affinity }}
      affinity:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .Values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
"""

SERVICE = """\
{{- $part := index .Values.parts "PART" }}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "CHART.fullname" . }}-PART
  labels:
    {{- include "CHART.labels" . | nindent 4 }}
spec:
  type: {{ .Values.service.type }}
  ports:
    {{- range $part.ports }}
    - port: {{ .number }}
      targetPort: {{ .name }}
      name: {{ .name }}
    {{- end }}
  selector:
    {{- include "CHART.selectorLabels" . | nindent 4 }}
"""

CONFIG = """\
{{- $part := index .Values.parts "PART" }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "CHART.fullname" . }}-PART
  labels:
    {{- include "CHART.labels" . | nindent 4 }}
data:
  {{- range $key, $value := $part.config }}
  {{ $key }}: {{ tpl (toString $value) $ | quote }}
  {{- end }}
  part.yaml: |
    {{- toYaml $part | nindent 4 }}
"""

ACCOUNT = """\
{{- if .Values.serviceAccount.create -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "CHART.serviceAccountName" . }}
  labels:
    {{- include "CHART.labels" . | nindent 4 }}
{{- end }}
"""

DASHBOARD = """\
{{- if and .Values.dashboards.enabled (semverCompare ">=1.19.0-0" .Capabilities.KubeVersion.Version) }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ printf "%s-%s" (include "CHART.fullname" $) "PART" | trunc 63 | trimSuffix "-" }}
  labels:
    {{- include "CHART.labels" . | nindent 4 }}
    {{- if $.Values.dashboards.label }}
    {{ $.Values.dashboards.label }}: {{ ternary $.Values.dashboards.labelValue "1" (not (empty $.Values.dashboards.labelValue)) | quote }}
    {{- end }}
data:
  PART.json: |-
PANELS
{{- end }}
"""

PANEL = """\
    {"id": NUMBER, "title": "Panel NUMBER", "type": "timeseries", "gridPos": {"h": 7, "w": 12, "x": 0, "y": NUMBER},
     "targets": [{"expr": "sum(rate(requests_total{cluster=\\"$cluster\\", job=~\\"$job\\"}[$__rate_interval])) by (pod)",
     "legendFormat": "{{`{{`}} pod {{`}}`}}", "refId": "A"}], "fieldConfig": {"defaults": {"unit": "reqps"}}},
"""

RULES = """\
{{- $target := printf "job=%s" ("PART" | quote) }}
{{- if and .Values.rules.create .Values.rules.groups.part }}
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: {{ printf "%s-%s" (include "CHART.fullname" .) "PART-rules" | trunc 63 | trimSuffix "-" }}
  labels:
    {{- include "CHART.labels" . | nindent 4 }}
spec:
  groups:
    - name: PART
      rules:
ALERTS
{{- end }}
"""

ALERT = """\
        {{- if not (.Values.rules.disabled.AlertNUMBER | default false) }}
        - alert: AlertNUMBER
          annotations:
            description: '{{`{{`}} $labels.pod {{`}}`}} of {{`{{`}} $labels.namespace {{`}}`}} has been failing for NUMBER minutes.'
            runbook_url: {{ .Values.rules.runbookUrl }}/alert-NUMBER
          expr: |-
            sum by (namespace, pod) (rate(failures_total{ {{- $target -}} }[5m])) > NUMBER
          for: {{ dig "AlertNUMBER" "for" "15m" .Values.rules.custom }}
          labels:
            severity: {{ dig "AlertNUMBER" "severity" "warning" .Values.rules.custom }}
            {{- with .Values.rules.labels }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
        {{- end }}
"""

ROOT_VALUES = """\
nameOverride: ""
fullnameOverride: ""
imagePullSecrets: []
serviceAccount: {create: true, name: ""}
podSecurityContext: {runAsNonRoot: true, fsGroup: 2000}
service: {type: ClusterIP}
nodeSelector: {kubernetes.io/os: linux}
tolerations: [{key: dedicated, operator: Exists}]
affinity: {}
global:
  labels: {team: platform}
dashboards: {enabled: true, label: grafana_dashboard, labelValue: "1"}
rules:
  create: true
  groups: {part: true}
  disabled: {}
  custom: {}
  labels: {}
  runbookUrl: https://runbooks.example.com
parts:
"""

PART_VALUES = """\
  # The settings of this part.
  PART:
    replicaCount: 2
    annotations: {}
    podAnnotations: {prometheus.io/scrape: "true"}
    autoscaling: {enabled: false, minReplicas: 1, maxReplicas: 11}
    image:
      repository: registry.example.com/team/PART
      tag: ""
      pullPolicy: IfNotPresent
    env: {log-level: info, log-format: json, region: eu-central-1}
    ports:
      - {name: http, number: 8080}
      - {name: metrics, number: 9090, protocol: TCP}
    probes: {enabled: true, path: /healthz}
    resources:
      limits: {cpu: 500m, memory: 512Mi}
      requests: {cpu: 100m, memory: 128Mi}
    config:
      address: 0.0.0.0:8080
      cache-size: 1000000
      timeout: 30s
"""


def write_chart(folder, name, parts, kinds, extra=None, dependencies=()):
    """Writes a chart: one file for each part and kind of template, and what `extra` adds."""
    (folder / "templates").mkdir(parents=True)
    declared = "".join("  - {name: %s, version: 1.0.0}\n" % child for child in dependencies)
    (folder / "Chart.yaml").write_text(
        "apiVersion: v2\nname: %s\nversion: 1.0.0\nappVersion: 2.3.4\n" % name
        + ("dependencies:\n" + declared if declared else ""))
    (folder / "values.yaml").write_text(
        ROOT_VALUES + "".join(PART_VALUES.replace("PART", part) for part in parts))
    templates = {"_helpers.tpl": HELPERS, "serviceaccount.yaml": ACCOUNT}
    for part in parts:
        for kind, text in kinds.items():
            templates["%s-%s.yaml" % (part, kind)] = text.replace("PART", part)
    templates.update(extra or {})
    for path, text in templates.items():
        (folder / "templates" / path).write_text(text.replace("CHART", name))


def numbered(text, count):
    return "".join(text.replace("NUMBER", str(number)) for number in range(count)).rstrip("\n")


def monitoring_extras():
    extras = {}
    for number in range(28):
        text = DASHBOARD.replace("PANELS", numbered(PANEL, 48)).replace("PART", "dashboard-%d" % number)
        extras["dashboard-%d.yaml" % number] = text
    for number in range(36):
        text = RULES.replace("ALERTS", numbered(ALERT, 12)).replace("PART", "group-%d" % number)
        extras["rules-%d.yaml" % number] = text
    return extras


def parts(count):
    return ["part%02d" % number for number in range(count)]


def write_all(folder):
    """Writes all charts anew below a folder; returns their paths by name."""
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    workload = {"deployment": DEPLOYMENT, "service": SERVICE}
    configured = {**workload, "config": CONFIG}
    write_chart(folder / "starter", "starter", parts(1), workload)
    write_chart(folder / "controller", "controller", parts(14), configured)
    write_chart(folder / "monitoring", "monitoring", parts(40), configured, monitoring_extras())
    nested = "\n".join(
        '{{ tpl "{{ include \\"CHART.fullname\\" . }}-{{ .Values.service.type | lower }}-%d" $ }}: '
        '{{ tpl (index .Values.parts "part00").image.repository $ }}' % number for number in range(600))
    write_chart(folder / "templated", "templated", parts(10), configured, {
        "tpl.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: tpl}\ndata:\n  text: |\n"
                    + "\n".join("    " + line for line in nested.splitlines()) + "\n"})
    children = ["child%02d" % number for number in range(50)]
    write_chart(folder / "umbrella", "umbrella", parts(1), workload, dependencies=children)
    for child in children:
        write_chart(folder / "umbrella" / "charts" / child, child, parts(2), configured)
    return {name: folder / name for name in ("starter", "controller", "monitoring", "templated", "umbrella")}
