internal import Kubernetes
import ValueModel

extension ValuesResolver {
    /// Reports what the Kubernetes API would refuse in a free-form value.
    func check(_ node: ValueNode, _ definition: String, isList: Bool, at path: ValuePath) {
        let type = APIType(definition)
        APIShapeChecker().check(node, against: isList ? .list(of: type) : type, at: path, into: collector)
    }
}
