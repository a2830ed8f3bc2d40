/// Maps of which the Kubernetes API knows nothing, and of which the chart asks something.
enum CustomMaps {
    /// Returns a map for a field; nil where any map will do.
    static func value(at path: String, _ choices: inout RandomChoices) -> Draft? {
        switch path {
        case "proxy_config": configuration(&choices)
        case "keda.triggers":
            .map(
                [.init(key: "type", value: choices.spelled(choices.pick(["cpu", "cron", "1", "yes"])))]
                    + [.init(key: "metadata", value: texts(&choices))]
            )
        case "httpRoute.parentRefs":
            .map(
                [.init(key: "name", value: choices.spelled(choices.pick(["external", "a.b", "123"])))]
                    + (choices.holds(0.5) ? [.init(key: "sectionName", value: .scalar("https"))] : [])
            )
        case "extraResources": object(&choices)
        case "nodeSelector", "postgresql.primary.nodeSelector", "redis.master.nodeSelector": texts(&choices)
        default: nil
        }
    }

    private static func texts(_ choices: inout RandomChoices) -> Draft {
        .map(
            choices.distinct(choices.count(0...3), of: ["disk", "a.b/c", "true", "1"])
                .map { .init(key: $0, value: choices.spelled(choices.pick(OddTexts.all))) }
        )
    }

    private static func configuration(_ choices: inout RandomChoices) -> Draft {
        var members: [Draft.Member] = []
        if choices.holds(0.3) {
            let model = Draft.map([
                .init(key: "model_name", value: choices.spelled(choices.pick(OddTexts.all))),
                .init(key: "litellm_params", value: .map([.init(key: "model", value: .scalar("openai/m"))])),
            ])
            members.append(.init(key: "model_list", value: .list([model])))
        }
        for section in ["litellm_settings", "router_settings", "general_settings"] where choices.holds(0.4) {
            let known: [Draft.Member] = [
                .init(key: "cache", value: choices.spelled(choices.holds(0.5))),
                .init(key: "num_retries", value: choices.spelled(choices.whole(0...9))),
                .init(key: "cache_params", value: .map([.init(key: "ttl", value: .scalar("5"))])),
                .init(key: "redis_host", value: .scalar("h")),
            ]
            let own = known.filter { _ in choices.holds(0.3) }
            members.append(.init(key: section, value: .map(own + unknown(&choices))))
        }
        return .map(members + (choices.holds(0.5) ? unknown(&choices) : []))
    }

    private static func unknown(_ choices: inout RandomChoices) -> [Draft.Member] {
        choices.distinct(choices.count(0...2), of: OddTexts.all)
            .map { .init(key: $0, value: choices.anything(depth: 1)) }
    }

    private static func object(_ choices: inout RandomChoices) -> Draft {
        let kind = choices.pick(["ConfigMap", "Secret", "Widget"])
        var members: [Draft.Member] = [
            .init(key: "apiVersion", value: .scalar(kind == "Widget" ? "example.com/v1" : "v1")),
            .init(key: "kind", value: .scalar(kind)),
            .init(
                key: "metadata",
                value: .map([.init(key: "name", value: .scalar("extra-\(choices.count(0...999))"))])
            ),
        ]
        switch kind {
        case "ConfigMap": members.append(.init(key: "data", value: texts(&choices)))
        case "Secret": members.append(.init(key: "stringData", value: texts(&choices)))
        default: members.append(.init(key: "spec", value: choices.anything()))
        }
        return .map(members)
    }
}
