import ManifestDSL
import ValueModel
import ValuesSchema

/// Objects of the user's own, as they are.
let extraResources = Manifest("extra-resources.yaml", objects: values.extraResources)
