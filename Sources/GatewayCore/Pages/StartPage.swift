/// The page at `/`: what this is, its models and how it does.
///
/// Everybody may read it, so where requests need a key it counts the models and does not name them.
struct StartPage {
    /// The version of the program.
    var version: String
    /// What stands before every path; empty for nothing.
    var rootPath = ""
    /// Whether the program is about to stop.
    var isDraining = false
    /// The models.
    var models: [String] = []
    /// Whether requests need a key.
    var needsKey = true
    /// The number of deployments behind them.
    var deployments = 0

    /// The page.
    var bytes: [UInt8] {
        var page = HTMLText(title: "gateway")
        page.tags("<h1>gateway</h1>\n<p>An OpenAI-compatible gateway to language models, version ")
        page.text(version)
        page.tags(". It is ")
        page.tags(isDraining ? "about to stop" : "ready")
        page.tags(".</p>\n<h2>Models</h2>\n")
        if !needsKey {
            page.tags("<ul>\n")
            for model in models {
                page.tags("<li><code>")
                page.text(model)
                page.tags("</code></li>\n")
            }
            page.tags("</ul>\n")
        }
        page.tags("<p>")
        page.text("\(models.count) models on \(deployments) deployments.")
        if needsKey { page.tags(" With a key, <code>GET /v1/models</code> names them.") }
        page.tags("</p>\n")
        page.tags("<h2>More</h2>\n<ul>\n")
        for (path, meaning) in Self.links {
            page.tags("<li><a href=\"")
            page.text(rootPath + path)
            page.tags("\">")
            page.text(path)
            page.tags("</a>: ")
            page.text(meaning)
            page.tags("</li>\n")
        }
        page.tags("</ul>\n")
        page.end()
        return page.bytes
    }

    private static let links = [
        ("/docs", "the operations, for people"), ("/openapi.json", "the operations, for programs"),
        ("/health/readiness", "whether requests are welcome"), ("/metrics", "the metrics, for Prometheus"),
    ]
}
