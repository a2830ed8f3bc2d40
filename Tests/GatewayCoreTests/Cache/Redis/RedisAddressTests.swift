import Testing

@testable import GatewayCore

@Suite struct RedisAddressTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var url: String
        var host: String
        var port = 6379
        var username: String?
        var password: String?
        var database = 0
        var usesTLS = false

        var testDescription: String { url }
    }

    @Test(arguments: [
        Row(url: "redis://cache", host: "cache"),
        Row(url: "redis://cache:7000/", host: "cache", port: 7000),
        Row(url: "rediss://cache:7000/2", host: "cache", port: 7000, database: 2, usesTLS: true),
        Row(url: "redis://:pw@cache", host: "cache", password: "pw"),
        Row(url: "redis://u:p%3A%40@cache/1?x=y", host: "cache", username: "u", password: "p:@", database: 1),
        Row(url: "redis://u:a@b@cache", host: "cache", username: "u", password: "a@b"),
        Row(url: "redis://[::1]:7000", host: "::1", port: 7000),
        Row(url: "redis://[::1]", host: "::1"),
    ])
    func urlsAreRead(row: Row) throws {
        let address = try #require(RedisAddress(url: row.url))
        #expect(address.host == row.host)
        #expect(address.port == row.port)
        #expect(address.username == row.username)
        #expect(address.password == row.password)
        #expect(address.database == row.database)
        #expect(address.usesTLS == row.usesTLS)
    }

    @Test(arguments: [
        "", "cache:6379", "http://cache", "redis://", "redis://:pw@", "redis://cache:0", "redis://cache:65536",
        "redis://cache:x", "redis://cache/x", "redis://cache/-1", "redis://u:%zz@cache", "redis://u:%4@cache",
    ])
    func whatIsNoAddressIsRefused(url: String) {
        #expect(RedisAddress(url: url) == nil)
    }
}
