/// The page at `/docs`: the operations of the gateway for people.
enum APIPage {
    /// Returns the page.
    ///
    /// - Parameters:
    ///   - version: The version of the program.
    ///   - rootPath: What stands before every path; empty for nothing.
    /// - Returns: HTML that needs nothing from elsewhere.
    static func bytes(version: String, rootPath: String) -> [UInt8] {
        var page = HTMLText(title: "gateway: operations")
        page.tags("<h1>Operations</h1>\n<p>gateway ")
        page.text(version)
        page.tags("; for programs: <a href=\"")
        page.text(rootPath + "/openapi.json")
        page.tags("\">openapi.json</a>. A key goes into <code>Authorization: Bearer</code>, <code>x-api-key</code>, ")
        page.tags("<code>api-key</code> or <code>x-litellm-api-key</code>.</p>\n<pre>")
        page.text("curl \(rootPath)/v1/chat/completions -H 'Authorization: Bearer $KEY' \\\n")
        page.text(#"  -d '{"model":"NAME","messages":[{"role":"user","content":"Hello"}]}'"#)
        page.tags("</pre>\n")
        for topic in APIOperation.Topic.allCases {
            page.tags("<h2>")
            page.text(topic.rawValue)
            page.tags("</h2>\n<table>\n<tr><th>Operation</th><th>What it does</th></tr>\n")
            for operation in APIOperation.all where operation.topic == topic { write(operation, to: &page) }
            page.tags("</table>\n")
        }
        page.end()
        return page.bytes
    }

    private static func write(_ operation: APIOperation, to page: inout HTMLText) {
        page.tags("<tr><td><code>")
        page.text("\(operation.method) \(operation.path)")
        page.tags("</code>")
        for path in operation.otherPaths {
            page.tags("<br><code>")
            page.text(path)
            page.tags("</code>")
        }
        page.tags("</td><td>")
        page.text(operation.summary)
        for (name, meaning) in operation.query {
            page.tags("<br><code>?")
            page.text(name)
            page.tags("=</code> ")
            page.text(meaning)
        }
        if !operation.needsKey { page.tags("<br>Needs no key.") }
        page.tags("</td></tr>\n")
    }
}
