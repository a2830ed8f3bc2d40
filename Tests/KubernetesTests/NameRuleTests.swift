import Kubernetes
import Testing

@Suite struct NameRuleTests {
    static let label = "must consist of lower-case letters, digits and '-', and start and end with a letter or digit"
    static let subdomain =
        "must consist of lower-case letters, digits, '-' and '.', and each part between dots must start and end "
        + "with a letter or digit"
    static let service =
        "must consist of lower-case letters, digits and '-', start with a letter and end with a letter or digit"
    static let labelText = "must consist of letters, digits, '-', '_' and '.', and start and end with a letter or digit"
    static let repository =
        "must have a repository of lower-case letters and digits, separated by '.', '_', '__' or dashes"
    static let duration = "must be whole numbers with units (y, w, d, h, m, s, ms), such as 15s or 1m30s"
    static let digest = "sha256:" + String(repeating: "0a", count: 32)

    static func long(_ count: Int) -> String { String(repeating: "a", count: count) }

    @Test(
        arguments: [
            (.label, "a"), (.label, "0-9"), (.label, long(63)), (.subdomain, "a.b-c.d"), (.subdomain, "1.2"),
            (.subdomain, "a." + long(251)), (.serviceName, "a1-b"), (.labelValue, ""), (.labelValue, "A_b.c-D"),
            (.labelKey, "app"), (.labelKey, "app.kubernetes.io/name"), (.labelKey, "a.b/" + long(63)),
            (.environmentVariable, "PATH"), (.environmentVariable, "_a.b-c"), (.configMapKey, "config.yaml"),
            (.configMapKey, ".hidden"), (.configMapKey, "0"), (.portName, "http"), (.portName, "http-2"),
            (.portName, "8a"),
            (.portName, long(15)), (.imageReference, "nginx"), (.imageReference, "nginx:1.27"),
            (.imageReference, "ghcr.io/berriai/litellm-database:main-v1.2.3"), (.imageReference, "localhost/a"),
            (.imageReference, "host:5000/a/b__c.d-e--f:T_a.g-1"), (.imageReference, "a@" + digest),
            (.imageReference, "A.example.com/a"), (.imageReference, "A/a"), (.imageReference, "[::1]:5000/a"),
            (.imageReference, "r.io/a:1@" + digest), (.prometheusDuration, "0"),
            (.prometheusDuration, "15s"), (.prometheusDuration, "1m30s"), (.prometheusDuration, "1y2w3d4h5m6s7ms"),
            (.ingressHost, "a.example.com"), (.ingressHost, "*.example.com"),
        ] as [(NameRule, String)]
    )
    func goodNamesPass(rule: NameRule, name: String) {
        #expect(rule.violation(of: name) == nil)
    }

    @Test(
        arguments: [
            (.label, "", "must not be empty"), (.label, "A", label), (.label, "a.b", label), (.label, "-a", label),
            (.label, "a-", label), (.label, "a_b", label), (.label, "ä", label),
            (.label, long(71), "must be at most 63 characters, this has 71"), (.subdomain, "a..b", subdomain),
            (.subdomain, "a.-b", subdomain), (.subdomain, "a.B", subdomain), (.subdomain, ".", subdomain),
            (.subdomain, long(254), "must be at most 253 characters, this has 254"), (.serviceName, "1a", service),
            (.serviceName, "a.b", service), (.labelValue, "-a", labelText), (.labelValue, "a/b", labelText),
            (.labelValue, long(64), "must be at most 63 characters, this has 64"),
            (.labelKey, "", "must not be empty"),
            (.labelKey, "a/b/c", "must be a name, or a prefix and a name with one '/' between them"),
            (.labelKey, "A/b", "has a prefix that " + subdomain),
            (.labelKey, "/b", "has a prefix that must not be empty"),
            (.labelKey, "a/", "has a name behind '/' that must not be empty"), (.labelKey, "a b", labelText),
            (
                .environmentVariable, "1A",
                "must consist of letters, digits, '_', '-' and '.', and not start with a digit"
            ),
            (
                .environmentVariable, "A=B",
                "must consist of letters, digits, '_', '-' and '.', and not start with a digit"
            ),
            (.environmentVariable, "..", "must not be '.' and not start with '..'"),
            (.configMapKey, "a/b", "must consist of letters, digits, '-', '_' and '.'"),
            (.configMapKey, "..a", "must not be '.' and not start with '..'"),
            (.portName, long(16), "must be at most 15 characters, this has 16"),
            (.portName, "HTTP", "must consist of lower-case letters, digits and '-'"),
            (.portName, "80", "must contain at least one letter"), (.portName, "a--b", "must not contain '--'"),
            (.portName, "a-", "must not start or end with '-'"),
            (.imageReference, ":5/b", "must have the host of a registry before the first '/'"),
            (.imageReference, "a.io:x/b", "must have a port number between ':' and the first '/'"),
            (.imageReference, "-a.io/b", "must have the host of a registry before the first '/'"),
            (.imageReference, long(64), "must not be 64 hexadecimal digits, which is the identifier of an image"),
            (.imageReference, "", "must not be empty"),
            (.imageReference, "Nginx", "must have a repository in lower case"),
            (.imageReference, "a b", "must not contain white space"),
            (.imageReference, "https://a.io/b", "must not start with a scheme such as 'https://'"),
            (.imageReference, "a:", "must have a tag behind ':'"),
            (.imageReference, "a//b", "must not have an empty part between slashes"),
            (.imageReference, ":1", "must name a repository before the tag or digest"),
            (.imageReference, "a:" + long(129), "must have a tag of at most 128 characters, this has 129"),
            (
                .imageReference, "a:.b",
                "must have a tag of letters, digits, '_', '.' and '-' that does not start with '.' or '-'"
            ),
            (.imageReference, "a@sha256:00", "must have a digest of 64 lower-case hexadecimal digits behind 'sha256:'"),
            (.imageReference, "a@b", "must have a digest such as 'sha256:' and 64 hexadecimal digits behind '@'"),
            (.imageReference, "a___b", repository), (.imageReference, "a._b", repository),
            (.imageReference, "-a", repository),
            (.prometheusDuration, "", "must not be empty"), (.prometheusDuration, "15", duration),
            (.prometheusDuration, "1.5s", duration), (.prometheusDuration, "15 s", duration),
            (.prometheusDuration, "-1s", duration),
            (.prometheusDuration, "1s1m", "must have its units from the greatest to the smallest, each once"),
            (.prometheusDuration, "1s1s", "must have its units from the greatest to the smallest, each once"),
            (.ingressHost, "10.0.0.1", "must be a host name, not an IP address"),
            (.ingressHost, "a.example.com:80", "must be a host name without a port"),
            (.ingressHost, "::1", "must be a host name, not an IP address"),
            (.ingressHost, "*", "must have its '*' as the whole first part, as in '*.example.com'"),
            (.ingressHost, "a*.b", subdomain),
        ] as [(NameRule, String, String)]
    )
    func badNamesAreExplained(rule: NameRule, name: String, violation: String) {
        #expect(rule.violation(of: name) == violation)
    }

    @Test(arguments: [(0, false), (1, true), (65535, true), (65536, false), (-1, false)] as [(Int64, Bool)])
    func portNumbersHaveARange(number: Int64, isFine: Bool) {
        #expect((PortNumber.violation(of: number) == nil) == isFine)
    }
}
