import Diagnostics
internal import Kubernetes
import ValueModel

extension ValuesResolver {
    /// Reports what the Kubernetes API would refuse in a free-form value.
    func check(_ node: ValueNode, _ definition: String, isList: Bool, at path: ValuePath) {
        let type = APIType(definition)
        let found = DiagnosticCollector()
        APIShapeChecker().check(node, against: isList ? .list(of: type) : type, at: path, into: found)
        // Where names must differ, the schema says so, and as an error.
        let saysUnique = root.field(at: path)?.uniqueKey != nil
        for diagnostic in found.diagnostics where !(saysUnique && diagnostic.code == .kubernetesDuplicateName) {
            collector.report(diagnostic)
        }
    }
}
