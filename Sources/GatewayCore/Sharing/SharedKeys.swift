/// The keys of the shared state, the same as LiteLLM's, so that both can work on one Redis.
struct SharedKeys: Sendable {
    /// What is counted of a deployment in a minute.
    enum Count: String, Sendable, CaseIterable {
        /// Requests.
        case requests = "rpm"
        /// Tokens.
        case tokens = "tpm"
    }

    /// The text before every key; nil for none.
    let namespace: String?

    /// Returns the key of a deployment's cooldown.
    ///
    /// LiteLLM 1.106.2, cooldown_cache.py, function get_cooldown_cache_key.
    ///
    /// - Parameter id: The identity of the deployment.
    /// - Returns: `deployment:<id>:cooldown`.
    func cooldown(of id: String) -> [UInt8] { key("deployment:\(id):cooldown") }

    /// Returns the key of a count.
    ///
    /// LiteLLM 1.106.2, lowest_tpm_rpm_v2.py, function usage_counter_keys.
    ///
    /// - Parameters:
    ///   - count: What is counted.
    ///   - id: The identity of the deployment.
    ///   - model: `litellm_params.model`, with its provider.
    ///   - minute: The minute since 1970.
    /// - Returns: `<id>:<model>:rpm:HH-MM` or `…:tpm:HH-MM`, in UTC.
    func count(_ count: Count, of id: String, model: String, minute: Int64) -> [UInt8] {
        let ofDay = (minute % 1440 + 1440) % 1440
        let (hour, minute) = (ofDay / 60, ofDay % 60)
        return key("\(id):\(model):\(count.rawValue):\(hour / 10)\(hour % 10)-\(minute / 10)\(minute % 10)")
    }

    /// LiteLLM 1.106.2, redis_cache.py, function check_and_fix_namespace.
    private func key(_ text: String) -> [UInt8] {
        guard let namespace, !namespace.isEmpty, !text.hasPrefix("\(namespace):") else { return Array(text.utf8) }
        return Array("\(namespace):\(text)".utf8)
    }
}
