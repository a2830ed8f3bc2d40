import GoRuntime
import Helm
import Sprig

/// The functions that templates of a run can call, with the clock and the randomness of this machine.
struct TemplateFunctions {
    private let request: TemplateRequest
    private let standardInput: StandardInput

    init(_ request: TemplateRequest, _ standardInput: StandardInput) {
        self.request = request
        self.standardInput = standardInput
    }

    /// Returns Sprig's functions and Helm's.
    func all() throws(TemplateRunFailure) -> [GoFunction] {
        Self.ofSprig() + HelmFunctions.all(lookup: try fixtures())
    }

    /// Returns Sprig's functions alone.
    static func ofSprig() -> [GoFunction] {
        SprigFunctions.all(clock: SystemClock.now, random: RandomSource())
    }

    private func fixtures() throws(TemplateRunFailure) -> LookupFixtures {
        var fixtures = LookupFixtures()
        for path in request.lookupFiles {
            let text: [UInt8]
            do throws(FileFailure) {
                text = path == "-" ? try standardInput.bytes() : try FileReading.bytes(of: path)
            } catch {
                throw .input(error)
            }
            do throws(LookupFixtures.Failure) {
                try fixtures.add(text, named: path)
            } catch {
                throw .fixtures(error)
            }
        }
        return fixtures
    }
}
