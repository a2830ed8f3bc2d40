public import GoRuntime
import JSONSchema

/// The check of values against `values.schema.json`.
///
/// Helm v4.2.3 pkg/chart/common/util/jsonschema.go, ValidateAgainstSingleSchema.
public enum ChartSchema {
    /// What a schema says against values.
    private struct Violations: SchemaProblem {
        let violations: [JSONSchema.SchemaViolation]

        var helmText: String { JSONSchema.SchemaViolation.helmText(of: violations) }
    }

    /// Why a schema cannot be used.
    private struct Failure: SchemaProblem {
        let failure: SchemaFailure

        var helmText: String { failure.helmText }
    }

    /// Checks values against the text of a schema; returns what is wrong, or nil.
    public static func check(_ values: GoMap, _ schema: [UInt8]) -> (any SchemaProblem)? {
        do throws(SchemaFailure) {
            let violations = try SchemaDocument(schema, loader: loader).validate(.map(values))
            return violations.isEmpty ? nil : Violations(violations: violations)
        } catch {
            return Failure(failure: error)
        }
    }

    /// The bytes that are read of a file; Helm has no limit.
    private static let sizeLimit = 64 << 20

    /// Helm reads any file that a schema refers to by a `file:` address.
    private static var loader: SchemaLoader {
        .files { path in
            do throws(SystemFailure) {
                return .success(try DiskReading.content(of: path, limit: sizeLimit))
            } catch {
                return .failure(.system(GoString(error.text)))
            }
        }
    }
}
