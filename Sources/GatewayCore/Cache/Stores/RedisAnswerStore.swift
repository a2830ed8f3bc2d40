import NIOCore

/// Answers in a Redis or Valkey that other gateways, and LiteLLM, may share.
final class RedisAnswerStore: AnswerStore {
    private let connections: RedisConnections
    private let namespace: String?

    /// Creates a store.
    ///
    /// - Parameters:
    ///   - connections: The connections to Redis.
    ///   - namespace: What every key there begins with.
    init(_ connections: RedisConnections, namespace: String?) {
        self.connections = connections
        self.namespace = namespace
    }

    /// LiteLLM 1.106.2, redis_cache.py, function check_and_fix_namespace: keys of another namespace get the configured
    /// one in front.
    private func name(of key: CacheKey) -> [UInt8] {
        guard let namespace, !namespace.isEmpty, !key.text.hasPrefix("\(namespace):") else {
            return Array(key.text.utf8)
        }
        return Array("\(namespace):\(key.text)".utf8)
    }

    func answers(for keys: [CacheKey], on loop: any EventLoop) async -> [CachedAnswer?] {
        guard let connection = connections.connection(on: loop) else { return keys.map { _ in nil } }
        let command = [Array(text: keys.count == 1 ? "GET" : "MGET")] + keys.map { name(of: $0) }
        do throws(RedisFailure) {
            switch try await connection.command(command) {
            case .bytes(let value) where keys.count == 1: return [StoredAnswer.decode(value)]
            case .array(let values) where values.count == keys.count:
                return values.map { value in
                    guard case .bytes(let bytes) = value else { return nil }
                    return StoredAnswer.decode(bytes)
                }
            default: return keys.map { _ in nil }
            }
        } catch {
            return keys.map { _ in nil }
        }
    }

    func keep(_ answers: [KeyedAnswer], ttl: Double, form: StoredAnswer.Form, on loop: any EventLoop) {
        guard let connection = connections.connection(on: loop), ttl >= 1 else { return }
        let seconds = Array("\(Int64(min(ttl, 1e9)))".utf8)
        for item in answers {
            let value = StoredAnswer.encode(item.answer, form)
            connection.send([Array(text: "SET"), name(of: item.key), value, Array(text: "EX"), seconds]) { _ in }
        }
    }

    func remove(_ keys: [CacheKey], on loop: any EventLoop) async -> Int? {
        guard let connection = connections.connection(on: loop), !keys.isEmpty else { return nil }
        let command = [Array(text: "DEL")] + keys.map { name(of: $0) }
        guard case .integer(let count)? = try? await connection.command(command) else { return nil }
        return Int(clamping: count)
    }

    func removeAll(on loop: any EventLoop) async -> Bool {
        guard let connection = connections.connection(on: loop) else { return false }
        return (try? await connection.command([Array(text: "FLUSHDB")])) != nil
    }

    func ping(on loop: any EventLoop) async -> Bool {
        guard let connection = connections.connection(on: loop) else { return false }
        return (try? await connection.command([Array(text: "PING")])) != nil
    }
}
