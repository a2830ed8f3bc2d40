import Diagnostics
import ValueModel

extension ObjectDifference {
    /// The difference on one line: which object, where in it, and what each list has there.
    ///
    /// - Parameters:
    ///   - left: What the first list is called.
    ///   - right: What the second list is called.
    /// - Returns: For example ``Deployment `a` of templates/b.yaml: `spec.replicas` is the integer 1 in render and …``.
    public func message(_ left: String, _ right: String) -> String {
        let object = first?.phrase ?? second?.phrase ?? "an object"
        switch kind {
        case .surplus: return "\(object) is in \(left) and not in \(right)"
        case .missing: return "\(second?.phrase ?? object) is in \(right) and not in \(left)"
        case .order:
            return "object \(index + 1) is \(object) in \(left) and \(second?.phrase ?? "none") in \(right)"
        case .value(let path, let one, let other):
            let place = path.steps.isEmpty ? "the whole" : "`\(path)`"
            if case .string(let one)? = one?.scalar, case .string(let other)? = other?.scalar {
                let cut = Self.lastCommonLine(one, other)
                let line = cut.line > 1 ? "line \(cut.line) of " : ""
                let texts = [one, other].map { MessageText.quoted(String($0.unicodeScalars.dropFirst(cut.offset))) }
                return "\(object): \(line)\(place) is \(texts[0]) in \(left) and \(texts[1]) in \(right)"
            }
            let values = [one, other].map { $0?.phrase ?? "absent" }
            return "\(object): \(place) is \(values[0]) in \(left) and \(values[1]) in \(right)"
        }
    }

    /// Where the line begins on which two texts part, in scalars, and its number from 1; long lines are cut before.
    private static func lastCommonLine(_ one: String, _ other: String) -> (offset: Int, line: Int) {
        var start = 0
        var line = 1
        var offset = 0
        for (left, right) in zip(one.unicodeScalars, other.unicodeScalars) {
            guard left == right else { break }
            offset += 1
            if left == "\n" {
                start = offset
                line += 1
            }
        }
        return (max(start, offset - 30), line)
    }
}
