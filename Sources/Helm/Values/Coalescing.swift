public import GoRuntime

/// Laying values over the defaults of a chart and of the charts within it.
///
/// Helm v4.2.3 pkg/chart/common/util/coalesce.go. Which maps are shared between the globals of charts is part of the
/// behaviour: templates can tell. Where Helm goes through a map in any order, keys come in byte order here.
public struct Coalescing {
    /// What a null does.
    public enum NullRule: Sendable {
        /// It removes the default, and defaults that are null are dropped: CoalesceValues.
        case deletes
        /// It stays: MergeValues.
        case stays
    }

    private static let global: GoString = "global"

    let nulls: NullRule
    let warn: ChartWarning.Listener

    /// Returns new values: those given, over the defaults of a chart and of the charts within it.
    ///
    /// - Parameters:
    ///   - values: The values given; they stay as they are.
    ///   - chart: The chart.
    ///   - nulls: What a null does.
    ///   - warn: Is told where values of kinds that do not go together meet.
    /// - Returns: The values of the whole tree.
    /// - Throws: `ChartError.valuesNotAMap` where the values for a chart within are no map.
    public static func values(
        _ values: GoMap,
        over chart: Chart,
        nulls: NullRule = .deletes,
        warn: @escaping ChartWarning.Listener = { _ in }
    ) throws(ChartError) -> GoMap {
        let copy = values.deepCopy()
        try Coalescing(nulls: nulls, warn: warn).coalesce(chart, copy, prefix: "")
        return copy
    }

    private func coalesce(_ chart: Chart, _ values: GoMap, prefix: GoString) throws(ChartError) {
        let path = prefix.appending(chart.name)
        coalesceOwn(chart, values, path: path)
        for child in chart.dependencies {
            let name = child.name
            let inner: GoMap
            switch values[name] {
            case nil:
                inner = GoMap()
                values[name] = .map(inner)
            case .map(let map)?: inner = map
            case let other?: throw .valuesNotAMap(chart: name, found: GoFormat.sprintf("%t", [other]))
            }
            passGlobals(from: values, to: inner, prefix: path)
            try coalesce(child, inner, prefix: path)
        }
    }

    /// Lays values over the defaults of one chart.
    private func coalesceOwn(_ chart: Chart, _ values: GoMap, path: GoString) {
        guard let defaults = chart.values?.deepCopy() else { return }
        for (key, lower) in zip(defaults.keys, defaults.values) {
            guard let upper = values[key] else {
                if nulls == .deletes {
                    if lower.isNil { continue }
                    if case .map(let map) = lower { map.removeNils() }
                }
                values[key] = lower
                continue
            }
            if upper.isNil, nulls == .deletes {
                values[key] = nil
            } else if case .map(let table) = upper {
                guard case .map(let lowerTable) = lower else {
                    if !lower.isNil { warn(.values(.defaultNotATable(path: path.appending(key)))) }
                    continue
                }
                // The nulls in the values for a chart within must reach that chart's own defaults.
                let keepsNulls = nulls == .stays || chart.dependencies.contains { $0.name == key }
                if !keepsNulls { lowerTable.removeNils() }
                coalesce(table, over: lowerTable, prefix: path.appending(key), keepsNulls: keepsNulls)
            }
        }
    }

    /// Gives the globals of a chart to a chart within it.
    private func passGlobals(from parent: GoMap, to child: GoMap, prefix: GoString) {
        let own: GoMap
        switch child[Self.global] {
        case nil: own = GoMap()
        case .map(let map)?: own = map
        default: return warn(.values(.globalsNotATable))
        }
        let passed: GoMap
        switch parent[Self.global] {
        case nil: passed = GoMap()
        case .map(let map)?: passed = map
        default: return warn(.values(.parentGlobalsNotATable))
        }
        for (key, value) in zip(passed.keys, passed.values) {
            let present = own[key]
            if case .map(let table) = value {
                // A copy of the map only: the maps in it are shared with the parent, and merging writes to them.
                let copy = GoMap(copying: table)
                switch present {
                case nil: own[key] = .map(copy)
                case .map(let below)?:
                    coalesce(copy, over: below, prefix: prefix.appending(key), keepsNulls: true)
                    own[key] = .map(copy)
                default: warn(.values(.globalNotATable(key: key)))
                }
            } else if case .map? = present {
                warn(.values(.globalIsTable(key: key)))
            } else {
                own[key] = value
            }
        }
        child[Self.global] = .map(own)
    }
}

extension GoString {
    /// The path one step further down.
    func appending(_ step: GoString) -> GoString {
        isEmpty ? step : GoString(bytes + [UInt8(ascii: ".")] + step.bytes)
    }
}
