internal import ValuesSchema

/// The text of the chart's `README.md`: what it is, how to install it, and every value.
struct ChartReadme {
    let chart: ChartDefinition

    /// The file, with a line break at the end.
    var text: String {
        let table = ReferenceTable.body(of: chart.values, level: 3)
        return """
            # \(chart.name)

            \(chart.description)

            Version \(chart.version) of the chart deploys version \(chart.appVersion) of the program, on \
            Kubernetes \(chart.listing.kubernetesVersions.replacing(">=", with: "").replacing("-0", with: "")) \
            or newer.

            \(install)
            \(chart.listing.chapters.map { "## \($0.title)\n\n\($0.text)\n" }.joined(separator: "\n"))
            ## Values

            `values.yaml` says the same with comments, `values.schema.json` is what Helm and editors check \
            values against.

            \(table)
            """
    }

    private var install: String {
        """
        ## Install

            helm install \(chart.name) ./\(chart.name) --namespace llm --create-namespace -f my-values.yaml

        The package does as well as the folder:

            helm install \(chart.name) \(chart.name)-\(chart.version).tgz --namespace llm --create-namespace -f my-values.yaml

        Look at what would change before you upgrade, then upgrade:

            helm upgrade \(chart.name) ./\(chart.name) --namespace llm -f my-values.yaml --dry-run=server
            helm upgrade \(chart.name) ./\(chart.name) --namespace llm -f my-values.yaml

        ### Argo CD

        ```yaml
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: \(chart.name)
          namespace: argocd
        spec:
          project: default
          source:
            repoURL: <the Git repository that holds this folder>
            targetRevision: HEAD
            path: charts/\(chart.name)
            helm:
              valueFiles:
              - my-values.yaml
          destination:
            server: https://kubernetes.default.svc
            namespace: llm
          syncPolicy:
            syncOptions:
            - CreateNamespace=true
        ```

        """
    }
}
