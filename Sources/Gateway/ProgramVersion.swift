/// The version of the program.
enum ProgramVersion {
    /// As `gateway --version` prints it.
    static let current = "0.1.0"
}
