import Diagnostics
import Foundation
import TestSupport
import ValueModel
import YAML

/// The gateway's container in a rendered chart: what a kubelet would start, and how it would probe it.
struct RenderedDeployment {
    /// A probe over HTTP.
    struct Probe {
        let name: String
        let path: String
        let port: Int
    }

    /// What is missing in a rendered chart.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    private let documents: [Value]
    private let container: Value

    /// Renders a values file with chartgen and finds the container that reads a config.
    init(values: String) throws {
        let rendered = try ProgramRunner().run(["render", values])
        guard rendered.status == 0 else { throw Missing(description: rendered.errors) }
        let collector = DiagnosticCollector()
        var sources = SourceMap()
        let file = sources.add(name: "rendered.yaml", bytes: Array(rendered.output.utf8))
        documents = YAMLReader(file: file).documents(into: collector).map(\.value)
        let containers = documents.filter { $0["kind"] == "Deployment" }.flatMap {
            $0["spec"]?["template"]?["spec"]?["containers"]?.elements ?? []
        }
        guard let container = containers.first(where: { $0["args"]?.elements?.contains("--config") == true }) else {
            throw Missing(description: "no container with --config")
        }
        self.container = container
    }

    /// The arguments, with another folder in the place of the mounted one.
    func arguments(folder: String) -> [String] {
        (container["args"]?.elements ?? []).compactMap(\.text).map {
            $0.replacingOccurrences(of: "/etc/litellm", with: folder)
        }
    }

    /// The text of the mounted config.
    func configuration() throws -> String {
        let maps = documents.filter { $0["kind"] == "ConfigMap" }
        guard let text = maps.lazy.compactMap({ $0["data"]?["config.yaml"]?.text }).first else {
            throw Missing(description: "no ConfigMap with config.yaml")
        }
        return text
    }

    /// Returns the variables of the container.
    ///
    /// - Parameter secret: Gives the value of a key in a Secret that the chart does not make.
    /// - Returns: The values by name.
    func environment(secret: (_ key: String) -> String) -> [String: String] {
        var variables: [String: String] = [:]
        for entry in container["env"]?.elements ?? [] {
            guard let name = entry["name"]?.text else { continue }
            if let value = entry["value"]?.text { variables[name] = value }
            if let reference = entry["valueFrom"]?["secretKeyRef"], let key = reference["key"]?.text {
                variables[name] = madeSecret(reference["name"]?.text, key) ?? secret(key)
            }
            if entry["valueFrom"]?["fieldRef"] != nil { variables[name] = "127.0.0.1" }
        }
        return variables
    }

    /// The value of a key in a Secret of the chart.
    private func madeSecret(_ name: String?, _ key: String) -> String? {
        let secrets = documents.filter { $0["kind"] == "Secret" && $0["metadata"]?["name"]?.text == name }
        let encoded = secrets.lazy.compactMap { $0["data"]?[key]?.text }.first
        return encoded.flatMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The ports by name.
    var ports: [String: Int] {
        var ports: [String: Int] = [:]
        for port in container["ports"]?.elements ?? [] {
            if let name = port["name"]?.text, case .integer(let number)? = port["containerPort"] {
                ports[name] = Int(number)
            }
        }
        return ports
    }

    /// The probes over HTTP, their ports as numbers.
    var probes: [Probe] {
        ["startupProbe", "readinessProbe", "livenessProbe"].compactMap { name in
            guard let request = container[name]?["httpGet"], let path = request["path"]?.text else { return nil }
            let port = request["port"]?.text.flatMap { ports[$0] }
            return port.map { Probe(name: name, path: path, port: $0) }
        }
    }
}
