import NIOCore

extension ByteBuffer {
    /// Looks at the bytes without copying them, keeping the type of the error.
    ///
    /// - Parameter read: Takes the bytes, which are valid only while it runs.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    func reading<Result, Failure: Error>(
        _ read: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let result = withUnsafeReadableBytes { bytes -> Swift.Result<Result, Failure> in
            do throws(Failure) { return .success(try read(bytes)) } catch { return .failure(error) }
        }
        return try result.get()
    }
}
