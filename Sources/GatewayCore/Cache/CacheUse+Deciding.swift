public import GatewayWire

extension CachePolicy {
    /// Decides what the cache does for a request.
    ///
    /// - Parameters:
    ///   - call: The kind of the request.
    ///   - model: The model's name as the client asked for it.
    ///   - configured: What the deployment that will answer sets.
    ///   - body: The bytes of the request.
    ///   - outline: What was read from them.
    ///   - controls: What the request asks of the cache.
    /// - Returns: The decision; nil where the cache has no part in the request. Of the streamed answers, only those to
    ///   chats are cached.
    public func use(
        for call: CachedCall,
        model: String,
        configured: ConfiguredParameters,
        body: UnsafeRawBufferPointer,
        outline: JSONOutline,
        controls: CacheControls
    ) -> CacheUse? {
        guard calls.contains(call), controls.usesCache || !mustBeAsked else { return nil }
        let isStream = outline.value("stream", in: body).map { body[$0.lowerBound] == UInt8(ascii: "t") } ?? false
        guard !isStream || call == .chat else { return nil }
        let ttl = controls.ttl ?? ttl
        var maxAge: Double?
        var reads = !controls.refusesStored
        switch controls.age {
        case .any: break
        case .atMost(let seconds): maxAge = seconds
        case .none: reads = false
        }
        let writes = !controls.refusesStoring && (store == .memory ? ttl > 0 : ttl >= 1)
        guard reads || writes, !hasTooManyMessages(body, outline) else { return nil }
        let text = CacheKeyText(call, model: model, configured: configured, body: body, outline: outline)
        let namespace = controls.namespace ?? namespace
        let keys =
            call == .embedding
            ? text.itemKeys(body, outline, namespace: namespace)
            : [CacheKey(asked: text.text.bytes, namespace: namespace)]
        guard !keys.isEmpty else { return nil }
        return CacheUse(
            keys: keys,
            call: call,
            isStream: isStream,
            reads: reads,
            writes: writes,
            ttl: ttl,
            maxAge: maxAge
        )
    }

    /// LiteLLM 1.106.2, caching.py, function _request_message_count: the elements of `messages`, or else those of
    /// `input` that are objects other than files.
    private func hasTooManyMessages(_ body: UnsafeRawBufferPointer, _ outline: JSONOutline) -> Bool {
        guard let maxMessages else { return false }
        if let messages = outline.value("messages", in: body), body[messages.lowerBound] == UInt8(ascii: "[") {
            return JSONElements(body, messages).count(upTo: maxMessages + 1) > maxMessages
        }
        guard let input = outline.value("input", in: body), body[input.lowerBound] == UInt8(ascii: "[") else {
            return false
        }
        var count = 0
        var elements = JSONElements(body, input)
        while count <= maxMessages, let element = elements.next() {
            guard body[element.lowerBound] == UInt8(ascii: "{") else { continue }
            let object = UnsafeRawBufferPointer(rebasing: body[element])
            let type = (try? JSONOutline(object))?.value("type", in: object)
            if type.map({ JSONText.decode(UnsafeRawBufferPointer(rebasing: object[$0])) }) != "file" { count += 1 }
        }
        return count > maxMessages
    }
}

extension CacheKeyText {
    /// Returns the keys of an embedding's inputs, each as if it were the only one.
    fileprivate func itemKeys(
        _ body: UnsafeRawBufferPointer,
        _ outline: JSONOutline,
        namespace: String?
    ) -> [CacheKey] {
        guard let input = outline.value("input", in: body), let place = leadPlace else { return [] }
        guard body[input.lowerBound] == UInt8(ascii: "[") else {
            return [CacheKey(asked: text.bytes, namespace: namespace)]
        }
        let (before, after) = (text.bytes[..<place.lowerBound], text.bytes[place.upperBound...])
        var keys: [CacheKey] = []
        var elements = JSONElements(body, input)
        while let element = elements.next() {
            // A list of numbers is one input in tokens; LiteLLM never caches it.
            guard body[element.lowerBound] == UInt8(ascii: "\"") || body[element.lowerBound] == UInt8(ascii: "[") else {
                return []
            }
            var item = PythonText()
            item.reserve(text.bytes.count)
            item.append(Array(before))
            item.appendText(of: UnsafeRawBufferPointer(rebasing: body[element]))
            item.append(Array(after))
            keys.append(CacheKey(asked: item.bytes, namespace: namespace))
        }
        return keys
    }
}
