/// Writes the log line of a request: no bodies and no keys, only what identifies and measures it.
enum RequestLine {
    /// Writes it as a JSON object; members without a value are left out.
    static func writeJSON(
        _ record: RequestRecord,
        level: LogLevel,
        at time: Int64,
        _ clock: inout LogTime,
        to line: inout LogText
    ) {
        line.raw("{\"time\":\"")
        clock.write(time, to: &line)
        line.raw("\",\"level\":\"")
        line.bytes.append(contentsOf: level.rawValue.utf8)
        line.raw("\",\"event\":\"request\"")
        text("request_id", record.requestID, to: &line)
        text("call_id", record.callID, to: &line)
        text("method", record.method, to: &line)
        text("route", record.route, to: &line)
        number("status", record.status, to: &line)
        text("model", record.requestedModel, to: &line)
        text("group", record.group, to: &line)
        text("deployment", record.deployment?.id, to: &line)
        duration("duration_ms", record.totalTime, to: &line)
        duration("upstream_ms", record.upstreamTime, to: &line)
        duration("first_token_ms", record.firstTokenTime, to: &line)
        if record.queueTime > 0 { duration("queue_ms", record.queueTime, to: &line) }
        if record.inputTokens > 0 || record.outputTokens > 0 {
            number("input_tokens", record.inputTokens, to: &line)
            number("output_tokens", record.outputTokens, to: &line)
        }
        if record.retries > 0 { number("retries", record.retries, to: &line) }
        if record.fallbacks > 0 { number("fallbacks", record.fallbacks, to: &line) }
        switch record.cache {
        case .unused: break
        case .hit: line.raw(",\"cache\":\"hit\"")
        case .miss: line.raw(",\"cache\":\"miss\"")
        }
        if record.isStream { line.raw(",\"stream\":true") }
        text("key", record.key.fingerprint, to: &line)
        text("end_user", record.endUser, to: &line)
        text("client", record.clientAddress, to: &line)
        text("error", record.exceptionClass, to: &line)
        line.raw("}\n")
    }

    /// Writes it for people.
    static func writeText(
        _ record: RequestRecord,
        level: LogLevel,
        at time: Int64,
        _ clock: inout LogTime,
        to line: inout LogText
    ) {
        clock.write(time, to: &line)
        line.bytes.append(contentsOf: level.column)
        line.visible(record.method)
        line.raw(" ")
        line.visible(record.route)
        line.raw(" ")
        line.number(record.status)
        line.raw(" ")
        line.milliseconds(record.totalTime)
        line.raw("ms")
        if let upstream = record.upstreamTime {
            line.raw(" (upstream ")
            line.milliseconds(upstream)
            line.raw("ms)")
        }
        if let model = record.requestedModel {
            line.raw(" ")
            line.visible(model)
        }
        if let deployment = record.deployment {
            line.raw(" -> ")
            line.visible(deployment.model)
            line.raw("@")
            line.visible(deployment.id)
        }
        if record.inputTokens > 0 || record.outputTokens > 0 {
            line.raw(" tokens ")
            line.number(record.inputTokens)
            line.raw("+")
            line.number(record.outputTokens)
        }
        if record.retries > 0 {
            line.raw(" retries ")
            line.number(record.retries)
        }
        if record.fallbacks > 0 {
            line.raw(" fallbacks ")
            line.number(record.fallbacks)
        }
        if record.cache == .hit { line.raw(" cached") }
        if let error = record.exceptionClass {
            line.raw(" ")
            line.visible(error)
        }
        line.raw(" ")
        line.visible(record.clientAddress)
        line.raw("\n")
    }

    private static func text(_ name: StaticString, _ value: String?, to line: inout LogText) {
        guard let value, !value.isEmpty else { return }
        key(name, to: &line)
        line.raw("\"")
        line.escaped(value)
        line.raw("\"")
    }

    private static func number(_ name: StaticString, _ value: Int, to line: inout LogText) {
        key(name, to: &line)
        line.number(value)
    }

    private static func duration(_ name: StaticString, _ value: Int64?, to line: inout LogText) {
        guard let value else { return }
        key(name, to: &line)
        line.milliseconds(value)
    }

    private static func key(_ name: StaticString, to line: inout LogText) {
        line.raw(",\"")
        line.raw(name)
        line.raw("\":")
    }
}

extension LogLevel {
    /// The level between the time and the rest of a line for people.
    var column: [UInt8] {
        switch self {
        case .debug: Array(" DEBUG   ".utf8)
        case .info: Array(" INFO    ".utf8)
        case .warning: Array(" WARNING ".utf8)
        case .error: Array(" ERROR   ".utf8)
        }
    }
}
