internal import GoRuntime

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension GoString {
    /// Returns the string with spaces before each line, the empty ones too, and a newline before all where asked.
    ///
    /// Sprig 3.3.0 strings.go, indent and nindent. The length is known before anything is written: lines are copied
    /// once, to where they belong.
    func indented(by spaces: Int, onNewLine: Bool) throws(FunctionFailure) -> GoString {
        guard spaces >= 0 else { throw .message("strings: negative Repeat count") }
        try Limits.check(stringLength: spaces)
        let padding = spaces.multipliedReportingOverflow(by: lineCount)
        let length = padding.partialValue.addingReportingOverflow(count + (onNewLine ? 1 : 0))
        try Limits.check(stringLength: padding.overflow || length.overflow ? nil : length.partialValue)
        return GoString(
            [UInt8](unsafeUninitializedCapacity: length.partialValue) { buffer, written in
                written = length.partialValue
                guard var output = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
                if onNewLine {
                    output.storeBytes(of: UInt8(ascii: "\n"), as: UInt8.self)
                    output += 1
                }
                bytes.withUnsafeBytes { source in
                    memset(output, 0x20, spaces)
                    output += spaces
                    guard var start = source.baseAddress else { return }
                    let end = start + source.count
                    while let newline = memchr(start, 0x0A, end - start) {
                        let lineLength = UnsafeRawPointer(newline) + 1 - start
                        memcpy(output, start, lineLength)
                        output += lineLength
                        start += lineLength
                        memset(output, 0x20, spaces)
                        output += spaces
                    }
                    memcpy(output, start, end - start)
                }
            }
        )
    }

    /// The number of lines: newlines, and one.
    private var lineCount: Int {
        bytes.withUnsafeBytes { source in
            guard var start = source.baseAddress else { return 1 }
            let end = start + source.count
            var lines = 1
            while let newline = memchr(start, 0x0A, end - start) {
                lines += 1
                start = UnsafeRawPointer(newline) + 1
            }
            return lines
        }
    }
}
