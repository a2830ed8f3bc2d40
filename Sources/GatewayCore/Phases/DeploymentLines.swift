/// The header lines that tell which deployment answered; made once for each deployment.
enum DeploymentLines {
    /// Returns the lines.
    ///
    /// - Parameters:
    ///   - labels: The deployment.
    ///   - name: The provider and its name of the model, such as `openai/gpt-4o`.
    /// - Returns: The bytes.
    static func bytes(_ labels: DeploymentLabels, name: String) -> [UInt8] {
        var head = "x-litellm-model-id: \(clean(labels.id))\r\nx-litellm-model-name: \(clean(name))\r\n"
        if !labels.apiBase.isEmpty { head += "x-litellm-model-api-base: \(clean(labels.apiBase))\r\n" }
        return Array(head.utf8)
    }

    private static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : $0 }))
    }
}
