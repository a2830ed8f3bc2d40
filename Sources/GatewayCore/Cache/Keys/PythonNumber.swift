/// The spelling of numbers by Python's `repr`, after orjson has read them.
enum PythonNumber {
    /// Appends a number of JSON.
    ///
    /// Whole numbers stay what they are while they fit into 64 bits; what is larger becomes a floating-point number,
    /// as everything with a point or an exponent does.
    ///
    /// - Parameters:
    ///   - json: The bytes of the number.
    ///   - bytes: Where it is written to.
    static func append(_ json: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        if json.count < 19, json.allSatisfy({ $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) }) {
            if json.count == 2, json[0] == UInt8(ascii: "-"), json[1] == 0x30 {
                bytes.append(0x30)
            } else {
                bytes.append(contentsOf: json)
            }
            return
        }
        if isShortest(json) {
            bytes.append(contentsOf: json)
            return
        }
        let text = String(decoding: json, as: UTF8.self)
        if let number = Int64(text) {
            bytes.append(contentsOf: "\(number)".utf8)
        } else if let number = UInt64(text) {
            bytes.append(contentsOf: "\(number)".utf8)
        } else if let number = Double(text) {
            append(number, to: &bytes)
        }
    }

    /// Whether a number is a decimal fraction that Python spells just so, as `0.7` and most others are: fifteen digits
    /// always come back from a double.
    private static func isShortest(_ json: UnsafeRawBufferPointer) -> Bool {
        guard json.count <= 17, let last = json.last, last & 0xf0 == 0x30 else { return false }
        var (digits, zeros, point) = (0, 0, 0)
        for (index, byte) in json.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: break
            case UInt8(ascii: ".") where point == 0: point = index
            case 0x30...0x39:
                if zeros == digits, byte == 0x30 { zeros += 1 }
                digits += 1
            default: return false
            }
        }
        guard point > 0, digits <= 15 else { return false }
        // A zero at the end is spelled only right after the point; from 0.0001 on there is no exponent.
        return last != 0x30 ? zeros <= 4 : point == json.count - 2
    }

    /// Appends a floating-point number: the fewest digits that name it; CPython 3.12, function float_repr_style.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - bytes: Where it is written to.
    static func append(_ number: Double, to bytes: inout [UInt8]) {
        guard number.isFinite else {
            bytes.append(contentsOf: (number.isNaN ? "nan" : number < 0 ? "-inf" : "inf").utf8)
            return
        }
        if number.sign == .minus { bytes.append(UInt8(ascii: "-")) }
        let (digits, point) = decimal(number.magnitude)
        if point > 16 || point < -3 {
            bytes.append(digits[0])
            if digits.count > 1 {
                bytes.append(UInt8(ascii: "."))
                bytes.append(contentsOf: digits[1...])
            }
            let exponent = point - 1
            bytes.append(contentsOf: exponent < 0 ? "e-".utf8 : "e+".utf8)
            if abs(exponent) < 10 { bytes.append(0x30) }
            bytes.append(contentsOf: "\(abs(exponent))".utf8)
        } else if point <= 0 {
            bytes.append(contentsOf: "0.".utf8)
            for _ in point..<0 { bytes.append(0x30) }
            bytes.append(contentsOf: digits)
        } else {
            for index in 0..<max(point, digits.count) {
                if index == point { bytes.append(UInt8(ascii: ".")) }
                bytes.append(index < digits.count ? digits[index] : 0x30)
            }
            if digits.count <= point { bytes.append(contentsOf: ".0".utf8) }
        }
    }

    /// Returns the fewest digits that name a number, and how many of them stand before the point.
    private static func decimal(_ number: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let parts = number.description.split(separator: "e")
        for byte in parts[0].utf8 {
            if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
        }
        if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
        var place = (point ?? digits.count) + exponent
        while digits.count > 1, digits.first == 0x30 {
            digits.removeFirst()
            place -= 1
        }
        while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
        if digits == [0x30] { place = 1 }
        return (digits, place)
    }
}
