import Digests
import NIOHTTP1

/// Who may call: the holder of the master key, until there is a database with keys of its own.
struct Authentication: Sendable {
    private let masterKey: [UInt8]?
    private let customHeader: String?
    /// What metrics and logs call the holder of the master key.
    private let master: KeyLabels

    /// Whether everybody is let in.
    var isOpen: Bool { masterKey == nil }

    /// Creates the phase.
    ///
    /// - Parameters:
    ///   - masterKey: The key; nil lets everyone in.
    ///   - customHeader: `general_settings.litellm_key_header_name`.
    ///   - previous: The phase before a reload.
    init(masterKey: String?, customHeader: String?, previous: Authentication? = nil) {
        self.masterKey = masterKey.map { Array($0.utf8) }
        self.customHeader = customHeader
        let fingerprint = masterKey.map { String(SHA256.hexadecimal(of: Array($0.utf8)).prefix(8)) }
        if let previous, previous.master.fingerprint == fingerprint {
            // Metrics tell keys apart by their objects: another one for the same key would begin new series.
            master = previous.master
        } else {
            master = fingerprint.map { KeyLabels.master(fingerprint: $0) } ?? KeyLabels.none
        }
    }

    /// Finds out who calls.
    ///
    /// LiteLLM 1.106.2, user_api_key_auth.py; the texts are of a proxy without a database.
    ///
    /// - Parameters:
    ///   - headers: The headers that may carry a key.
    ///   - all: All headers, for the one that the configuration names.
    /// - Returns: Who calls.
    /// - Throws: The refusal.
    func admit(_ headers: RequestHeaders, all: HTTPHeaders) throws(GatewayError) -> KeyLabels {
        guard let masterKey else { return master }
        guard let key = try presentedKey(headers, all), !key.isEmpty else {
            throw Self.refusal("No api key passed in.")
        }
        guard Self.isEqual(key.utf8, masterKey) else {
            throw GatewayError(400, "No connected db.", type: "no_db_connection")
        }
        return master
    }

    private static func refusal(_ words: String) -> GatewayError {
        GatewayError(401, "Authentication Error, \(words)", type: "auth_error", parameter: .none)
    }

    /// Returns the key, from the first header that has one.
    ///
    /// A header that the configuration names is the only one.
    private func presentedKey(_ headers: RequestHeaders, _ all: HTTPHeaders) throws(GatewayError) -> Substring? {
        if let customHeader { return try Self.schemed(all.first(name: customHeader) ?? "") }
        if let key = headers.litellmKey { return Self.bare(key) ?? key[...] }
        if let key = headers.authorization, !key.isEmpty { return try Self.schemed(key) }
        if let key = headers.apiKey { return key[...] }
        if let key = headers.xAPIKey { return key[...] }
        if let key = headers.googleKey { return key[...] }
        return headers.subscriptionKey?[...]
    }

    /// Returns a key that has a scheme before it, without the scheme.
    private static func schemed(_ value: String) throws(GatewayError) -> Substring {
        guard let key = bare(value) else {
            throw refusal("Malformed API Key passed in. Ensure Key has `Bearer ` prefix.")
        }
        return key
    }

    /// Returns a key without the scheme before it and the blanks after it; nil if it has no scheme.
    private static func bare(_ value: String) -> Substring? {
        let end = value.lastIndex { $0 != " " && $0 != "\t" }.map { value.index(after: $0) } ?? value.startIndex
        for scheme in ["Bearer ", "bearer ", "Basic "] where value[..<end].hasPrefix(scheme) {
            return value[..<end].dropFirst(scheme.count)
        }
        return nil
    }

    /// Compares in a time that does not tell where two keys differ.
    private static func isEqual(_ key: Substring.UTF8View, _ expected: [UInt8]) -> Bool {
        var difference = UInt(bitPattern: key.count ^ expected.count)
        var index = 0
        for byte in key {
            difference |= UInt(byte ^ expected[index])
            index = index &+ 1 == expected.count ? 0 : index &+ 1
        }
        return difference == 0
    }
}
