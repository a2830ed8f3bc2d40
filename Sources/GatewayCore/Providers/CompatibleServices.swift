/// The services that speak OpenAI's interface; a line each.
///
/// Addresses and variables are those of LiteLLM 1.106.2.
enum CompatibleServices {
    /// All of them.
    static let all: [OpenAIProvider] = [
        OpenAIProvider(
            "openai",
            exceptionName: "OpenAIException",
            base: "https://api.openai.com/v1",
            baseVariables: ["OPENAI_BASE_URL", "OPENAI_API_BASE"],
            keyVariables: ["OPENAI_API_KEY"]
        ),
        service("hosted_vllm", nil, "HOSTED_VLLM"),
        service("openai_like", nil, "OPENAI_LIKE"),
        service("custom_openai", nil, "OPENAI"),
        service("text-completion-openai", "https://api.openai.com/v1", "OPENAI"),
        service("litellm_proxy", nil, "LITELLM_PROXY"),
        service("vllm", nil, "VLLM"),
        service("ollama", "http://localhost:11434/v1", "OLLAMA"),
        service("ollama_chat", "http://localhost:11434/v1", "OLLAMA"),
        service("lm_studio", "http://localhost:1234/v1", "LM_STUDIO"),
        service("llamafile", "http://127.0.0.1:8080/v1", "LLAMAFILE"),
        service("xinference", "http://127.0.0.1:9997/v1", "XINFERENCE"),
        service("groq", "https://api.groq.com/openai/v1", "GROQ"),
        service("deepseek", "https://api.deepseek.com/beta", "DEEPSEEK"),
        service("mistral", "https://api.mistral.ai/v1", "MISTRAL"),
        service("codestral", "https://codestral.mistral.ai/v1", "CODESTRAL"),
        service("together_ai", "https://api.together.xyz/v1", "TOGETHERAI"),
        service("fireworks_ai", "https://api.fireworks.ai/inference/v1", "FIREWORKS"),
        service("openrouter", "https://openrouter.ai/api/v1", "OPENROUTER"),
        service("perplexity", "https://api.perplexity.ai", "PERPLEXITYAI"),
        service("xai", "https://api.x.ai/v1", "XAI"),
        service("cerebras", "https://api.cerebras.ai/v1", "CEREBRAS"),
        service("sambanova", "https://api.sambanova.ai/v1", "SAMBANOVA"),
        service("nvidia_nim", "https://integrate.api.nvidia.com/v1", "NVIDIA_NIM"),
        service("deepinfra", "https://api.deepinfra.com/v1/openai", "DEEPINFRA"),
        service("anyscale", "https://api.endpoints.anyscale.com/v1", "ANYSCALE"),
        service("moonshot", "https://api.moonshot.ai/v1", "MOONSHOT"),
        service("dashscope", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1", "DASHSCOPE"),
        service("nebius", "https://api.studio.nebius.ai/v1", "NEBIUS"),
        service("novita", "https://api.novita.ai/v3/openai", "NOVITA"),
        service("hyperbolic", "https://api.hyperbolic.xyz/v1", "HYPERBOLIC"),
        service("lambda_ai", "https://api.lambda.ai/v1", "LAMBDA"),
        service("meta_llama", "https://api.llama.com/compat/v1", "LLAMA"),
        service("featherless_ai", "https://api.featherless.ai/v1", "FEATHERLESS_AI"),
        service("github", "https://models.inference.ai.azure.com", "GITHUB"),
        service("volcengine", "https://ark.cn-beijing.volces.com/api/v3", "VOLCENGINE"),
    ]

    private static func service(_ name: String, _ base: String?, _ variable: String) -> OpenAIProvider {
        OpenAIProvider(
            name,
            base: base,
            baseVariables: ["\(variable)_API_BASE", "\(variable)_BASE_URL"],
            keyVariables: ["\(variable)_API_KEY"]
        )
    }
}
