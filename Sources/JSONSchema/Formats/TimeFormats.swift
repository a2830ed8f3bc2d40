import GoRuntime

/// The formats of times: `date`, `time`, `date-time`, `duration` and `period`.
enum TimeFormats {
    static func dateProblem(_ text: GoString) -> GoString? {
        do throws(TimeParseError) {
            _ = try GoTime(parsing: text, layout: "2006-01-02")
            return nil
        } catch {
            return error.text
        }
    }

    static func dateTimeProblem(_ text: GoString) -> GoString? {
        guard text.count >= 20 else { return "less than 20 characters long" }
        guard text.bytes[10] == UInt8(ascii: "t") || text.bytes[10] == UInt8(ascii: "T") else {
            return "11th character must be t or T"
        }
        if let problem = dateProblem(GoString(text.bytes[..<10])) {
            return GoString("invalid date element: \(problem)")
        }
        return timeProblem(text.dropping(11)).map { GoString("invalid time element: \($0)") }
    }

    static func timeProblem(_ text: GoString) -> GoString? {
        guard text.count >= 9 else { return "less than 9 characters long" }
        guard text.bytes[2] == UInt8(ascii: ":"), text.bytes[5] == UInt8(ascii: ":") else {
            return "missing colon in correct place"
        }
        var numbers: [Int] = []
        for part in GoString(text.bytes[..<8]).split(by: ":") {
            guard let number = try? IntegerParsing.atoi(part) else { return "invalid hour/min/sec" }
            if number < 0 { return "non-positive hour/min/sec" }
            numbers.append(number)
        }
        guard numbers.count == 3 else { return "missing hour/min/sec" }
        guard numbers[0] <= 23, numbers[1] <= 59, numbers[2] <= 60 else { return "hour/min/sec out of range" }
        var rest = text.dropping(8)
        if rest.hasPrefix(".") {
            let digits = rest.dropping(1).leadingDigits
            if digits == 0 { return "no digits in second fraction" }
            rest = rest.dropping(1 + digits)
        }
        var minutes = numbers[0] * 60 + numbers[1]
        if rest != "z", rest != "Z" {
            switch offset(rest) {
            case .success(let offset): minutes -= offset
            case .failure(let problem): return problem.text
            }
            if minutes < 0 { minutes += 24 * 60 }
        }
        return numbers[2] >= 60 && (minutes / 60 != 23 || minutes % 60 != 59) ? "invalid leap second" : nil
    }

    private struct OffsetProblem: Error {
        let text: GoString
    }

    /// Returns the minutes east of Greenwich.
    private static func offset(_ text: GoString) -> Result<Int, OffsetProblem> {
        guard text.count == 6 else { return .failure(OffsetProblem(text: "offset must be 6 characters long")) }
        guard text.hasPrefix("+") || text.hasPrefix("-") else {
            return .failure(OffsetProblem(text: "offset must begin with plus/minus"))
        }
        let rest = text.dropping(1)
        guard rest.bytes[2] == UInt8(ascii: ":") else {
            return .failure(OffsetProblem(text: "missing colon in offset in correct place"))
        }
        var numbers: [Int] = []
        for part in [GoString(rest.bytes[..<2]), rest.dropping(3)] {
            guard let number = try? IntegerParsing.atoi(part) else {
                return .failure(OffsetProblem(text: "invalid hour/min in offset"))
            }
            if number < 0 { return .failure(OffsetProblem(text: "non-positive hour/min in offset")) }
            numbers.append(number)
        }
        guard numbers[0] <= 23, numbers[1] <= 59 else {
            return .failure(OffsetProblem(text: "hour/min in offset out of range"))
        }
        let minutes = numbers[0] * 60 + numbers[1]
        return .success(text.hasPrefix("+") ? minutes : -minutes)
    }

    static func durationProblem(_ text: GoString) -> GoString? {
        guard text.hasPrefix("P") else { return "must start with P" }
        let text = text.dropping(1)
        if text.isEmpty { return "nothing after P" }
        if text.hasSuffix("W") {
            if text.count == 1 { return "no number in week" }
            return text.leadingDigits == text.count - 1 ? nil : "invalid week"
        }
        let allUnits: [[UInt8]] = [Array("YMD".utf8), Array("HMS".utf8)]
        for (index, part) in text.split(by: "T").enumerated() {
            if index != 0, part.isEmpty { return "no time elements" }
            guard index < allUnits.count else { return "more than one T" }
            if let problem = elementsProblem(part, allUnits[index]) { return problem }
        }
        return nil
    }

    private static func elementsProblem(_ text: GoString, _ allUnits: [UInt8]) -> GoString? {
        var units = allUnits[...]
        var rest = text
        while !rest.isEmpty {
            let digits = rest.leadingDigits
            if digits == 0 { return "missing number" }
            rest = rest.dropping(digits)
            guard let unit = rest.bytes.first else { return "missing unit" }
            guard let place = units.firstIndex(of: unit) else {
                let quoted = Unicode.Scalar(unit).quoted
                return allUnits.contains(unit)
                    ? GoString("unit \(quoted) out of order") : GoString("invalid unit \(quoted)")
            }
            units = units[(place + 1)...]
            rest = rest.dropping(1)
        }
        return nil
    }

    static func periodProblem(_ text: GoString) -> GoString? {
        guard let slash = text.bytes.firstIndex(of: UInt8(ascii: "/")) else { return "missing slash" }
        let start = GoString(text.bytes[..<slash])
        let end = text.dropping(slash + 1)
        if start.hasPrefix("P") {
            if let problem = durationProblem(start) { return GoString("invalid start duration: \(problem)") }
            return dateTimeProblem(end).map { GoString("invalid end date-time: \($0)") }
        }
        if let problem = dateTimeProblem(start) { return GoString("invalid start date-time: \(problem)") }
        if end.hasPrefix("P") { return durationProblem(end).map { GoString("invalid end duration: \($0)") } }
        return dateTimeProblem(end).map { GoString("invalid end date-time: \($0)") }
    }
}
