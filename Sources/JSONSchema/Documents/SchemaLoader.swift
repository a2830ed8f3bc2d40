public import GoRuntime

/// Where documents come from that a schema refers to.
public struct SchemaLoader {
    /// Returns the text at an address, or why there is none.
    public var load: (GoString) -> Result<[UInt8], SchemaFailure.LoadFailure>

    /// Creates a loader.
    public init(_ load: @escaping (GoString) -> Result<[UInt8], SchemaFailure.LoadFailure>) { self.load = load }

    /// Loads nothing from other machines; files as `read` does; anything goes for a `urn:`, as in Helm.
    ///
    /// Helm v4.2.3 pkg/chart/common/util/jsonschema.go.
    ///
    /// - Parameter read: Reads the file at a path.
    /// - Returns: The loader.
    public static func files(
        _ read: @escaping (_ path: GoString) -> Result<[UInt8], SchemaFailure.LoadFailure>
    ) -> SchemaLoader {
        SchemaLoader { address in
            guard let url = try? SchemaURL(address) else { return .failure(.unsupportedScheme) }
            switch url.scheme {
            case "http", "https": return .failure(.remote)
            case "urn": return .success(Array("true".utf8))
            case "file": return read((try? url.path.percentDecoded.get()) ?? url.path)
            default: return .failure(.unsupportedScheme)
            }
        }
    }
}
