import ArgumentParser
import GoRuntime
import ValueModel

/// What the arguments of `chartgen template` mean.
struct TemplateRequest {
    /// How errors are shown.
    enum ErrorFormat: String {
        /// As a compiler shows them, with the line of the template.
        case text
        /// In Helm's words.
        case helm
    }

    /// Where the release gets its name.
    enum Name: Hashable {
        case given(String)
        case template(String)
    }

    let name: Name
    /// The path of the chart, a folder or an archive.
    let chart: String
    let namespace: String
    /// The values files in order; `-` is the standard input.
    let valuesFiles: [String]
    /// The `--set` flags and their kin.
    let settings: [ValuesRequest.Setting]
    let lookupFiles: [String]
    let kubeVersion: String?
    let apiVersions: [String]
    let showOnly: [String]
    /// The folder that files are written to; nil for standard output.
    let outputFolder: String?
    let errorFormat: ErrorFormat
    let color: ColorOption
    let includesCRDs: Bool
    let includesHooks: Bool
    let includesTests: Bool
    let checksSchemas: Bool
    let isUpgrade: Bool
    let usesReleaseFolder: Bool
    let isDebugging: Bool

    /// Resolves arguments.
    ///
    /// Helm v4.2.3 pkg/action/install.go, NameAndChart.
    init(_ arguments: HelmArguments) throws(ValidationError) {
        (name, chart) = try Self.nameAndChart(arguments)
        namespace = arguments.last("namespace").flatMap { $0.isEmpty ? nil : $0 } ?? "default"
        valuesFiles = try CommaSeparated.fields(of: arguments.all("values"), flag: "values")
        let kinds: [SetFlag.Kind] = [.json, .set, .string, .file, .literal]
        settings = kinds.flatMap { kind in
            arguments.all(String(kind.flagName.dropFirst(2))).map { ValuesRequest.Setting(kind: kind, text: $0) }
        }
        lookupFiles = arguments.all("lookup")
        kubeVersion = arguments.last("kube-version").flatMap { $0.isEmpty ? nil : $0 }
        apiVersions = try CommaSeparated.fields(of: arguments.all("api-versions"), flag: "api-versions")
        showOnly = arguments.all("show-only")
        outputFolder = arguments.last("output-dir").flatMap { $0.isEmpty ? nil : $0 }
        errorFormat = try Self.choice(arguments, "error-format", default: .text)
        color = try Self.choice(arguments, "color", default: .auto)
        includesCRDs = arguments.isOn("include-crds")
        includesHooks = !arguments.isOn("no-hooks")
        includesTests = !arguments.isOn("skip-tests")
        checksSchemas = !arguments.isOn("skip-schema-validation")
        isUpgrade = arguments.isOn("is-upgrade")
        usesReleaseFolder = arguments.isOn("release-name")
        isDebugging = arguments.isOn("debug")
        try Self.checkDryRun(arguments.last("dry-run"))
    }

    private static func nameAndChart(_ arguments: HelmArguments) throws(ValidationError) -> (Name, String) {
        let operands = arguments.operands
        let template = arguments.last("name-template").flatMap { $0.isEmpty ? nil : $0 }
        let isGenerated = arguments.isOn("generate-name")
        switch operands.count {
        case 0:
            throw ValidationError(
                "\"helm template\" requires at least 1 argument\n\nUsage:  helm template [NAME] [CHART] [flags]"
            )
        case 1:
            if let template { return (.template(template), operands[0]) }
            // With `helm template` a name is always there, so that --generate-name has no effect.
            return (.given("release-name"), operands[0])
        case 2:
            if isGenerated { throw ValidationError("cannot set --generate-name and also specify a name") }
            if template != nil { throw ValidationError("cannot set --name-template and also specify a name") }
            return (.given(operands[0]), operands[1])
        default:
            let rest = operands.dropFirst(2).joined(separator: ", ")
            throw ValidationError("expected at most two arguments, unexpected arguments: \(rest)")
        }
    }

    /// Helm v4.2.3 pkg/cmd/helpers.go, cmdGetDryRunFlagStrategy.
    private static func checkDryRun(_ place: String?) throws(ValidationError) {
        switch place {
        case nil, "client", "unset", "true": return
        case "server": throw ValidationError("--dry-run=server is not possible: chartgen talks to no cluster")
        case "none", "false":
            throw ValidationError("invalid dry-run value (\"none\"). Must be \"server\" or \"client\"")
        case let other?:
            throw ValidationError(
                "invalid dry-run value (\"\(other)\"). Must be \"none\", \"server\", or \"client\""
            )
        }
    }

    private static func choice<Choice: RawRepresentable<String>>(
        _ arguments: HelmArguments,
        _ flag: String,
        default choice: Choice
    ) throws(ValidationError) -> Choice {
        guard let text = arguments.last(flag) else { return choice }
        guard let choice = Choice(rawValue: text) else {
            throw ValidationError("invalid argument \"\(text)\" for \"--\(flag)\" flag; see chartgen template --help")
        }
        return choice
    }
}
