/// The counts of a `usage` object, whichever dialect's names they have.
///
/// Counts of a stream only grow, so of several the largest stands; the same holds where an upstream gives one count
/// under two names.
struct UsageCounts: Hashable, Sendable {
    private var input = 0
    private var output = 0
    private var total: Int?
    private var cacheRead = 0
    private var cacheCreation = 0
    private var reasoning = 0

    /// Whether a member of `usage` holds counts of its own.
    static func areDetails(_ name: String) -> Bool { name.hasSuffix("_tokens_details") }

    /// Takes a member; others than counts are passed over.
    mutating func take(_ name: String, _ number: Int) {
        switch name {
        case "prompt_tokens", "input_tokens": input = max(input, number)
        case "completion_tokens", "output_tokens": output = max(output, number)
        case "total_tokens": total = max(total ?? 0, number)
        case "cached_tokens", "cache_read_input_tokens": cacheRead = max(cacheRead, number)
        case "cache_creation_input_tokens", "cache_creation_tokens", "cache_write_tokens":
            cacheCreation = max(cacheCreation, number)
        case "reasoning_tokens", "thinking_tokens": reasoning = max(reasoning, number)
        default: break
        }
    }

    /// Takes the members of a `usage` object.
    mutating func take(_ usage: JSONObject) {
        for member in usage {
            if let number = member.value.integer {
                take(member.name, number)
            } else if Self.areDetails(member.name), let details = member.value.members {
                for detail in details {
                    if let number = detail.value.integer { take(detail.name, number) }
                }
            }
        }
    }

    /// The counts, of a prompt without its cached tokens (Anthropic) or with them (OpenAI).
    func usage(of dialect: UsageReader.Dialect) -> TokenUsage {
        let prompt = dialect == .anthropic ? input.saturatingSum(cacheRead).saturatingSum(cacheCreation) : input
        return TokenUsage(
            prompt: prompt,
            completion: output,
            total: dialect == .anthropic ? nil : total,
            cacheRead: cacheRead,
            cacheCreation: cacheCreation,
            reasoning: reasoning
        )
    }
}

extension TokenUsage {
    /// The counts of a `usage` object; missing and malformed ones are none.
    ///
    /// - Parameters:
    ///   - usage: The object.
    ///   - dialect: Whose names and sums they are.
    init(_ usage: JSONObject, of dialect: UsageReader.Dialect) {
        var counts = UsageCounts()
        counts.take(usage)
        self = counts.usage(of: dialect)
    }
}
