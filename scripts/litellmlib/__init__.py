"""The comparison of `gateway` with the real LiteLLM proxy: corpus, programs, answers, differences."""
