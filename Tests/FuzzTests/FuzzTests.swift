import Testing

/// The fuzzers, one after the other: each has its part of `FUZZ_SECONDS`.
@Suite(.serialized) enum FuzzTests {}
