import GatewayWire
import NIOHTTP1
import Testing

@testable import GatewayCore

/// The document as a whole is valid OpenAPI 3.1: openapi-spec-validator 0.9 accepts it.
@Suite struct APIDescriptionTests {
    let document: JSONValue

    init() throws {
        document = try JSONValue(parsing: APIDescription.bytes(version: "1.2.3", rootPath: "/llm"))
    }

    /// All operations with their paths.
    var operations: [(path: String, operation: JSONValue)] {
        document["paths"]?.members?.members.flatMap { path in
            path.value.members?.members.map { (path.name, $0.value) } ?? []
        } ?? []
    }

    @Test func theDocumentSaysWhatItIs() {
        #expect(document["openapi"]?.text == "3.1.0")
        #expect(document["info"]?["version"]?.text == "1.2.3")
        #expect(document["servers"]?.elements?.first?["url"]?.text == "/llm")
    }

    @Test func everyOperationHasANameOfItsOwn() {
        let names = operations.compactMap { $0.operation["operationId"]?.text }
        #expect(names.count == operations.count)
        #expect(Set(names).count == names.count)
        #expect(names.count > 30)
    }

    @Test func everyParameterOfAPathIsDeclared() {
        for (path, operation) in operations {
            let declared = operation["parameters"]?.elements?.filter { $0["in"]?.text == "path" } ?? []
            #expect(declared.compactMap { $0["name"]?.text } == APIOperation.parameters(of: path), "\(path)")
        }
    }

    @Test func everyReferenceLeadsSomewhere() {
        var references: Set<String> = []
        func collect(_ value: JSONValue) {
            if let text = value["$ref"]?.text { references.insert(text) }
            for member in value.members?.members ?? [] { collect(member.value) }
            for element in value.elements ?? [] { collect(element) }
        }
        collect(document)
        let prefix = "#/components/schemas/"
        #expect(references.count > 10)
        for reference in references {
            #expect(reference.hasPrefix(prefix))
            #expect(APISchemas.all[String(reference.dropFirst(prefix.count))] != nil, "\(reference)")
        }
    }

    @Test func everyPathIsServedWithItsMethod() {
        for operation in APIOperation.all {
            for path in [operation.path] + operation.otherPaths {
                let concrete = path.replacing("{model}", with: "some-model")
                guard case .found = RouteMatch(.init(rawValue: operation.method), concrete[...]) else {
                    Issue.record("\(operation.method) \(path) is not served")
                    continue
                }
            }
        }
    }

    @Test func routesListTheSamePaths() throws {
        let routes = try JSONValue(parsing: RouteList.bytes)["routes"]?.elements ?? []
        #expect(routes.count == operations.count)
        #expect(routes.contains { $0["path"]?.text == "/v1/chat/completions" && $0["methods"] == ["POST"] })
    }
}
