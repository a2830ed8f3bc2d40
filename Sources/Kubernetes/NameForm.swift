/// What a name looks like, in the words of JSON Schema: what ``NameRule/violation(of:)`` lets pass, and nothing else.
///
/// The patterns are read alike by ECMA 262 and by Go's regexp, which has no look-ahead: hence ``excluded``.
public struct NameForm: Sendable, Hashable {
    /// The pattern, anchored.
    public var pattern: String
    /// The fewest characters, where the pattern does not say it.
    public var minimumLength: Int?
    /// The most characters, where the pattern does not say it.
    public var maximumLength: Int?
    /// The pattern of what is refused all the same.
    public var excluded: String?
}

extension NameRule {
    /// What names that follow the rule look like.
    public var form: NameForm {
        switch self {
        case .label: NameForm(pattern: "^\(Self.part)$", maximumLength: 63)
        case .subdomain: NameForm(pattern: "^\(Self.parts)$", maximumLength: 253)
        case .serviceName: NameForm(pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$", maximumLength: 63)
        case .labelValue: NameForm(pattern: "^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", maximumLength: 63)
        case .labelKey:
            NameForm(
                pattern: "^(\(Self.parts)/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",
                excluded: "^[-.a-z0-9]{254}"
            )
        case .environmentVariable: NameForm(pattern: #"^([-_a-zA-Z]|\.[-_a-zA-Z0-9])[-._a-zA-Z0-9]*$"#)
        case .configMapKey:
            NameForm(pattern: #"^([-_a-zA-Z0-9]|\.[-_a-zA-Z0-9])[-._a-zA-Z0-9]*$"#, maximumLength: 253)
        case .portName:
            NameForm(pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maximumLength: 15, excluded: "^[^a-z]+$")
        case .imageReference:
            NameForm(
                pattern: "^\(Self.repository)(:[A-Za-z0-9_][-A-Za-z0-9_.]{0,127})?"
                    + "(@(sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}))?$",
                excluded: "^[a-f0-9]{64}$"
            )
        case .prometheusDuration:
            NameForm(
                pattern: "^(0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",
                minimumLength: 1
            )
        case .ingressHost:
            NameForm(
                pattern: #"^(\*\.)?\#(Self.parts)$"#,
                maximumLength: 253,
                // An address: four numbers of a byte each.
                excluded: #"^(0*(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\.|$)){4}$"#
            )
        }
    }

    /// The form of an image without tag and digest.
    public static let imageRepositoryForm = NameForm(
        pattern: "^\(repository)$",
        maximumLength: 255,
        excluded: "^[a-f0-9]{64}$"
    )

    private static let part = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
    private static let parts = #"\#(part)(\.\#(part))*"#
    /// A registry with an optional port, or a first part without dots; more parts; the last part.
    private static let repository =
        #"((([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*"#
        + #"|\[[a-fA-F0-9:]+\])(:[0-9]+)?|[a-z0-9]+((_|__|-+)[a-z0-9]+)*)/"#
        + #"([a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*/)*)?[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*"#
}
