import TestSupport
import Testing

/// `chartgen package`: the gateway's own chart, as an archive or a folder.
@Suite struct PackageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func package(_ arguments: String..., in place: String? = nil) throws -> Invocation {
        try Invocation(arguments: ["package"] + arguments, in: place ?? folder.path)
    }

    @Test func anArchiveIsWrittenToTheWorkingFolder() throws {
        let run = try package()
        let path = folder.path(of: "litellm-gateway-0.1.0.tgz")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(folder.files() == ["litellm-gateway-0.1.0.tgz"])
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first == "Successfully packaged chart and saved it to: \(path)")
        #expect(lines.last?.wholeMatch(of: /SHA256 \((.*)\) = [0-9a-f]{64}/)?.output.1 == path[...])
    }

    @Test func theChecksumsAreThoseOfTheFiles() throws {
        for arguments in [["package"], ["package", "--directory"]] {
            let run = try Invocation(arguments: arguments, in: folder.path)
            let sums = run.output.split(separator: "\n").dropFirst().joined(separator: "\n")
            let check = try ProgramRunner(at: "/usr/bin/sha256sum").run(
                ["--check", "--strict"],
                input: sums + "\n",
                in: folder.path
            )
            #expect(check.status == 0, "\(check.errors)")
            #expect(check.output.split(separator: "\n").allSatisfy { $0.hasSuffix(": OK") })
        }
    }

    /// Several runs, as the order of a dictionary differs from one to the next, but not from each to each.
    @Test func theSameChartGivesTheSameBytes() throws {
        let environments = [
            [:], ["TZ": "Asia/Tokyo"], ["SOURCE_DATE_EPOCH": "1"], ["LC_ALL": "tr_TR.UTF-8"], ["USER": "x"], [:],
        ]
        var archives: Set<[UInt8]> = []
        for (index, environment) in environments.enumerated() {
            _ = try Invocation("package", "-d", "\(index)", environment: environment, in: folder.path)
            archives.insert(try folder.bytes("\(index)/litellm-gateway-0.1.0.tgz"))
        }
        #expect(archives.count == 1)
    }

    @Test func packingTheFolderGivesTheSameArchive() throws {
        _ = try package("--directory", "-d", "folder")
        _ = try package("folder/litellm-gateway", "-d", "packed")
        _ = try package("-d", "direct")
        #expect(
            try folder.bytes("packed/litellm-gateway-0.1.0.tgz") == folder.bytes("direct/litellm-gateway-0.1.0.tgz")
        )
    }

    @Test func helmLoadsTheArchive() throws {
        _ = try package()
        let files = try Referee.shared().files(ofArchive: try folder.bytes("litellm-gateway-0.1.0.tgz"))
        #expect(files.keys.contains("README.md"))
        #expect(files.keys.contains("templates/deployment.yaml"))
    }

    @Test func theVersionsAreThoseThatWereAskedFor() throws {
        let run = try package(
            "--version",
            "1.2.3-rc.1+b.5",
            "--app-version",
            "v9",
            "--directory",
            "--destination",
            "a/b"
        )
        #expect(run.output.hasPrefix("Successfully saved chart to: a/b/litellm-gateway\n"))
        let chart = try folder.read("a/b/litellm-gateway/Chart.yaml")
        #expect(chart.contains(/(?m)^version: "?1\.2\.3-rc\.1\+b\.5"?$/))
        #expect(chart.contains(/(?m)^appVersion: "?v9"?$/))
        _ = try package("--version", "1.2.3-rc.1+b.5")
        #expect(folder.files().contains("litellm-gateway-1.2.3-rc.1+b.5.tgz"))
    }

    @Test(
        arguments: [
            ("v1.2.3", "invalid characters in version"), ("1.2", "invalid semantic version"),
            ("1.2.3-01", "version segment starts with 0"), ("1.2.3/../x", "invalid characters in version"),
        ]
    )
    func aVersionThatIsNoneIsRefused(version: String, reason: String) throws {
        let run = try package("--version", version)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(
            run.firstError
                == "--version:1:1: error: expected a version as of semver.org: \(reason) [input.chart-version]"
        )
        #expect(folder.files() == [])
    }

    @Test(
        arguments: [
            (["--sign"], "--sign:1:1: error: `--sign` is not possible: chartgen holds no keys"),
            (["--key", "a"], "--key:1:1: error: `--key` is not possible: chartgen holds no keys"),
            (["--keyring", "a"], "--keyring:1:1: error: `--keyring` is not possible: chartgen holds no keys"),
            (
                ["--passphrase-file", "-"],
                "--passphrase-file:1:1: error: `--passphrase-file` is not possible: chartgen holds no keys"
            ),
            (
                ["-u"],
                "--dependency-update:1:1: error: `--dependency-update` is not possible: chartgen does not use the network"
            ),
        ]
    )
    func whatNeedsKeysOrANetworkIsRefused(arguments: [String], line: String) throws {
        for chart in [[], ["chart"]] {
            let run = try Invocation(arguments: ["package"] + arguments + chart, in: folder.path)
            #expect(run.status == 1)
            #expect(run.firstError == "\(line) [input.refused-flag]")
            #expect(run.errors.contains("= help: "))
            #expect(folder.files() == [])
        }
    }

    @Test(arguments: [
        ["chart", "--directory"], ["chart", "-f", "values.yaml"], ["chart", "--set", "a=b"], ["--version"],
    ])
    func flagsOfOneKindOfChartAreRefusedForTheOther(arguments: [String]) throws {
        let run = try Invocation(arguments: ["package"] + arguments, in: folder.path)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: "))
    }

    @Test func aPlaceThatCannotBeWrittenToIsSaid() throws {
        try folder.write("", to: "file")
        let run = try package("-d", "file")
        #expect(run.status == 1)
        #expect(
            run.firstError
                == "file/litellm-gateway-0.1.0.tgz:1:1: error: the file cannot be written: Not a directory "
                + "[output.unwritable-file]"
        )
    }
}
