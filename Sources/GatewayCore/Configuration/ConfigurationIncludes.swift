import Diagnostics
import OrderedCollections
import ValueModel
import YAML

/// Reads a configuration file and the files that it includes into one tree.
///
/// LiteLLM 1.106.2, config_includes.py: files are read in the order in which they are named, nested ones last; lists are
/// appended, other members replaced; a file is read once.
struct ConfigurationIncludes {
    /// The most files that one configuration may consist of.
    static let limit = 100

    let read: (String) throws(FileFailure) -> [UInt8]
    let collector: DiagnosticCollector
    private(set) var sources = SourceMap()

    init(read: @escaping (String) throws(FileFailure) -> [UInt8], collector: DiagnosticCollector) {
        self.read = read
        self.collector = collector
    }

    private struct Entry {
        var name: String
        var declaredIn: String
        var span: SourceSpan?
    }

    /// Returns the merged tree, without `include`; nil when a file cannot be used.
    mutating func tree(_ path: String) -> ValueNode? {
        guard var root = file(path, namedAt: nil) else { return nil }
        var pending = entries(of: root)
        for index in pending.indices { pending[index].declaredIn = path }
        var seen: Set<String> = []
        while !pending.isEmpty, seen.count < Self.limit {
            let entry = pending.removeFirst()
            let location = location(of: entry, root: path)
            guard seen.insert(location).inserted else { continue }
            guard let included = file(location, namedAt: entry.span) else { return nil }
            root = Self.merge(included, into: root)
            for var nested in entries(of: included) {
                nested.declaredIn = location
                pending.append(nested)
            }
        }
        return Self.withoutInclude(root)
    }

    private mutating func file(_ path: String, namedAt span: SourceSpan?) -> ValueNode? {
        do throws(FileFailure) {
            let bytes = try read(path)
            return YAMLReader(file: sources.add(name: path, bytes: bytes)).values(into: collector)
        } catch {
            collector.report(
                Diagnostic(
                    .loadUnreadableFile,
                    "the configuration file `\(path)` cannot be read: \(error.reason)",
                    at: span,
                    file: path,
                    label: span == nil ? nil : "named here"
                )
            )
            return nil
        }
    }

    private func entries(of node: ValueNode) -> [Entry] {
        guard let include = node["include"], !include.isNull else { return [] }
        var entries: [Entry] = []
        for element in include.sequence ?? [include] {
            guard include.sequence != nil, let name = element.scalar?.text else {
                collector.report(
                    Diagnostic(
                        .loadBadInclude,
                        "`include` takes a list of file paths, found \(element.kindPhrase)",
                        at: element.span,
                        path: "include"
                    )
                )
                return []
            }
            entries.append(Entry(name: name, declaredIn: "", span: element.span))
        }
        return entries
    }

    /// The file beside the one that names it; beside the first one where only there is one.
    private func location(of entry: Entry, root: String) -> String {
        let near = Self.join(Self.folder(of: entry.declaredIn), entry.name)
        let far = Self.join(Self.folder(of: root), entry.name)
        if near == far { return near }
        if (try? read(near)) == nil, (try? read(far)) != nil { return far }
        return near
    }

    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    }

    private static func join(_ folder: String, _ name: String) -> String {
        name.hasPrefix("/") ? name : folder + name
    }

    private static func merge(_ included: ValueNode, into root: ValueNode) -> ValueNode {
        guard var members = root.mapping, let additions = included.mapping else { return root }
        for (name, member) in additions where name != "include" {
            if let elements = members[name]?.node.sequence, let more = member.node.sequence {
                members[name]?.node.content = .sequence(elements + more)
            } else {
                members[name] = member
            }
        }
        return ValueNode(.mapping(members), span: root.span)
    }

    private static func withoutInclude(_ root: ValueNode) -> ValueNode {
        guard var members = root.mapping else { return root }
        members["include"] = nil
        return ValueNode(.mapping(members), span: root.span)
    }
}
