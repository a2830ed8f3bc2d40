import GoRuntime
import JSONSchema
import Testing
