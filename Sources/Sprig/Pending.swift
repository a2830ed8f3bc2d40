internal import GoRuntime

enum IntegerParser {
    static func parse(_ text: GoString, base: Int) -> Int64? {
        var string = text.text
        var negative = false
        if string.hasPrefix("-") || string.hasPrefix("+") {
            negative = string.hasPrefix("-")
            string.removeFirst()
        }
        if string.hasPrefix("-") || string.hasPrefix("+") { return nil }
        var radix = base
        if base == 0 {
            radix = 10
            if string.hasPrefix("0x") {
                radix = 16
                string.removeFirst(2)
            } else if string.hasPrefix("0b") {
                radix = 2
                string.removeFirst(2)
            } else if string.hasPrefix("0o") {
                radix = 8
                string.removeFirst(2)
            } else if string.hasPrefix("0"), string.utf8.count > 1 {
                radix = 8
                string.removeFirst(1)
            }
            string.removeAll { $0 == "_" }
        }
        return Int64((negative ? "-" : "") + string, radix: radix)
    }
    static func atoi(_ text: GoString) -> Int { Int(parse(text, base: 10) ?? 0) }
}

enum FloatParser {
    static func parse(_ text: GoString) -> Double? { Double(text.text) }
}

enum GoPath {
    static func base(_ path: GoString) -> GoString { path }
    static func directory(_ path: GoString) -> GoString { path }
    static func clean(_ path: GoString) -> GoString { path }
    static func fileExtension(_ path: GoString) -> GoString { path }
    static func isAbsolute(_ path: GoString) -> Bool { path.hasPrefix("/") }
}
