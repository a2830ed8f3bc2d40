public import ValuesSchema

/// Which program the pods run.
public enum Runtime: String, ValuesChoice {
    /// The LiteLLM proxy.
    case litellm
    /// This project's gateway.
    case gateway
}
