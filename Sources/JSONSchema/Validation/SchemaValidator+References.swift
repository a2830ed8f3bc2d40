import GoRuntime

extension SchemaValidator {
    /// Applies `$recursiveRef` and `$dynamicRef`.
    mutating func applyReferences(
        _ schema: Schema,
        _ value: GoValue,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        if var target = schema.recursiveRef {
            if Self.isRecursiveAnchor(target) { target = outermostRecursiveAnchor(target) }
            refer(to: target, by: "$recursiveRef", value, &unevaluated, &findings)
        }
        if let (first, anchor) = schema.dynamicRef {
            var target = first
            if let anchor, case .map(let map) = first.text, case .string(let name)? = map["$dynamicAnchor"],
                name == anchor
            {
                target = outermostDynamicAnchor(anchor, first)
            }
            refer(to: target, by: "$dynamicRef", value, &unevaluated, &findings)
        }
    }

    /// Applies a referenced schema.
    mutating func refer(
        to target: Schema,
        by keyword: GoString,
        _ value: GoValue,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        let inner = check(value, target, keyword: keyword, &unevaluated, isQuiet: findings.isQuiet)
        if !inner.isEmpty { findings.add(.reference, target, path, causes: inner.causes) }
    }

    private static func isRecursiveAnchor(_ schema: Schema) -> Bool {
        guard case .map(let map) = schema.text, case .bool(true)? = map["$recursiveAnchor"] else { return false }
        return schema.draft >= .draft2019
    }

    private func outermostRecursiveAnchor(_ fallback: Schema) -> Schema {
        for frame in frames {
            let root = frame.schema.root
            let resource = compiler.schema(
                frame.schema.resource.value,
                at: frame.schema.resource.pointer,
                in: frame.schema.resource,
                root
            )
            if Self.isRecursiveAnchor(resource) { return frame.schema }
        }
        return fallback
    }

    private func outermostDynamicAnchor(_ name: GoString, _ fallback: Schema) -> Schema {
        for frame in frames {
            let resource = frame.schema.resource
            guard resource.dialect.draft >= .draft2020, let anchor = resource.anchors[name], anchor.isDynamic else {
                continue
            }
            return compiler.schema(.map(anchor.schema), at: anchor.pointer, in: resource, frame.schema.root)
        }
        return fallback
    }

    /// Returns the cycle that the last frame closes: the same schema for the same value.
    func cycle(_ instance: Int) -> SchemaViolation.Kind? {
        guard let last = frames.last else { return nil }
        var index = frames.count - 2
        while index >= 0, frames[index].instance == instance {
            if frames[index].schema === last.schema {
                return .referenceCycle(
                    first: keywordLocation(frames.count - 1),
                    second: keywordLocation(index),
                    url: last.schema.location
                )
            }
            index -= 1
        }
        return nil
    }

    /// Returns the way through keywords and references to a frame.
    private func keywordLocation(_ index: Int) -> GoString {
        var output: [UInt8] = []
        for index in 1..<max(index + 1, 1) {
            if let keyword = frames[index].keyword {
                output.append(UInt8(ascii: "/"))
                output += keyword.bytes
            } else {
                output += frames[index].schema.location.bytes.dropFirst(frames[index - 1].schema.location.count)
            }
        }
        return GoString(output)
    }
}
