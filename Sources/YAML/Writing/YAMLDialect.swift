/// The two versions of go-yaml that Helm writes with.
public enum YAMLDialect: Sendable {
    /// go.yaml.in/yaml/v2 2.4.3, beneath `toYaml`: lists under a key are not indented, lines fold beyond 80 columns.
    case v2
    /// go.yaml.in/yaml/v3 3.0.4, beneath `toYamlPretty`: lists are indented, nothing folds, tabs may stand in blocks.
    case v3

    /// The column behind which lines fold.
    var width: Int { self == .v2 ? 80 : .max }
}
