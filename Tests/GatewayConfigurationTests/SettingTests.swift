import GatewayConfiguration
import Testing
import ValueModel

@Suite struct SettingTests {
    let variables = ["PORT": "6379", "FLAG": "True", "RATE": "0.5", "TEXT": "a"]

    @Test func referencesAreFollowedWhenAsked() {
        #expect(Setting<Int64>.environment("PORT").resolved { variables[$0] } == 6379)
        #expect(Setting<Bool>.environment("FLAG").resolved { variables[$0] } == true)
        #expect(Setting<Double>.environment("RATE").resolved { variables[$0] } == 0.5)
        #expect(Setting<String>.environment("TEXT").resolved { variables[$0] } == "a")
        #expect(Setting<Int64>.environment("TEXT").resolved { variables[$0] } == nil)
        #expect(Setting<String>.environment("MISSING").resolved { variables[$0] } == nil)
        #expect(Setting.literal(Int64(1)).resolved { variables[$0] } == 1)
    }

    @Test(
        arguments: [(10_000_000.0, 10_000_000), ("12", 12), (3, 3), (0.5, nil), ("a", nil), (true, nil)]
            as [(Value, Int64?)]
    )
    func integersAreReadAsTheGatewayReadsThem(value: Value, number: Int64?) {
        #expect(Int64(settingValue: value) == number)
    }

    @Test(arguments: [("true", true), ("False", false), (true, true), ("yes", nil), (1, nil)] as [(Value, Bool?)])
    func truthsAreReadAsTheGatewayReadsThem(value: Value, flag: Bool?) {
        #expect(Bool(settingValue: value) == flag)
    }

    @Test(arguments: [("0.5", 0.5), (2, 2), (1.5, 1.5), ("inf", nil), ("x", nil), (nil, nil)] as [(Value, Double?)])
    func numbersAreReadAsTheGatewayReadsThem(value: Value, number: Double?) {
        #expect(Double(settingValue: value) == number)
    }

    @Test func referencesHaveASpelling() {
        #expect(EnvironmentReference.variable(in: "os.environ/A") == "A")
        #expect(EnvironmentReference.variable(in: "os.environ/") == "")
        #expect(EnvironmentReference.variable(in: "A") == nil)
        #expect(EnvironmentReference.text(for: "A") == "os.environ/A")
    }
}
