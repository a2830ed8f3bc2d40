import ManifestDSL
import ValuesSchema

/// The images that the pods run.
enum Images {
    static let program = TextHelper(
        "image",
        "The image of the program: the proxy's or the gateway's.",
        isGateway.choose(
            pinned(
                values.gatewayImage.repository,
                values.gatewayImage.tag.ifEmpty(Expression<String>.chart(.version).replacing("+", with: "_")),
                values.gatewayImage.digest
            ),
            else: pinned(
                values.image.repository,
                values.image.tag.ifEmpty("main-\(.chart(.appVersion))"),
                values.image.digest
            )
        )
    )

    static let pullPolicy = isGateway.choose(values.gatewayImage.pullPolicy.text, else: values.image.pullPolicy.text)

    static let isGateway = values.runtime == .gateway

    static let postgresql = TextHelper(
        "postgresql.image",
        "The image of the chart's own PostgreSQL.",
        server(values.postgresql.image)
    )

    static let redis = TextHelper("redis.image", "The image of the chart's own Redis.", server(values.redis.image))

    static let test = TextHelper("testImage", "The image of the test's pod.", server(values.helmTest.image))

    private static func pinned(
        _ repository: Expression<String>,
        _ tag: Expression<String>,
        _ digest: Expression<String>
    ) -> Expression<String> {
        digest.isNotEmpty.choose("\(repository):\(tag)@\(digest)", else: "\(repository):\(tag)")
    }

    private static func server(_ image: Expression<ServerImageValues>) -> Expression<String> {
        image.registry.isNotEmpty.choose(
            "\(image.registry)/\(image.repository):\(image.tag)",
            else: "\(image.repository):\(image.tag)"
        )
    }
}
