public import ValuesSchema

/// When the kubelet pulls an image.
public enum PullPolicy: String, ValuesChoice {
    case always = "Always"
    case ifNotPresent = "IfNotPresent"
    case never = "Never"
}

/// The image of the LiteLLM proxy.
public struct ImageValues: ValuesObject {
    /// The image without tag.
    public var repository = "ghcr.io/berriai/litellm-database"
    /// When the image is pulled.
    public var pullPolicy = PullPolicy.always
    /// The tag; empty for the chart's application version.
    public var tag = ""
    /// The digest; wins over the tag.
    public var digest = ""

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>(
        "The image of the proxy and of the migration Job under `runtime: litellm`."
    ) {
        Field("repository", \.repository, "Image without tag or digest.", .format(.imageRepository))
        Field("pullPolicy", \.pullPolicy, "When the kubelet pulls the image.")
        Field(
            "tag",
            \.tag,
            "Tag; empty means `main-` and the chart's appVersion. Pin it in production.",
            .format(.imageTag.orEmpty),
            .example("main-v1.80.12-stable")
        )
        Field("digest", \.digest, "Digest such as `sha256:…`, put behind the tag.", .format(.imageDigest.orEmpty))
    }
}

/// The image of this project's gateway.
public struct GatewayImageValues: ValuesObject {
    /// The image without tag.
    public var repository = "ghcr.io/litellm-gateway/gateway"
    /// When the image is pulled.
    public var pullPolicy = PullPolicy.ifNotPresent
    /// The tag; empty for the chart's version.
    public var tag = ""
    /// The digest; wins over the tag.
    public var digest = ""

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The image under `runtime: gateway`.") {
        Field("repository", \.repository, "Image without tag or digest.", .format(.imageRepository))
        Field("pullPolicy", \.pullPolicy, "When the kubelet pulls the image.")
        Field("tag", \.tag, "Tag; empty means the chart's version.", .format(.imageTag.orEmpty))
        Field("digest", \.digest, "Digest such as `sha256:…`, put behind the tag.", .format(.imageDigest.orEmpty))
    }
}

/// An image of a server that the chart brings along.
public struct ServerImageValues: ValuesObject {
    /// The registry; empty for the container runtime's default.
    public var registry = ""
    /// The image without registry and tag.
    public var repository = ""
    /// The tag.
    public var tag = ""
    /// When the image is pulled.
    public var pullPolicy = PullPolicy.ifNotPresent

    /// Creates an image that is not filled in.
    public init() {}

    /// Creates an image.
    public init(repository: String, tag: String) {
        self.repository = repository
        self.tag = tag
    }

    /// The fields.
    public static let schema = ObjectSchema<Self>("The image of the server, pinned.") {
        Field(
            "registry",
            \.registry,
            "Registry such as `docker.io`; empty for the runtime's default.",
            .format(.imageRegistry.orEmpty)
        )
        Field("repository", \.repository, "Image without registry and tag.", .format(.imageRepository))
        Field("tag", \.tag, "Tag; a moving tag can corrupt data, so it is pinned.", .format(.imageTag))
        Field("pullPolicy", \.pullPolicy, "When the kubelet pulls the image.")
    }
}
