import Diagnostics
import GatewayConfiguration

/// Reads numbers of the server out of flags and variables, and reports those that are none.
struct ServerSettingsReader {
    let environment: ServerEnvironment
    let collector: DiagnosticCollector

    /// Returns a flag's number, else a variable's; nil where neither is given or usable.
    func integer(_ flag: Int?, _ name: String, _ variable: String, in range: ClosedRange<Int>) -> Int? {
        if let flag {
            guard range.contains(flag) else {
                report(name, "a whole number from \(range.lowerBound) to \(range.upperBound)", found: "\(flag)")
                return nil
            }
            return flag
        }
        guard let text = environment.text(variable) else { return nil }
        guard let number = environment.integer(variable), range.contains(number) else {
            report(variable, "a whole number from \(range.lowerBound) to \(range.upperBound)", found: text)
            return nil
        }
        return number
    }

    /// Returns the seconds that a variable spells.
    func seconds(_ variable: String, in range: ClosedRange<Double>) -> Duration? {
        guard let text = environment.text(variable) else { return nil }
        guard let number = Double(settingText: text), range.contains(number) else {
            report(variable, "seconds from \(Int(range.lowerBound)) to \(Int(range.upperBound))", found: text)
            return nil
        }
        return .milliseconds(Int64(number * 1000))
    }

    /// Returns the files for TLS; a problem where one of them is missing.
    func tlsFiles(_ flags: ServerFlags) -> ServerSettings.TLSFiles? {
        let key = flags.tlsKeyPath ?? environment.text("SSL_KEYFILE_PATH")
        let certificate = flags.tlsCertificatePath ?? environment.text("SSL_CERTFILE_PATH")
        switch (key, certificate) {
        case (let key?, let certificate?): return .init(keyPath: key, certificatePath: certificate)
        case (nil, nil): return nil
        default:
            let missing = key == nil ? "SSL_KEYFILE_PATH" : "SSL_CERTFILE_PATH"
            report(missing, "a path, as the other file for TLS is given", found: "nothing")
            return nil
        }
    }

    /// Returns the level that `LITELLM_LOG` names.
    func logLevel() -> LogLevel? {
        guard let text = environment.text("LITELLM_LOG") else { return nil }
        guard let level = LogLevel(name: text) else {
            report("LITELLM_LOG", "DEBUG, INFO, WARNING or ERROR", found: text)
            return nil
        }
        return level
    }

    /// Returns what the server takes.
    func limits(_ flags: ServerFlags, _ settings: GeneralSettings) -> ServerLimits {
        var limits = ServerLimits()
        if let bytes = bytes(settings.maxRequestSizeMB) { limits.requestBytes = bytes }
        limits.connections = integer(flags.connectionLimit, "--limit_concurrency", "LIMIT_CONCURRENCY", in: 1...1 << 30)
        if let seconds = integer(flags.keepAliveSeconds, "--keepalive_timeout", "KEEPALIVE_TIMEOUT", in: 0...86_400) {
            limits.keepAlive = .seconds(seconds)
        }
        return limits
    }

    private func bytes(_ megabytes: Setting<Double>?) -> Int? {
        guard let size = megabytes?.resolved({ environment.variables[$0] }), size > 0 else { return nil }
        return Int(min(size * 1_048_576, Double(1 << 40)))
    }

    private func report(_ name: String, _ expected: String, found: String) {
        collector.report(
            Diagnostic(
                .loadBadVariable,
                "`\(name)` takes \(expected), found \(MessageText.quoted(found))",
                file: "<environment>"
            )
        )
    }
}
