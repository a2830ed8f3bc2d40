import CLibCrypto

/// Looks for large random primes, with OpenSSL's arithmetic and its private random numbers.
///
/// OpenSSL's own search does 64 rounds of Miller and Rabin's test on each prime, which takes three times as long as all
/// of Go's key generation. FIPS 186-5 table B.1 asks for five rounds on random numbers of 1024 bits and more.
struct PrimeSearch: ~Copyable {
    private static let rounds = 8
    /// How far from a random number the search goes before it takes another one.
    private static let reach: UInt = 1 << 16
    /// The odd primes below 8192.
    private static let smallPrimes: [UInt] = {
        var isComposite = [Bool](repeating: false, count: 8192)
        for number in 2..<91 where !isComposite[number] {
            for multiple in stride(from: number * number, to: isComposite.count, by: number) {
                isComposite[multiple] = true
            }
        }
        return (3..<isComposite.count).filter { !isComposite[$0] }.map(UInt.init)
    }()

    private let context = BN_CTX_new()
    private let base = BN_new()
    private let power = BN_new()
    private let less = BN_new()
    private let odd = BN_new()

    init() {}

    deinit {
        for number in [base, power, less, odd] { BN_clear_free(number) }
        BN_CTX_free(context)
    }

    /// Puts a prime of that many bits, of which the two highest are set, into `prime`; says whether that worked.
    ///
    /// The prime less one has no factor in common with the exponent, which is itself a prime.
    func find(_ prime: OpaquePointer?, bits: Int32, exponent: UInt) -> Bool {
        while true {
            guard BN_priv_rand(prime, bits, BN_RAND_TOP_TWO, BN_RAND_BOTTOM_ODD) == 1 else { return false }
            let remainders = PrimeSearch.smallPrimes.map { BN_mod_word(prime, $0) }
            var offset: UInt = 0
            var last: UInt = 0
            while offset < PrimeSearch.reach {
                if PrimeSearch.survives(remainders, offset) {
                    guard BN_add_word(prime, offset - last) == 1 else { return false }
                    last = offset
                    guard BN_num_bits(prime) == bits else { break }
                    switch isPrime(prime) {
                    case true? where BN_mod_word(prime, exponent) != 1: return true
                    case nil: return false
                    default: break
                    }
                }
                offset += 2
            }
        }
    }

    private static func survives(_ remainders: [UInt], _ offset: UInt) -> Bool {
        for index in remainders.indices where (remainders[index] + offset) % smallPrimes[index] == 0 { return false }
        return true
    }

    /// Miller and Rabin's test with random bases; nil where the arithmetic fails.
    private func isPrime(_ candidate: OpaquePointer?) -> Bool? {
        let field = BN_MONT_CTX_new()
        defer { BN_MONT_CTX_free(field) }
        guard BN_MONT_CTX_set(field, candidate, context) == 1, BN_copy(less, candidate) != nil,
            BN_sub_word(less, 1) == 1
        else { return nil }
        var twos: Int32 = 1
        while BN_is_bit_set(less, twos) == 0 { twos += 1 }
        guard BN_rshift(odd, less, twos) == 1 else { return nil }
        for _ in 0..<PrimeSearch.rounds {
            guard BN_priv_rand_range(base, less) == 1 else { return nil }
            if BN_is_zero(base) == 1 || BN_is_one(base) == 1 { continue }
            guard BN_mod_exp_mont_consttime(power, base, odd, candidate, context, field) == 1 else { return nil }
            if BN_is_one(power) == 1 || BN_cmp(power, less) == 0 { continue }
            var isWitness = true
            for _ in 1..<max(1, twos) {
                guard BN_mod_sqr(power, power, candidate, context) == 1 else { return nil }
                if BN_cmp(power, less) == 0 {
                    isWitness = false
                    break
                }
            }
            if isWitness { return false }
        }
        return true
    }
}
