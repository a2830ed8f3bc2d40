import GatewayCore
import Testing

@Suite struct LogLevelTests {
    @Test(arguments: [
        ("DEBUG", LogLevel.debug), ("info", .info), ("Warn", .warning), ("WARNING", .warning), ("CRITICAL", .error),
    ])
    func namesOfPythonAreTaken(name: String, level: LogLevel) {
        #expect(LogLevel(name: name) == level)
    }

    @Test func otherNamesAreNot() {
        #expect(LogLevel(name: "loud") == nil)
    }
}
