import GoRuntime
import Kubernetes

/// The objects and the hooks of a rendering, each in the order in which Helm prints them.
///
/// Helm v4.2.3 pkg/release/v1/util/manifest_sorter.go, SortManifests, and kind_sorter.go.
struct SortedManifests {
    /// The ordinary objects.
    private(set) var objects: [Manifest] = []
    /// The hooks.
    private(set) var hooks: [Manifest] = []

    /// Cuts files into documents and orders them.
    ///
    /// - Parameter files: What each template rendered, in any order.
    /// - Throws: ``RenderFailure`` for the first document that is no YAML, or no object.
    init(_ files: [RenderedFile]) throws(RenderFailure) {
        for file in files.sorted(by: { $0.path < $1.path }) {
            for document in DocumentSplitter.documents(in: file.text) {
                let head: ManifestHead
                do {
                    head = try Self.head(of: document)
                } catch {
                    throw RenderFailure(.manifest(path: file.path, document: document, error), files: files)
                }
                let manifest = Manifest(path: file.path, text: document, head: head, hookEvents: Self.events(of: head))
                if head.hook == nil {
                    objects.append(manifest)
                } else if manifest.hookEvents != nil {
                    hooks.append(manifest)
                }
            }
        }
        objects = InstallOrder.sorted(objects) { $0.head.kind.text }
        hooks = InstallOrder.sorted(hooks) { $0.head.kind.text }
    }

    private static func head(of document: ArraySlice<UInt8>) throws(DocumentFailure) -> ManifestHead {
        let value = try GoYAML.value(of: Array(document))
        do {
            return try ManifestHead(value)
        } catch {
            throw error.documentFailure
        }
    }

    /// Returns the events of a hook; nil for an object that is none, and for a hook with an unknown event.
    private static func events(of head: ManifestHead) -> [HookEvent]? {
        guard let annotation = head.hook else { return nil }
        var events: [HookEvent] = []
        for word in annotation.split(by: ",") {
            guard let event = HookEvent(annotation: word) else { return nil }
            events.append(event)
        }
        return events
    }
}
