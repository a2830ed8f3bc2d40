/// What a catalogue of charts and a person who has just unpacked one read of a chart: the rest of `Chart.yaml`, and
/// the chapters of its `README.md`.
public struct ChartListing: Sendable, Hashable {
    /// A change since the version before, as Artifact Hub shows it.
    public struct Change: Sendable, Hashable {
        /// What kind of change it is.
        public enum Kind: String, Sendable {
            case added
            case changed
            case deprecated
            case removed
            case fixed
            case security
        }

        /// What kind of change it is.
        public let kind: Kind
        /// What has changed, in a few words.
        public let text: String

        /// Creates a change.
        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// A chapter of the chart's `README.md`.
    public struct Chapter: Sendable, Hashable {
        /// The heading.
        public let title: String
        /// Markdown, without the heading.
        public let text: String

        /// Creates a chapter.
        public init(_ title: String, _ text: String) {
            self.title = title
            self.text = text
        }
    }

    /// Which versions of Kubernetes the chart is for.
    public var kubernetesVersions = ">=1.28.0-0"
    /// Words to find the chart by.
    public var keywords: [String] = []
    /// Where the program is at home, as a URL.
    public var home: String?
    /// Where the source of the program is, as URLs.
    public var sources: [String] = []
    /// The SPDX name of the chart's licence.
    public var license: String?
    /// The category of Artifact Hub, such as `networking`.
    public var category: String?
    /// The changes since the version before.
    public var changes: [Change] = []
    /// Chapters of the `README.md` between installation and values.
    public var chapters: [Chapter] = []

    /// Creates a listing that says nothing but the versions of Kubernetes.
    public init() {}
}
