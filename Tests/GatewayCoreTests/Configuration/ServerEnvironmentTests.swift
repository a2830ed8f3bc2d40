import GatewayCore
import Testing

@Suite struct ServerEnvironmentTests {
    @Test(arguments: ["1", "true", "True", "YES", "on"])
    func aFlagSaysYesInManyWords(text: String) {
        #expect(ServerEnvironment(variables: ["F": text]).flag("F"))
    }

    @Test(arguments: ["0", "false", "no", "", "maybe"])
    func everythingElseSaysNo(text: String) {
        #expect(!ServerEnvironment(variables: ["F": text]).flag("F"))
    }

    @Test func aDatabaseIsPutTogetherFromItsParts() {
        let environment = ServerEnvironment(variables: [
            "DATABASE_HOST": "db:5432", "DATABASE_USERNAME": "u", "DATABASE_PASSWORD": "p@/w", "DATABASE_NAME": "n",
            "DATABASE_SCHEMA": "s",
        ])
        #expect(environment.databaseURL == "postgresql://u:p%40%2Fw@db:5432/n?schema=s")
        #expect(ServerEnvironment(variables: ["DATABASE_HOST": "db"]).databaseURL == nil)
        #expect(ServerEnvironment(variables: ["DATABASE_URL": "x", "DATABASE_HOST": "y"]).databaseURL == "x")
    }
}
