public import GoRuntime

/// The functions that Helm 4.2.3 adds to those of Sprig or puts in their place (pkg/engine/funcs.go, engine.go), and
/// those of Sprig 3.3.0 for JSON, which are of the same kind.
///
/// `include` and `tpl` belong to the engine; `getHostByName`, which answers nothing, stands with Sprig's.
public enum HelmFunctions {
    /// Returns the functions; `lookup` answers from objects that the user gave.
    public static func all(lookup objects: LookupFixtures = LookupFixtures()) -> [GoFunction] {
        yaml() + json() + prettyJSON() + toml() + refusals() + [lookup(in: objects)]
    }
}

extension [GoValue] {
    /// The first argument, of an `interface {}` parameter.
    var first: GoValue { self.isEmpty ? .null : self[0] }

    /// The first argument, of a `string` parameter.
    var text: GoString {
        guard case .string(let text) = first else { return GoString() }
        return text
    }
}
