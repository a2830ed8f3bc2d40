import Testing

@testable import GatewayCore

@Suite struct StartPageTests {
    func page(_ page: StartPage) -> String { String(decoding: page.bytes, as: UTF8.self) }

    @Test func anOpenGatewayNamesItsModels() {
        let text = page(StartPage(version: "1.2.3", models: ["a<b>&\"c'"], needsKey: false, deployments: 2))
        #expect(text.contains("<li><code>a&lt;b&gt;&amp;&quot;c&#39;</code></li>"))
        #expect(text.contains("version 1.2.3. It is ready."))
        #expect(text.contains("1 models on 2 deployments."))
    }

    @Test func aGatewayWithAKeyCountsThem() {
        let text = page(StartPage(version: "1", models: ["secret-project"], deployments: 1))
        #expect(!text.contains("secret-project"))
        #expect(text.contains("With a key, <code>GET /v1/models</code> names them."))
    }

    @Test func aGatewayThatStopsSaysSo() {
        #expect(page(StartPage(version: "1", isDraining: true)).contains("It is about to stop."))
    }

    @Test func linksStandBelowTheRootPath() {
        #expect(page(StartPage(version: "1", rootPath: "/llm")).contains("<a href=\"/llm/docs\">/docs</a>"))
    }

    @Test func nothingComesFromElsewhere() {
        for text in [
            page(StartPage(version: "1")), String(decoding: APIPage.bytes(version: "1", rootPath: ""), as: UTF8.self),
        ] {
            #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("<script"))
            #expect(text.hasSuffix("</html>\n"))
        }
    }

    @Test func theAPIPageNamesEveryPath() {
        let text = String(decoding: APIPage.bytes(version: "1", rootPath: ""), as: UTF8.self)
        for operation in APIOperation.all { #expect(text.contains("\(operation.method) \(operation.path)")) }
    }
}
