/// The pages that people read.
enum PlainPages {
    static func start(_ state: GatewayState, _ status: GatewayStatus) -> [UInt8] { Array("gateway".utf8) }
    static func openAPI(_ status: GatewayStatus) -> [UInt8] { Array("{}".utf8) }
    static func api() -> [UInt8] { Array("gateway".utf8) }
    static func routes() -> [UInt8] { Array("{}".utf8) }
}
