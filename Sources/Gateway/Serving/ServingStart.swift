import ArgumentParser
import Diagnostics
import GatewayCore

/// What a gateway starts with: a configuration that can be served and the settings of its server.
struct ServingStart {
    /// Where a configuration comes from.
    enum Source {
        /// A file.
        case file(String)
        /// One model that repeats what it is told.
        case echo
    }

    /// The configuration.
    let loaded: LoadedConfiguration
    /// The settings of the server.
    let settings: ServerSettings
    /// How the file of the configuration was before it was read.
    let seen: [String: FileFingerprint?]
    /// What is to be said in the log.
    let warnings: ConfigurationLoad?

    /// Loads a configuration; when it cannot be served its problems go to standard error.
    ///
    /// - Throws: The exit status when the configuration or the settings cannot be served.
    init(_ source: Source, flags: ServerFlags, environment: ServerEnvironment) throws {
        switch source {
        case .file(let path):
            seen = [path: FileFingerprint(path: path)]
            let load = ConfigurationLoader(environment: environment).load(path)
            guard let loaded = load.loaded else {
                Self.show(load.report, environment)
                throw ExitCode.failure
            }
            self.loaded = loaded
            warnings = load
        case .echo:
            seen = [:]
            loaded = .echo
            warnings = nil
        }
        let collector = DiagnosticCollector()
        settings = ServerSettings(
            flags: flags,
            environment: loaded.environment,
            configuration: loaded.configuration,
            into: collector
        )
        guard !collector.hasErrors else {
            let report = DiagnosticReport(
                sources: SourceMap(),
                files: [],
                diagnostics: collector.diagnostics,
                toolVersion: ProgramVersion.current
            )
            Self.show(report, environment)
            throw ExitCode.failure
        }
    }

    private static func show(_ report: DiagnosticReport, _ environment: ServerEnvironment) {
        let stream = OutputStream.standardError
        let usesColor = ColorOption.auto.applies(to: stream, environment.variables)
        stream.write(report.render(.text, options: .init(usesColor: usesColor, toolName: "gateway")))
    }
}
