import ArgumentParser
import Diagnostics

/// The flags of `helm package` that are understood so that they can be refused.
struct RefusedPackageFlags: ParsableArguments {
    @Flag(help: .hidden)
    var sign = false

    @Option(help: .hidden)
    var key: String?

    @Option(help: .hidden)
    var keyring: String?

    @Option(help: .hidden)
    var passphraseFile: String?

    @Flag(name: [.customShort("u"), .long], help: .hidden)
    var dependencyUpdate = false

    /// Why those that were given are refused.
    var diagnostics: [Diagnostic] {
        var flags: [String] = []
        if sign { flags.append("--sign") }
        if key != nil { flags.append("--key") }
        if keyring != nil { flags.append("--keyring") }
        if passphraseFile != nil { flags.append("--passphrase-file") }
        var diagnostics = flags.map { flag in
            Diagnostic(
                .refusedFlag,
                "`\(flag)` is not possible: chartgen holds no keys",
                file: flag,
                help: "write a folder with `--directory` and sign it by `helm package --sign`, or sign the archive by "
                    + "`cosign sign-blob`"
            )
        }
        if dependencyUpdate {
            diagnostics.append(
                Diagnostic(
                    .refusedFlag,
                    "`--dependency-update` is not possible: chartgen does not use the network",
                    file: "--dependency-update",
                    help: "run `helm dependency update` on the chart first"
                )
            )
        }
        return diagnostics
    }
}
