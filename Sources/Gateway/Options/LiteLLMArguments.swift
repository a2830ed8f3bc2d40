/// Takes the arguments of LiteLLM's command line that mean nothing here out of the others.
///
/// LiteLLM 1.106.2, proxy_cli.py. They are accepted so that one command line starts either program, and never silently.
struct LiteLLMArguments {
    /// The arguments that are left.
    private(set) var kept: [String] = []
    /// The names of those that have no effect.
    private(set) var ignored: [String] = []

    /// Arguments that stand alone.
    private static let flags: Set = [
        "--save", "--use_queue", "--drop_params", "--add_function_to_prompt", "--iam_token_db_auth",
        "--azure_postgresql_auth", "--run_gunicorn", "--run_hypercorn", "--run_granian", "--use_prisma_db_push",
        "--local", "--enforce_prisma_migration_check", "--use_v2_migration_resolver",
        "--use_legacy_migration_resolver", "--reload",
    ]
    /// Arguments with a value.
    private static let options: Set = [
        "--granian_threads", "--api_base", "--api_version", "--model", "-m", "--alias", "--add_key", "--headers",
        "--temperature", "--max_tokens", "--request_timeout", "--max_budget", "--telemetry", "--log_config",
        "--num_requests", "--ciphers", "--timeout_worker_healthcheck", "--max_requests_before_restart",
        "--max_requests_before_restart_jitter", "--prometheus_metrics_port",
    ]

    /// Sorts arguments, without the name of the program.
    init(_ arguments: some Sequence<String>) {
        var skipsNext = false
        for argument in arguments {
            if skipsNext {
                skipsNext = false
                continue
            }
            let name = String(argument.prefix { $0 != "=" })
            if Self.flags.contains(argument) {
                ignored.append(argument)
            } else if Self.options.contains(name) {
                ignored.append(name)
                skipsNext = name == argument
            } else {
                kept.append(argument)
            }
        }
    }
}
