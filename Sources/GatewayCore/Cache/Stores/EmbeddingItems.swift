import GatewayWire

/// The answers to an embedding's inputs one by one, as they are cached.
///
/// LiteLLM 1.106.2, caching.py, functions add_embedding_response_to_cache and _get_per_item_prompt_tokens.
enum EmbeddingItems {
    /// Cuts an answer into those of its inputs.
    ///
    /// - Parameters:
    ///   - answer: The bytes of the whole answer.
    ///   - count: How many inputs there were.
    /// - Returns: An object for each input; nil for an answer that does not have one for each.
    static func split(_ answer: UnsafeRawBufferPointer, count: Int) -> [[UInt8]]? {
        guard let outline = try? JSONOutline(answer), let data = outline.value("data", in: answer),
            answer[data.lowerBound] == UInt8(ascii: "[")
        else { return nil }
        let tokens = promptTokens(answer, outline)
        let model = outline.value("model", in: answer).map { answer[$0] }
        var items: [[UInt8]] = []
        var elements = JSONElements(answer, data)
        while let place = elements.next() {
            guard items.count < count else { return nil }
            let element = UnsafeRawBufferPointer(rebasing: answer[place])
            guard let members = try? JSONOutline(element), let embedding = members.value("embedding", in: element)
            else {
                return nil
            }
            var item: [UInt8] = []
            item.reserveCapacity(embedding.count + 160)
            item.append(contentsOf: "{\"embedding\": ".utf8)
            item.append(contentsOf: element[embedding])
            item.append(contentsOf: ", \"index\": \(items.count), \"object\": \"embedding\", \"model\": ".utf8)
            if let model { item.append(contentsOf: model) } else { item.append(contentsOf: "null".utf8) }
            item.append(contentsOf: ", \"prompt_tokens\": ".utf8)
            if let tokens {
                let share = tokens / count + (items.count < tokens % count ? 1 : 0)
                item.append(contentsOf: "\(share)".utf8)
            } else {
                item.append(contentsOf: "null".utf8)
            }
            item.append(contentsOf: ", \"prompt_tokens_details\": null, \"format_version\": 2}".utf8)
            items.append(item)
        }
        return items.count == count ? items : nil
    }

    /// Joins the answers of all inputs.
    ///
    /// - Parameter items: The object of each input.
    /// - Returns: The whole answer; nil if an object is none of ours.
    static func join(_ items: [[UInt8]]) -> [UInt8]? {
        var answer = Array("{\"object\":\"list\",\"data\":[".utf8)
        answer.reserveCapacity(items.reduce(160) { $0 + $1.count })
        var tokens = 0
        var model: [UInt8]?
        for (index, item) in items.enumerated() {
            let isRead = item.withUnsafeBytes { item in
                guard let outline = try? JSONOutline(item), let embedding = outline.value("embedding", in: item),
                    let version = outline.value("format_version", in: item), item[version].elementsEqual([0x32]),
                    item[embedding.lowerBound] != UInt8(ascii: "n")
                else { return false }
                if index > 0 { answer.append(UInt8(ascii: ",")) }
                answer.append(contentsOf: "{\"object\":\"embedding\",\"index\":\(index),\"embedding\":".utf8)
                answer.append(contentsOf: item[embedding])
                answer.append(UInt8(ascii: "}"))
                let count = outline.value("prompt_tokens", in: item).flatMap { Self.number(item[$0]) } ?? 0
                tokens = tokens.addingReportingOverflow(count).partialValue
                if model == nil { model = outline.value("model", in: item).map { Array(item[$0]) } }
                return true
            }
            guard isRead else { return nil }
        }
        answer.append(contentsOf: "],\"model\":".utf8)
        answer.append(contentsOf: model ?? Array("null".utf8))
        answer.append(contentsOf: ",\"usage\":{\"prompt_tokens\":\(tokens),\"total_tokens\":\(tokens)}}".utf8)
        return answer
    }

    private static func promptTokens(_ answer: UnsafeRawBufferPointer, _ outline: JSONOutline) -> Int? {
        guard let place = outline.value("usage", in: answer) else { return nil }
        let usage = UnsafeRawBufferPointer(rebasing: answer[place])
        return (try? JSONOutline(usage))?.value("prompt_tokens", in: usage).flatMap { number(usage[$0]) }
    }

    private static func number(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        Int(String(decoding: bytes, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
    }
}
