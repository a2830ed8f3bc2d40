/// Where something stands in a body; the text, like `messages[2].content`, is made only for errors.
indirect enum BodyPath {
    case root
    case member(BodyPath, String)
    case element(BodyPath, Int)

    var text: String {
        switch self {
        case .root: ""
        case .member(.root, let name): name
        case .member(let path, let name): "\(path.text).\(name)"
        case .element(let path, let index): "\(path.text)[\(index)]"
        }
    }
}
