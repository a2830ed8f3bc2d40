import ManifestDSL
import TestSupport
import ValueModel

/// One switch of the values, flipped over the quiet values of its group: `Cases/switches/<group>/<switch>.values.yaml`
/// over `base.yaml` beside it.
struct SwitchCase: CustomStringConvertible {
    /// The group and the switch: `network/ingress-tls`.
    let name: String
    /// What the values say, without the base.
    let text: String
    /// What the base says.
    let baseText: String
    /// The objects of the base alone.
    let base: Rendering
    /// The objects of both.
    let flipped: Rendering

    static let folder = "Tests/TemplatesTests/Cases/switches"

    /// All switches, each rendered once.
    static let all: [SwitchCase] = {
        do { return try load() } catch { fatalError("\(error)") }
    }()

    var description: String { name }

    /// The objects that the switch adds or changes, and what it removes.
    var golden: String {
        let before = Dictionary(uniqueKeysWithValues: base.objects.map { (Self.identity($0), $0.node.value) })
        let after = Set(flipped.objects.map(Self.identity))
        let changed = flipped.objects.filter { before[Self.identity($0)] != $0.node.value }
        let removed = base.objects.map(Self.identity).filter { !after.contains($0) }.map { "# Removed: \($0)\n" }
        let text = removed.joined() + Rendering.text(of: changed)
        return text.isEmpty ? "# No object changes.\n" : text
    }

    private static func identity(_ object: RenderedObject) -> String {
        ([object.kind] + [object.namespace, object.name].compactMap(\.self)).joined(separator: " ")
    }

    private static func load() throws -> [SwitchCase] {
        let suffix = ".values.yaml"
        var bases: [String: (text: String, rendering: Rendering)] = [:]
        return try Snapshot.cases(in: folder, suffix: suffix, minimum: 180).map { path in
            let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
            let isTest = parent.hasSuffix("/helm-test")
            let base =
                try bases[parent]
                ?? {
                    let text = try Snapshot.text(of: "\(parent)/base.yaml")
                    return (text, Rendering(("base.yaml", text), includesTests: isTest))
                }()
            bases[parent] = base
            let text = try Snapshot.text(of: path)
            return SwitchCase(
                name: String(path.dropFirst(folder.utf8.count + 1).dropLast(suffix.utf8.count)),
                text: text,
                baseText: base.text,
                base: base.rendering,
                flipped: Rendering(("base.yaml", base.text), ("values.yaml", text), includesTests: isTest)
            )
        }
    }
}
