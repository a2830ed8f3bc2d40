/// The numbers of all event loops, put together.
struct MetricsSnapshot {
    var clients: [ClientKey: [Double]] = [:]
    var calls: [CallKey: [Double]] = [:]
    var routes: [RouteKey: [Double]] = [:]
    var fallbacks: [FallbackKey: [Double]] = [:]
    var cooldowns: [CooldownKey: [Double]] = [:]
    var counters = [Double](repeating: 0, count: GatewayCounter.allCases.count)
    var histograms = [Double](repeating: 0, count: GatewayHistogram.allCases.count * Buckets.fine.width)
    var inFlight = 0

    init(_ recorders: [MetricsRecorder]) {
        for recorder in recorders {
            let numbers = recorder.copy()
            numbers.clients.add(to: &clients, stride: ClientCount.stride)
            numbers.calls.add(to: &calls, stride: CallLayout.stride)
            numbers.routes.add(to: &routes, stride: Buckets.fine.width)
            numbers.fallbacks.add(to: &fallbacks, stride: 1)
            numbers.cooldowns.add(to: &cooldowns, stride: 1)
            for (index, value) in numbers.counters.enumerated() { counters[index] += value }
            for (index, value) in numbers.histograms.enumerated() { histograms[index] += value }
            inFlight += numbers.inFlight
        }
    }
}

extension MetricsTable {
    fileprivate func add(to sums: inout [Key: [Double]], stride: Int) {
        for (index, key) in keys.enumerated() {
            let numbers = values[index * stride..<(index + 1) * stride]
            if sums[key] == nil {
                sums[key] = Array(numbers)
            } else {
                for (offset, value) in numbers.enumerated() { sums[key]?[offset] += value }
            }
        }
    }
}
