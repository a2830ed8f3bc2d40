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
        SprigFunctions.all(random: RandomSource(), clock: SystemClock.now)
    }

    private func fixtures() throws(TemplateRunFailure) -> LookupFixtures {
        var fixtures = LookupFixtures()
        for path in request.lookupFiles {
            do throws(FileFailure) {
                let text = path == "-" ? try standardInput.bytes() : try FileReading.bytes(of: path)
                try fixtures.add(text, named: path)
            } catch {
                throw .input(error)
            }
        }
        return fixtures
    }
}
