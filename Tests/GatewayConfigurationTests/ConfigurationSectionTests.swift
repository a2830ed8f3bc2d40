import GatewayConfiguration
import OrderedCollections
import Testing

@Suite struct ConfigurationSectionTests {
    @Test(arguments: ConfigurationSection.all.map(\.path))
    func everyKeyIsDocumentedOnce(path: String) throws {
        let section = try #require(ConfigurationSection.all.first { $0.path == path })
        #expect(section.documentation.hasSuffix("."))
        #expect(section.keys.count > 2)
        for (name, key) in section.keys {
            #expect(key.name == name)
            #expect(key.documentation.hasSuffix("."), "\(name)")
            #expect(!key.documentation.contains("|"), "\(name)")
        }
    }

    @Test func thereAreManyKeys() {
        #expect(ConfigurationSection.all.map(\.keys.count).reduce(0, +) > 300)
    }

    @Test func theReferenceHasARowForEveryKey() {
        let page = ConfigurationReference.markdown()
        for section in ConfigurationSection.all {
            for name in section.keys.keys { #expect(page.contains("| `\(name)` |")) }
        }
        #expect(
            page.hasPrefix("## config.yaml\n\nThe whole of config.yaml.\n\n| Key | Type | Default | Meaning |\n|---|")
        )
        #expect(
            page.contains(
                "| `routing_strategy` | `simple-shuffle`, `least-busy`, `usage-based-routing`, `usage-based-routing-v2`, "
                    + "`latency-based-routing`, `cost-based-routing`, `provider-budget-routing`, `lar1` | "
                    + "`simple-shuffle` | How one of a group's deployments is chosen. |\n"
            )
        )
        #expect(page.contains("| `api_key` | a string, secret |  | The key that is sent upstream. |\n"))
        #expect(page.contains("| `model_name` | a string, required |"))
    }
}
