internal import ValueModel

/// The texts that sigs.k8s.io/yaml makes of floating-point numbers.
enum NumberText {
    /// Returns what toYaml prints: whole numbers below 1e21 pass through JSON in full and come back as integers.
    static func yaml(_ number: Double) -> String {
        if number.isNaN { return ".nan" }
        if number.isInfinite { return number < 0 ? "-.inf" : ".inf" }
        if number == 0 { return "0" }
        let json = FloatText.json(number)
        return Int64(json) != nil || UInt64(json) != nil ? json : FloatText.shortest(number)
    }

    /// Returns the text of a key, which is made in single precision.
    static func key(_ number: Double) -> String {
        let single = Float(number)
        if single.isNaN || single.isInfinite { return yaml(Double(single)) }
        // The shortest digits of the single are the shortest of the double that they say, too.
        return FloatText.shortest(Double(single.description) ?? number)
    }
}
