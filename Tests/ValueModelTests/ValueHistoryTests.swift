import Diagnostics
import OrderedCollections
import TestSupport
import Testing
import ValueModel

/// The history of every path agrees with the values that the layers make, for random layers.
@Suite struct ValueHistoryTests {
    @Test(arguments: 0..<60)
    func theDeciderIsWhereTheValueComesFrom(number: Int) throws {
        var values = ValueGenerator(seed: UInt64(number))
        var arguments = ArgumentGenerator(kind: .set, seed: UInt64(number))
        var map = SourceMap()
        let files = (0..<3).map { index in
            let bytes = Array(JSONWriter().text(of: values.root()).utf8)
            let file = map.add(name: "\(index).json", bytes: bytes)
            return ValueLayers.File(
                name: file.name,
                tree: JSONReader(file: file).read(into: DiagnosticCollector()) ?? ValueNode([:])
            )
        }
        let flags = (0..<2).map { _ in
            SetFlag(
                kind: .set,
                file: map.add(name: "--set", kind: .argument, bytes: Array(arguments.argument().utf8))
            )
        }
        let run = ValueLayers(
            defaults: ValueNode(values.root()),
            files: files,
            flags: flags,
            into: DiagnosticCollector()
        )
        var paths: Set<ValuePath> = []
        for layer in run.layers { collect(layer.tree, at: ValuePath(), into: &paths) }
        #expect(!paths.isEmpty)
        for path in paths {
            let history = run.history(of: path)
            let result = run.merged.node(at: path)
            #expect(history.result == result)
            if let result {
                let decider = try #require(history.decider, "\(path)")
                #expect(decider.role == .wins, "\(path)")
                guard decider.path == path else { continue }
                // Spans tell which layer a node is of; a default has none.
                #expect(decider.node.span?.file == result.span?.file, "\(path)")
                if result.scalar != nil { #expect(decider.node == result, "\(path)") }
            } else {
                #expect(history.decider.map(\.role) ?? .deletes == .deletes, "\(path)")
            }
        }
    }

    private func collect(_ node: ValueNode, at path: ValuePath, into paths: inout Set<ValuePath>) {
        if !path.steps.isEmpty { paths.insert(path) }
        for (key, member) in node.mapping ?? [:] { collect(member.node, at: path.appending(key), into: &paths) }
        for (index, element) in (node.sequence ?? []).enumerated() {
            collect(element, at: path.appending(index), into: &paths)
        }
    }
}
