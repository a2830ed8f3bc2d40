extension RandomNumberGenerator {
    /// Returns a number from zero up to one, of 53 random bits; quicker than the library's general way.
    mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Returns a place in a list that is not empty; for the short lists here, the bias is nothing.
    mutating func place(of count: Int) -> Int { min(Int(share() * Double(count)), count - 1) }
}
