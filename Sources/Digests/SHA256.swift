/// The hash that names secrets, checksums, keys and cached answers; FIPS 180-4.
public enum SHA256 {
    /// Returns the hash as 64 lower-case hexadecimal digits.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        let state = bytes.withUnsafeBytes { digest(of: $0) }
        return String(unsafeUninitializedCapacity: 64) { text in
            for index in 0..<64 {
                let digit = UInt8(truncatingIfNeeded: state[index >> 3] >> UInt32(28 - (index & 7) * 4)) & 15
                text[index] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
            }
            return 64
        }
    }

    /// Returns the eight words of the hash.
    private static func digest(of bytes: UnsafeRawBufferPointer) -> SIMD8<UInt32> {
        var state = SIMD8<UInt32>(
            0x6a09_e667,
            0xbb67_ae85,
            0x3c6e_f372,
            0xa54f_f53a,
            0x510e_527f,
            0x9b05_688c,
            0x1f83_d9ab,
            0x5be0_cd19
        )
        let whole = bytes.count & ~63
        return withUnsafeTemporaryAllocation(byteCount: 128 + 256, alignment: 16) { scratch in
            let schedule = UnsafeMutableRawBufferPointer(rebasing: scratch[128...]).bindMemory(to: UInt32.self)
            for block in stride(from: 0, to: whole, by: 64) {
                compress(UnsafeRawBufferPointer(rebasing: bytes[block..<block + 64]), into: &state, schedule)
            }
            // What is left, a mark, zeros and the length in bits: one block or two.
            let rest = bytes.count - whole
            let end = UnsafeMutableRawBufferPointer(rebasing: scratch[..<(rest < 56 ? 64 : 128)])
            end.initializeMemory(as: UInt8.self, repeating: 0)
            for index in 0..<rest { end[index] = bytes[whole + index] }
            end[rest] = 0x80
            let bits = UInt64(bytes.count) &* 8
            end.storeBytes(of: bits.bigEndian, toByteOffset: end.count - 8, as: UInt64.self)
            for block in stride(from: 0, to: end.count, by: 64) {
                compress(UnsafeRawBufferPointer(rebasing: end[block..<block + 64]), into: &state, schedule)
            }
            return state
        }
    }

    private static func compress(
        _ block: UnsafeRawBufferPointer,
        into state: inout SIMD8<UInt32>,
        _ w: UnsafeMutableBufferPointer<UInt32>
    ) {
        for index in 0..<16 {
            w[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
        }
        for index in 16..<64 {
            let (early, late) = (w[index &- 15], w[index &- 2])
            let s0 = early.rotated(7) ^ early.rotated(18) ^ (early >> 3)
            let s1 = late.rotated(17) ^ late.rotated(19) ^ (late >> 10)
            w[index] = w[index &- 16] &+ s0 &+ w[index &- 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        constants.withUnsafeBufferPointer { k in
            // Eight rounds at once, so that the words change their names and not their places.
            for index in stride(from: 0, to: 64, by: 8) {
                step(a, b, c, &d, e, f, g, &h, k[index] &+ w[index])
                step(h, a, b, &c, d, e, f, &g, k[index &+ 1] &+ w[index &+ 1])
                step(g, h, a, &b, c, d, e, &f, k[index &+ 2] &+ w[index &+ 2])
                step(f, g, h, &a, b, c, d, &e, k[index &+ 3] &+ w[index &+ 3])
                step(e, f, g, &h, a, b, c, &d, k[index &+ 4] &+ w[index &+ 4])
                step(d, e, f, &g, h, a, b, &c, k[index &+ 5] &+ w[index &+ 5])
                step(c, d, e, &f, g, h, a, &b, k[index &+ 6] &+ w[index &+ 6])
                step(b, c, d, &e, f, g, h, &a, k[index &+ 7] &+ w[index &+ 7])
            }
        }
        state &+= SIMD8(a, b, c, d, e, f, g, h)
    }

    /// One round; `d` and `h` are the words that it changes.
    @inline(__always)
    private static func step(
        _ a: UInt32,
        _ b: UInt32,
        _ c: UInt32,
        _ d: inout UInt32,
        _ e: UInt32,
        _ f: UInt32,
        _ g: UInt32,
        _ h: inout UInt32,
        _ word: UInt32
    ) {
        let s1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
        let first = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
        let s0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
        d &+= first
        h = first &+ s0 &+ ((a & b) | (c & (a | b)))
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension UInt32 {
    @inline(__always)
    fileprivate func rotated(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}
