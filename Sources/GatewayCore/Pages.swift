enum Pages {
    static func start(_ state: GatewayState, _ status: GatewayStatus) -> [UInt8] { [] }
    static func openAPI(_ status: GatewayStatus) -> [UInt8] { [] }
    static func api() -> [UInt8] { [] }
    static func routes() -> [UInt8] { [] }
}
