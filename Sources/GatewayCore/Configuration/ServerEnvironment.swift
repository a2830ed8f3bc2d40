/// What the environment of the process contributes, as a plain value; nothing here reads the environment itself.
public struct ServerEnvironment: Sendable, Hashable {
    /// All variables by name.
    public let variables: [String: String]

    /// Creates the environment of these variables.
    public init(variables: [String: String]) { self.variables = variables }

    /// Returns a variable's value; nil when it is missing or empty.
    public func text(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Returns whether a variable says yes: `1`, `true`, `yes` or `on`, in any case.
    public func flag(_ name: String) -> Bool {
        guard let text = text(name) else { return false }
        return ["1", "true", "yes", "on", "t", "y"].contains(text.lowercased())
    }

    /// Returns the whole number that a variable spells; nil when it is missing or spells something else.
    public func integer(_ name: String) -> Int? {
        text(name).flatMap { Int($0, radix: 10) }
    }

    /// The master key: `PROXY_MASTER_KEY`, which the chart sets, else `LITELLM_MASTER_KEY`.
    public var masterKey: String? { variables["PROXY_MASTER_KEY"] ?? variables["LITELLM_MASTER_KEY"] }

    /// Whether a weak master key, or none, is let pass: `LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY`.
    public var permitsWeakMasterKey: Bool { flag("LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY") }

    /// The address of the database, whole or put together from its parts; nil when none is configured.
    ///
    /// LiteLLM 1.106.2, proxy_cli.py: `DATABASE_URL`, else `DATABASE_HOST`, `DATABASE_USERNAME`, `DATABASE_PASSWORD`,
    /// `DATABASE_NAME` and `DATABASE_SCHEMA`.
    public var databaseURL: String? {
        if let url = text("DATABASE_URL") { return url }
        guard let host = text("DATABASE_HOST"), let user = text("DATABASE_USERNAME"), let name = text("DATABASE_NAME")
        else { return nil }
        let password = text("DATABASE_PASSWORD").map { ":" + Self.escaped($0) } ?? ""
        let schema = text("DATABASE_SCHEMA").map { "?schema=" + Self.escaped($0) } ?? ""
        return "postgresql://\(Self.escaped(user))\(password)@\(host)/\(name)\(schema)"
    }

    /// What a part of an address is written as: letters, digits and `-._~` themselves, other bytes as `%XX`.
    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
