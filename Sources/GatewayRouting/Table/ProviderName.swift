/// The providers that model names begin with.
enum ProviderName {
    /// The prefixes that LiteLLM 1.106.2 knows and configurations use most.
    static let known: Set<String> = [
        "ai21", "ai21_chat", "aiml", "anthropic", "anyscale", "azure", "azure_ai", "azure_text", "baseten", "bedrock",
        "cerebras", "cloudflare", "codestral", "cohere", "cohere_chat", "custom", "custom_openai", "dashscope",
        "databricks", "deepinfra", "deepseek", "empower", "featherless_ai", "fireworks_ai", "friendliai", "galadriel",
        "gemini", "github", "github_copilot", "groq", "hosted_vllm", "huggingface", "hyperbolic", "infinity",
        "jina_ai", "lambda_ai", "litellm_proxy", "llamafile", "lm_studio", "meta_llama", "mistral", "moonshot",
        "nebius", "nlp_cloud", "novita", "nscale", "nvidia_nim", "oci", "ollama", "ollama_chat", "openai",
        "openai_like", "openrouter", "perplexity", "petals", "predibase", "replicate", "sagemaker", "sagemaker_chat",
        "sambanova", "snowflake", "text-completion-codestral", "text-completion-openai", "together_ai", "triton",
        "vertex_ai", "vertex_ai_beta", "vllm", "volcengine", "voyage", "watsonx", "xai", "xinference",
    ]

    private static let families: [(prefix: String, provider: String)] = [
        ("gpt-", "openai"), ("chatgpt-", "openai"), ("o1", "openai"), ("o3", "openai"), ("o4", "openai"),
        ("ft:gpt-", "openai"), ("text-embedding-", "openai"), ("dall-e", "openai"), ("whisper", "openai"),
        ("tts-", "openai"), ("davinci", "openai"), ("babbage", "openai"), ("claude", "anthropic"),
    ]

    /// Returns the known provider that a name begins with, before a slash.
    static func prefix(of name: String) -> String? {
        guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let prefix = String(name[..<slash])
        return known.contains(prefix) ? prefix : nil
    }

    /// Returns the provider that is known for models of such a name.
    static func inferred(from name: String) -> String? {
        families.first { name.hasPrefix($0.prefix) }?.provider
    }

    /// Splits the `model` of a deployment into its provider and the provider's own name of the model.
    ///
    /// LiteLLM 1.106.2, get_llm_provider_logic.py: `custom_llm_provider` wins, then a known prefix, then what the name
    /// suggests. An unknown prefix counts as the provider, so that its absence is reported by name.
    static func split(_ model: String, custom: String?) -> (provider: String, model: String) {
        if let custom, !custom.isEmpty {
            return (custom, model.hasPrefix(custom + "/") ? String(model.dropFirst(custom.count + 1)) : model)
        }
        if let prefix = prefix(of: model) { return (prefix, String(model.dropFirst(prefix.count + 1))) }
        if let provider = inferred(from: model) { return (provider, model) }
        guard let slash = model.firstIndex(of: "/"), slash != model.startIndex else { return ("openai", model) }
        return (String(model[..<slash]), String(model[model.index(after: slash)...]))
    }
}
