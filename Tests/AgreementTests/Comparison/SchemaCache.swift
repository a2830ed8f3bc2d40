import GoRuntime
import Helm
import JSONSchema

/// The check of values against a schema that is compiled once.
final class SchemaCache {
    private struct Violations: SchemaProblem {
        let helmText: String
    }

    private var compiled: SchemaDocument?

    func check(_ values: GoMap, _ schema: [UInt8]) -> (any SchemaProblem)? {
        do throws(SchemaFailure) {
            let document: SchemaDocument
            if let compiled { document = compiled } else { document = try SchemaDocument(schema) }
            compiled = document
            let violations = document.validate(.map(values))
            return violations.isEmpty ? nil : Violations(helmText: JSONSchema.SchemaViolation.helmText(of: violations))
        } catch {
            return Violations(helmText: error.helmText)
        }
    }
}
