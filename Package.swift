// swift-tools-version: 6.1

import PackageDescription

/// A module of ours: what it may import is exactly what stands here.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies
    )
}

let orderedCollections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")

let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPOSIX = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioHTTP2 = Target.Dependency.product(name: "NIOHTTP2", package: "swift-nio-http2")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")

let package = Package(
    name: "chartgen",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "chartgen", targets: ["chartgen"]),
        .executable(name: "gateway", targets: ["Gateway"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        .systemLibrary(
            name: "CLibCrypto",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .systemLibrary(
            name: "CLibCrypt",
            pkgConfig: "libcrypt",
            providers: [.apt(["libcrypt-dev"]), .brew(["libxcrypt"])]
        ),
        .systemLibrary(name: "CLibRE2", pkgConfig: "re2", providers: [.apt(["libre2-dev"]), .brew(["re2"])]),
        .target(name: "CRE2", dependencies: ["CLibRE2"]),
        .systemLibrary(
            name: "CHiredis",
            providers: [.apt(["libhiredis-dev"]), .brew(["hiredis"])]
        ),
        module("Digests"),
        module("Diagnostics"),
        module("ValueModel", ["Diagnostics", orderedCollections]),
        module("YAML", ["CLibYAML", "Diagnostics", "ValueModel", orderedCollections]),
        module("Kubernetes", ["ValueModel", "Diagnostics", orderedCollections]),
        module("GoRuntime", ["CRE2", "ValueModel"]),
        module("JSONSchema", ["GoRuntime", "Diagnostics"]),
        module("GoTemplate", ["GoRuntime", "ValueModel", "Diagnostics"]),
        module("Sprig", ["GoTemplate", "GoRuntime", "CLibCrypto", "CLibCrypt"]),
        module(
            "Helm",
            [
                "Sprig", "GoTemplate", "JSONSchema", "GoRuntime", "YAML", "Kubernetes", "ValueModel", "Diagnostics",
                "CZlib", orderedCollections,
            ]
        ),
        module("GatewayConfiguration", ["YAML", "ValueModel", "Diagnostics", orderedCollections]),
        module("ValuesSchema", ["Digests", "Kubernetes", "YAML", "ValueModel", "Diagnostics", orderedCollections]),
        module(
            "ManifestDSL",
            [
                "ValuesSchema", "GoTemplate", "GoRuntime", "Kubernetes", "YAML", "ValueModel", "Diagnostics",
                orderedCollections,
            ]
        ),
        module(
            "Templates",
            [
                "ManifestDSL", "ValuesSchema", "GatewayConfiguration", "Kubernetes", "ValueModel", "Diagnostics",
                orderedCollections,
            ]
        ),
        .executableTarget(
            name: "chartgen",
            dependencies: [
                "Helm", "Sprig", "GoTemplate", "GoRuntime", "Templates", "ManifestDSL", "ValuesSchema",
                "GatewayConfiguration", "Kubernetes", "YAML",
                "ValueModel", "Diagnostics", orderedCollections,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        module("GatewayWire"),
        module("GatewayRouting", ["Digests", "GatewayConfiguration", "ValueModel", orderedCollections]),
        module(
            "GatewayCore",
            [
                "GatewayWire", "GatewayRouting", "GatewayConfiguration", "YAML", "ValueModel", "Diagnostics", "Digests",
                "CHiredis", orderedCollections, nio, nioPOSIX, nioHTTP1, nioHTTP2, nioSSL, nioTLS,
            ]
        ),
        .executableTarget(
            name: "Gateway",
            dependencies: [
                "GatewayCore", "GatewayConfiguration", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(name: "fake-upstream", dependencies: [nio, nioPOSIX], path: "Tests/FakeUpstream"),
        .target(
            name: "TestSupport",
            dependencies: ["Diagnostics", "ValueModel", orderedCollections],
            path: "Tests/TestSupport"
        ),
        .target(
            name: "TestEngine",
            dependencies: ["TestSupport", "Helm", "Sprig", "GoRuntime"],
            path: "Tests/TestEngine"
        ),
        .testTarget(name: "TestSupportTests", dependencies: ["TestSupport", "chartgen"]),
        tests(of: "Diagnostics", ["ValueModel"]),
        tests(of: "ValueModel", ["Diagnostics", orderedCollections]),
        tests(of: "YAML", ["ValueModel", "Diagnostics", orderedCollections]),
        tests(of: "GoRuntime", ["ValueModel"]),
        tests(of: "JSONSchema", ["GoRuntime", "Diagnostics"]),
        tests(of: "GoTemplate", ["GoRuntime", "ValueModel", "Diagnostics"]),
        tests(of: "Sprig", ["CLibCrypto", "GoTemplate", "GoRuntime", "ValueModel", "Diagnostics"]),
        tests(
            of: "Helm",
            [
                "TestEngine", "Sprig", "GoTemplate", "JSONSchema", "GoRuntime", "YAML", "Kubernetes", "ValueModel",
                "Diagnostics",
                "CZlib", orderedCollections,
            ]
        ),
        tests(
            of: "Kubernetes",
            ["JSONSchema", "GoRuntime", "ValueModel", "Diagnostics", orderedCollections]
        ),
        tests(of: "Digests"),
        tests(of: "GatewayWire"),
        tests(of: "GatewayRouting", ["GatewayConfiguration", "YAML", "ValueModel", "Diagnostics", orderedCollections]),
        tests(
            of: "GatewayCore",
            [
                "GatewayWire", "GatewayRouting", "GatewayConfiguration", "YAML", "ValueModel", "Diagnostics", "Digests",
                orderedCollections, nio, nioPOSIX, nioHTTP1, nioHTTP2, nioSSL, nioTLS,
            ]
        ),
        tests(of: "GatewayConfiguration", ["YAML", "ValueModel", "Diagnostics", orderedCollections]),
        tests(of: "ValuesSchema", ["YAML", "Kubernetes", "ValueModel", "Diagnostics", orderedCollections]),
        tests(
            of: "ManifestDSL",
            ["ValuesSchema", "YAML", "Kubernetes", "ValueModel", "Diagnostics", orderedCollections]
        ),
        tests(
            of: "Templates",
            [
                "ManifestDSL", "ValuesSchema", "GatewayConfiguration", "JSONSchema", "GoRuntime", "YAML", "Kubernetes",
                "ValueModel",
                "Diagnostics",
                orderedCollections,
            ]
        ),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "TestEngine", "TestSupport", "Helm", "Sprig", "GoTemplate", "JSONSchema", "GoRuntime", "YAML",
                "ValueModel",
                "Diagnostics", "CZlib", orderedCollections,
            ]
        ),
        .testTarget(
            name: "AgreementTests",
            dependencies: [
                "chartgen", "TestSupport", "Helm", "Sprig", "GoTemplate", "JSONSchema", "GoRuntime", "Templates",
                "ManifestDSL",
                "ValuesSchema", "Kubernetes", "YAML", "ValueModel", "Diagnostics", orderedCollections,
            ]
        ),
        .testTarget(
            name: "GatewayProgramTests",
            dependencies: ["Gateway", "fake-upstream", "chartgen", "TestSupport", "YAML", "ValueModel", "Diagnostics"]
        ),
        .testTarget(
            name: "ProgramTests",
            dependencies: ["chartgen", "TestSupport", "YAML", "ValueModel", "Diagnostics"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("ExistentialAny"),
    ]
}

/// The test targets that have a folder of expectations beside their code.
let targetsWithCases: Set<String> = [
    "DiagnosticsTests", "GoTemplateTests", "HelmTests", "JSONSchemaTests", "SprigTests",
    "GatewayConfigurationTests", "GatewayWireTests", "KubernetesTests", "ManifestDSLTests", "TemplatesTests",
    "ValuesSchemaTests", "YAMLTests",
]

for target in package.targets where targetsWithCases.contains(target.name) { target.exclude = ["Cases"] }
