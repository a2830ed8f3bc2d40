/// The identities of calls: random UUIDs (RFC 9562, version 4) in lower case.
enum CallID {
    /// Returns a new identity.
    static func make(_ random: inout some RandomNumberGenerator) -> String {
        let high = random.next() & 0xffff_ffff_ffff_0fff | 0x4000
        let low = random.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
        return String(unsafeUninitializedCapacity: 36) { bytes in
            var place = 0
            func write(_ number: UInt64, _ shifts: StrideThrough<Int>) {
                for shift in shifts {
                    let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 15
                    bytes[place] = digit < 10 ? digit &+ 0x30 : digit &+ 0x57
                    place &+= 1
                }
            }
            func dash() {
                bytes[place] = UInt8(ascii: "-")
                place &+= 1
            }
            write(high, stride(from: 60, through: 32, by: -4))
            dash()
            write(high, stride(from: 28, through: 16, by: -4))
            dash()
            write(high, stride(from: 12, through: 0, by: -4))
            dash()
            write(low, stride(from: 60, through: 48, by: -4))
            dash()
            write(low, stride(from: 44, through: 0, by: -4))
            return 36
        }
    }
}
