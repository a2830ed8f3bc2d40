extension ConfigurationSection {
    /// `litellm_settings.cache_params`.
    public static let cacheParameters = ConfigurationSection(
        "litellm_settings.cache_params",
        "Where and how answers are cached.",
        [
            ConfigurationKey("type", .word(stores), "The store of the answers.", default: "local"),
            ConfigurationKey("host", .string, "The host of the store; `REDIS_HOST` if missing."),
            ConfigurationKey("port", .either([.integer, .string]), "The port of the store; `REDIS_PORT` if missing."),
            ConfigurationKey(
                "password",
                .string,
                "The password of the store; `REDIS_PASSWORD` if missing.",
                isSecret: true
            ),
            ConfigurationKey("username", .string, "The user of the store."),
            ConfigurationKey("url", .string, "The address of the store in one text.", isSecret: true),
            ConfigurationKey("db", .integer, "The number of the database in the store.", minimum: 0),
            ConfigurationKey("ssl", .boolean, "Whether the connection is encrypted.", default: "false"),
            ConfigurationKey("namespace", .string, "The text before every key."),
            ConfigurationKey("ttl", .number, "Seconds until an answer is forgotten.", minimum: 0),
            ConfigurationKey("default_in_memory_ttl", .number, "The same for the store in memory.", minimum: 0),
            ConfigurationKey("default_in_redis_ttl", .number, "The same for Redis.", minimum: 0),
            ConfigurationKey(
                "mode",
                .word(["default_on", "default_off"]),
                "Whether requests must ask for the cache.",
                default: "default_on"
            ),
            ConfigurationKey(
                "supported_call_types",
                .list(of: .word(callTypes)),
                "The kinds of requests that are cached."
            ),
            ConfigurationKey(
                "max_messages",
                .integer,
                "Requests with more messages are not cached.",
                default: "4",
                minimum: 1
            ),
            ConfigurationKey("max_connections", .integer, "Connections to the store.", minimum: 1),
            ConfigurationKey("redis_startup_nodes", .list(of: .object), "The nodes of a Redis cluster."),
            ConfigurationKey("service_name", .string, "The name of the master that sentinels watch."),
            ConfigurationKey("sentinel_nodes", .list(of: .list(of: .any)), "The sentinels, each as host and port."),
            ConfigurationKey("sentinel_password", .string, "The password of the sentinels.", isSecret: true),
            ConfigurationKey("redis_flush_size", .integer, "Answers that are written together.", minimum: 1),
            ConfigurationKey("similarity_threshold", .number, "How alike a prompt must be, from 0 to 1.", minimum: 0),
            ConfigurationKey("redis_semantic_cache_embedding_model", .string, "The model that compares prompts."),
            ConfigurationKey("qdrant_semantic_cache_embedding_model", .string, "The model that compares prompts."),
            ConfigurationKey("qdrant_api_base", .string, "The address of Qdrant."),
            ConfigurationKey("qdrant_api_key", .string, "The key of Qdrant.", isSecret: true),
            ConfigurationKey("qdrant_collection_name", .string, "The collection in Qdrant."),
            ConfigurationKey("s3_bucket_name", .string, "The bucket."),
            ConfigurationKey("s3_region_name", .string, "The region of the bucket."),
            ConfigurationKey("s3_path", .string, "The folder in the bucket."),
            ConfigurationKey("s3_endpoint_url", .string, "The address of the bucket's service."),
            ConfigurationKey("s3_aws_access_key_id", .string, "The access key of the bucket.", isSecret: true),
            ConfigurationKey("s3_aws_secret_access_key", .string, "The secret key of the bucket.", isSecret: true),
            ConfigurationKey("gcs_bucket_name", .string, "The Google bucket."),
            ConfigurationKey("gcs_path", .string, "The folder in the Google bucket."),
            ConfigurationKey(
                "gcs_path_service_account",
                .string,
                "The file with the credentials of the Google bucket."
            ),
            ConfigurationKey("gcp_service_account", .string, "The Google account that signs in to the store."),
            ConfigurationKey("gcp_ssl_ca_certs", .string, "The file with the authorities of the store."),
            ConfigurationKey("ssl_cert_reqs", .any, "Whether the store's certificate is checked; null for no."),
            ConfigurationKey("ssl_check_hostname", .boolean, "Whether the store's certificate must fit its host."),
            ConfigurationKey("qdrant_quantization_config", .string, "How Qdrant shortens vectors."),
            ConfigurationKey("qdrant_semantic_cache_vector_size", .integer, "The length of vectors.", minimum: 1),
            ConfigurationKey("disk_cache_dir", .string, "The folder of the store on disk."),
        ]
    )

    private static let stores = [
        "local", "redis", "redis-semantic", "valkey-semantic", "s3", "gcs", "disk", "qdrant-semantic", "azure-blob",
    ]

    private static let callTypes = [
        "acompletion", "completion", "atext_completion", "text_completion", "aembedding", "embedding",
        "atranscription", "transcription", "arerank", "rerank", "aresponses", "responses", "anthropic_messages",
    ]
}
