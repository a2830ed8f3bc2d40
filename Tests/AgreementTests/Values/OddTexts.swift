/// Texts that YAML, Go templates or Kubernetes may take for something else, and good names for everything.
enum OddTexts {
    /// Everything; a field takes what its form allows.
    static let all = odd + names + kinds

    private static let odd = [
        "", "yes", "no", "on", "off", "y", "n", "true", "True", "FALSE", "null", "~", "Null", "1", "0", "-1", "+1",
        "007",
        "0x1F", "0o17", "0b11", "1_000", "1e3", "1E5", "1e+21", "9007199254740993", "1.10", "5.0", ".5", "5.", ".inf",
        ".nan", "<<", "=", "!", "&a", "*a", "%", "@", "`a`", "|", ">", "-", "--", "---", "...", "?", "? a", ": ",
        "a: b",
        "a:", "a #b", "#x", " lead", "trail ", "  ", "\t", "a\tb", "line\nbreak", "trail\n", "\n", "a\n\n", "\nlead",
        " \n x", "a: b\nc: d\n", "- a\n- b", "quote \"", "it's", "'quoted'", "\"quoted\"", "back\\slash", "\\n",
        "{{ .Values.x }}", "{{", "}}", "{{- fail \"x\" }}", "{}", "[]", "[a]", "{a: b}", "a,b", "é", "e\u{301}",
        "日本語", "🙂", "👩‍👩‍👧", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{A0}", "p@ss:w/rd?#%", "$(HOST)", "$HOME",
        "2024-01-01", "2024-01-01T00:00:00Z", "12:30:45", "1:2", "<a>&</a>", "%s %d", "%!s(<nil>)", "<no  value>",
        "<nil>",
        "a line that is longer than eighty columns, with blanks at which it could be folded by a writer of YAML",
        "a\r\nb",
        "two words", "A", "é\n",
    ]

    private static let names = [
        "a", "llm", "gateway-2", "litellm", "postgresql", "redis", "a.b-c", "x1", "on-call", "no-1", "null-1", "1a",
        "5-5",
        "litellm-postgresql", "keys", "team", "example.com/a", "a.b_c-d", "x.y_z-1", "KEY_1", "HOST", "PORT",
        "DATABASE_URL", "DATABASE_HOST", "REDIS_HOST", "PROXY_MASTER_KEY", "my.name-x", "_A", "tls.key", "credentials",
        "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefghi", "example.com/1.0", "1.0", "sk-1234",
    ]

    private static let kinds = [
        "db.example.com", "10.0.0.1", "::1", "::", "[::1]:5432", "localhost", "db:5432", "*.example.com",
        "llm.example.com",
        "/", "/v1", "/health/readiness", "/a:b", "/{x}", "ghcr.io/a/b", "postgres", "registry.example.com:5000/a",
        "registry.example.com:5000", "docker.io", "library/postgres", "1.2.3", "main", "v1_0", "latest",
        "sha256:" + String(repeating: "0a", count: 32), "8Gi", "500M", "1.5Ti", "1e3", "0.5", "15s", "1m", "1m30s",
        "500ms",
        "0", "postgresql://db/litellm", "postgresql://$(DATABASE_USERNAME):$(DATABASE_PASSWORD)@$(DATABASE_HOST)/x",
        "ReadWriteOnce", "ReadWriteOncePod", "ReadWriteMany", "pre-install", "10%", "PreSync", "BeforeHookCreation",
        "before-hook-creation",
    ]
}
