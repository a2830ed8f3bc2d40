/// The files that a log speaks of, each with its number.
struct SARIFArtifacts {
    private var addresses: [String] = []
    private var indices: [String: Int] = [:]
    private let targetCount: Int

    /// Starts with the files that were checked.
    init(targets: [String]) {
        for name in targets {
            let address = Self.address(of: name)
            guard indices[address] == nil else { continue }
            indices[address] = addresses.count
            addresses.append(address)
        }
        targetCount = addresses.count
    }

    /// Returns the `artifactLocation` of a text, which is listed when it is new.
    mutating func location(of name: String) -> JSONText {
        let address = Self.address(of: name)
        let index = indices[address] ?? addresses.count
        if index == addresses.count {
            indices[address] = index
            addresses.append(address)
        }
        return .object([("uri", .string(address)), ("index", .number(index))])
    }

    /// The `artifacts` array.
    var json: JSONText {
        .array(
            addresses.enumerated().map { index, address in
                let location = (name: "location", value: JSONText.object([("uri", .string(address))]))
                guard index < targetCount else { return .object([location]) }
                return .object([location, ("roles", .array([.string("analysisTarget")]))])
            }
        )
    }

    /// Returns the URI reference of a path: relative as the path is, with everything but plain characters encoded.
    static func address(of name: String) -> String {
        var path = name[...]
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        var address = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                address.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                address += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return address
    }
}
