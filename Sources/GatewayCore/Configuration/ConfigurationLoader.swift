import Diagnostics
import GatewayConfiguration
import OrderedCollections
import ValueModel

/// Reads config.yaml, follows its references into the environment and judges what it says.
///
/// Nothing is thrown: problems are diagnostics with file, line and column, and a configuration with an error among them
/// is not loaded.
public struct ConfigurationLoader {
    private let environment: ServerEnvironment
    private let read: (String) throws(FileFailure) -> [UInt8]

    /// Creates a loader.
    ///
    /// - Parameters:
    ///   - environment: The variables that references are followed to.
    ///   - read: Returns the bytes of a file by its path.
    public init(
        environment: ServerEnvironment,
        read: @escaping (String) throws(FileFailure) -> [UInt8] = FileReading.bytes
    ) {
        self.environment = environment
        self.read = read
    }

    /// Loads a configuration for serving.
    ///
    /// - Parameter path: The path of config.yaml.
    /// - Returns: The configuration if it can be served, and all problems.
    public func load(_ path: String) -> ConfigurationLoad {
        let collector = DiagnosticCollector(limit: 1000)
        var includes = ConfigurationIncludes(read: read, collector: collector)
        let tree = includes.tree(path)
        let loaded = tree.flatMap { resolve($0, path: path, collector: collector) }
        return ConfigurationLoad(
            loaded: collector.hasErrors ? nil : loaded,
            diagnostics: Diagnostic.inSourceOrder(collector.diagnostics, sources: includes.sources),
            sources: includes.sources
        )
    }

    /// Checks a configuration by itself, without an environment, as `chartgen lint` checks values.
    ///
    /// - Parameter path: The path of config.yaml.
    /// - Returns: The problems; the configuration is never loaded.
    public func check(_ path: String) -> ConfigurationLoad {
        let collector = DiagnosticCollector(limit: 1000)
        var includes = ConfigurationIncludes(read: read, collector: collector)
        if let tree = includes.tree(path) { checkText(tree, collector: collector) }
        return ConfigurationLoad(
            loaded: nil,
            diagnostics: Diagnostic.inSourceOrder(collector.diagnostics, sources: includes.sources),
            sources: includes.sources
        )
    }

    private func checkText(_ tree: ValueNode, collector: DiagnosticCollector) {
        ConfigurationChecker().check(tree, at: ValuePath(), into: collector)
        UnservedSettings.report(in: tree, into: collector)
    }

    private func resolve(_ tree: ValueNode, path: String, collector: DiagnosticCollector) -> LoadedConfiguration? {
        checkText(tree, collector: collector)
        let variables = ExportedVariables.added(by: tree, to: environment.variables, collector: collector)
        let resolved = EnvironmentResolution(variables: variables, collector: collector).resolve(tree)
        checkResolved(resolved, collector: collector)
        let configuration = ProxyConfiguration(resolved.value)
        let environment = ServerEnvironment(variables: variables)
        UnservedSettings.reportDatabase(environment, in: resolved, into: collector)
        let key = configuration.general.masterKey?.resolved { variables[$0] } ?? environment.masterKey
        let permission = configuration.general.extras["dangerously_permit_weak_or_unset_master_key"]
        let verdict = MasterKeyVerdict(
            key,
            permitsUnsafe: environment.permitsWeakMasterKey || permission == .bool(true)
        )
        report(verdict, at: tree["general_settings"]?["master_key"]?.span, in: path, collector: collector)
        let accepted: String?
        switch verdict {
        case .refused: return nil
        case .accepted(let key): accepted = key
        case .permitted(let key, _): accepted = key
        }
        return LoadedConfiguration(
            path: path,
            configuration: configuration,
            environment: environment,
            masterKey: accepted
        )
    }

    /// Reports what only the values of variables make wrong: errors alone, as spellings of numbers are text there.
    private func checkResolved(_ tree: ValueNode, collector: DiagnosticCollector) {
        let second = DiagnosticCollector(limit: 1000)
        ConfigurationChecker().check(tree, at: ValuePath(), into: second)
        let known = Set(collector.diagnostics.map { Place($0) })
        for diagnostic in second.diagnostics where diagnostic.severity == .error {
            if !known.contains(Place(diagnostic)) { collector.report(diagnostic) }
        }
    }

    private struct Place: Hashable {
        var code: DiagnosticCode
        var path: String?

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.code
            path = diagnostic.path
        }
    }

    private func report(
        _ verdict: MasterKeyVerdict,
        at span: SourceSpan?,
        in file: String,
        collector: DiagnosticCollector
    ) {
        switch verdict {
        case .accepted: break
        case .permitted(_, let reason):
            collector.report(
                Diagnostic(
                    .loadUnsafeMasterKey,
                    "\(reason.headline), which is permitted: never run this outside local development",
                    at: span,
                    file: file,
                    severity: .warning
                )
            )
        case .refused(let reason):
            collector.report(
                Diagnostic(
                    .loadUnsafeMasterKey,
                    "the gateway does not start: \(reason.headline)",
                    at: span,
                    file: file,
                    notes: [
                        "set the variable to a key of your own, such as `echo \"sk-$(openssl rand -hex 32)\"` prints",
                        "for local development only: `LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY=true`, or "
                            + "`general_settings.dangerously_permit_weak_or_unset_master_key: true`",
                    ],
                    help: "write `master_key: os.environ/LITELLM_MASTER_KEY` under `general_settings`"
                )
            )
        }
    }
}
