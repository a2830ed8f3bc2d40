import GatewayRouting

/// The pages that tell people and programs what the gateway is.
enum PlainPages {
    /// `GET /`.
    static func start(_ state: GatewayState, _ status: GatewayStatus) -> [UInt8] {
        StartPage(
            version: status.metrics.version,
            rootPath: status.settings.rootPath,
            isDraining: status.isDraining,
            models: state.table.listedModels.map(\.name),
            needsKey: !state.authentication.isOpen,
            deployments: state.table.deployments.count
        ).bytes
    }

    /// `GET /openapi.json`.
    static func openAPI(_ status: GatewayStatus) -> [UInt8] {
        APIDescription.bytes(version: status.metrics.version, rootPath: status.settings.rootPath)
    }

    /// `GET /docs`.
    static func api(_ status: GatewayStatus) -> [UInt8] {
        APIPage.bytes(version: status.metrics.version, rootPath: status.settings.rootPath)
    }

    /// `GET /routes`.
    static func routes() -> [UInt8] { RouteList.bytes }
}
