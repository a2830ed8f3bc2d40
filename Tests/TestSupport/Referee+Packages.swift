import Foundation

extension Referee {
    /// The files of a chart, by path inside it.
    public typealias ChartFiles = [String: [UInt8]]

    /// What Helm's packing made of a chart.
    public struct Package: Sendable, Equatable {
        /// The name of the archive.
        public var fileName: String
        /// The members of the archive, in order.
        public var members: [Member]
        /// The archive before its compression.
        public var tar: [UInt8]

        /// Puts a package together.
        public init(fileName: String, members: [Member], tar: [UInt8]) {
            self.fileName = fileName
            self.members = members
            self.tar = tar
        }
    }

    /// A file in an archive.
    public struct Member: Sendable, Equatable {
        /// The path, with the chart's folder.
        public var name: String
        /// The content.
        public var bytes: [UInt8]

        /// Puts a member together.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Something that `helm lint` has to say of a chart.
    public struct LintMessage: Sendable, Equatable, CustomStringConvertible {
        /// How bad it is: `info`, `warning`, `error`.
        public var severity: String
        /// The file or folder inside the chart.
        public var path: String
        /// What is wrong, in Helm's words.
        public var message: String

        /// The message as `helm lint` prints it.
        public var description: String { "[\(severity.uppercased())] \(path): \(message)" }
    }

    /// Returns what `helm package` makes of a chart.
    ///
    /// - Parameters:
    ///   - chart: The chart's files.
    ///   - version: What `--version` says.
    ///   - appVersion: What `--app-version` says.
    ///   - time: When the files were changed, in seconds from 1970; now if nil.
    /// - Returns: The archive.
    /// - Throws: `Failure.refused` with Helm's text.
    public func package(
        _ chart: ChartFiles,
        version: String? = nil,
        appVersion: String? = nil,
        time: Int64? = nil
    ) throws -> Package {
        var parameters: [String: Any] = ["chart": Self.encoded(chart)]
        parameters["version"] = version
        parameters["app_version"] = appVersion
        parameters["time"] = time
        let reply = try call("package", parameters)
        let members = try (reply["members"] as? [[String: Any]] ?? []).map {
            Member(name: try text("name", in: $0), bytes: try bytes("data", in: $0))
        }
        return Package(fileName: try text("file", in: reply), members: members, tar: try bytes("tar", in: reply))
    }

    /// Returns the files of a chart in an archive, as Helm loads it: templates and what `.Files` has.
    public func files(ofArchive archive: [UInt8]) throws -> [String: String] {
        let reply = try call("loadArchive", ["archive": Data(archive).base64EncodedString()])
        return reply["files"] as? [String: String] ?? [:]
    }

    /// Returns what `helm lint` finds in a chart.
    ///
    /// That a chart has no icon is told with the severity `info`, which not even `--strict` minds.
    ///
    /// - Parameters:
    ///   - chart: The chart's files.
    ///   - values: YAML text, as one `-f` file.
    ///   - isStrict: Whether warnings fail the chart, as after `--strict`.
    /// - Returns: All messages, and the texts of those that fail the chart.
    /// - Throws: `Failure.refused` for values that are no YAML.
    public func lint(
        _ chart: ChartFiles,
        values: String = "{}",
        isStrict: Bool = true
    ) throws -> (messages: [LintMessage], failures: [String]) {
        let reply = try call("lint", ["chart": Self.encoded(chart), "values": values, "strict": isStrict])
        let messages = try (reply["messages"] as? [[String: Any]] ?? []).map {
            LintMessage(
                severity: try text("severity", in: $0),
                path: try text("path", in: $0),
                message: try text("message", in: $0)
            )
        }
        return (messages, reply["errors"] as? [String] ?? [])
    }

    private static func encoded(_ chart: ChartFiles) -> [String: Any] {
        chart.mapValues { ["base64": Data($0).base64EncodedString()] }
    }

    private func bytes(_ member: String, in reply: [String: Any]) throws -> [UInt8] {
        guard let data = Data(base64Encoded: try text(member, in: reply)) else {
            throw Failure.broken("the \(member) of a reply is no base64")
        }
        return Array(data)
    }
}
