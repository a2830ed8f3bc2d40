/// A way through a tree of values, such as `ingress.hosts[0].host`.
public struct ValuePath: Sendable, Hashable, CustomStringConvertible {
    /// One step down.
    public enum Step: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    /// The steps from the root; none for the root itself.
    public var steps: [Step]

    /// Creates a path.
    public init(_ steps: [Step] = []) { self.steps = steps }

    /// Returns the path one key further down.
    public func appending(_ key: String) -> ValuePath { ValuePath(steps + [.key(key)]) }

    /// Returns the path one element further down.
    public func appending(_ index: Int) -> ValuePath { ValuePath(steps + [.index(index)]) }

    /// The spelling that `--set` takes: dots, brackets, commas and the like within a key are escaped with a backslash.
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key):
                if !text.isEmpty { text += "." }
                for character in key.unicodeScalars {
                    if character == "." || character == "[" || character == "," || character == "=" || character == "\\"
                    {
                        text += "\\"
                    }
                    text.unicodeScalars.append(character)
                }
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
