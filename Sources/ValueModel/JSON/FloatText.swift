/// The texts that Go makes of floating-point numbers: the fewest digits that read back as the same number.
public enum FloatText {
    /// Returns the text of `strconv.FormatFloat(f, 'g', -1, 64)`, which is what templates print.
    ///
    /// Go strconv/ftoa.go, formatDigits: exponents below 1e-4 and from 1e6 on, of two digits at least: `100000`, `1e+06`,
    /// `1.5e-07`.
    public static func shortest(_ number: Double) -> String {
        if let special = special(number) { return special }
        let digits = DecimalDigits(number.magnitude)
        let usesExponent = digits.exponent < -4 || digits.exponent >= 6
        return sign(number) + (usesExponent ? digits.scientific(exponentWidth: 2) : digits.positional)
    }

    /// Returns the text of encoding/json: positional from 1e-6 up to 1e21, with an exponent else.
    ///
    /// Go encoding/json encode.go, floatEncoder: `1000000`, `1e-7`, `1e+21`. NaN and infinities have no JSON form; they
    /// give the text of ``shortest(_:)``.
    public static func json(_ number: Double) -> String {
        if let special = special(number) { return special }
        let digits = DecimalDigits(number.magnitude)
        let usesExponent = number != 0 && (number.magnitude < 1e-6 || number.magnitude >= 1e21)
        return sign(number) + (usesExponent ? digits.scientific(exponentWidth: 1) : digits.positional)
    }

    private static func sign(_ number: Double) -> String { number.sign == .minus ? "-" : "" }

    private static func special(_ number: Double) -> String? {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number > 0 ? "+Inf" : "-Inf" }
        return nil
    }
}
