/// What came of random values files.
struct RandomReport {
    /// What came of one file.
    enum Trial: Sendable {
        /// It could not be made valid.
        case givenUp
        case taken(Facts)
    }

    /// What is known of a valid file.
    struct Facts: Sendable {
        let objects: Int
        let leaves: Int
        let repairs: Int
        let fields: [String]
        let failure: String?
    }

    /// The files that were valid, and those that could not be made so.
    private(set) var files = 0
    private(set) var givenUp = 0
    /// How many times something was left out of a file to make it valid.
    private(set) var repairs = 0
    /// The objects, and the scalars and empty collections of all files.
    private(set) var objects = 0
    private(set) var leaves = 0
    /// How many files set a field to something other than its default, by the field's path.
    private(set) var fields: [String: Int] = [:]
    /// What differed, with the smallest values that show it.
    private(set) var failures: [String] = []

    init(_ trials: [Trial]) {
        for trial in trials {
            guard case .taken(let facts) = trial else {
                givenUp += 1
                continue
            }
            files += 1
            repairs += facts.repairs
            objects += facts.objects
            leaves += facts.leaves
            for field in facts.fields { fields[field, default: 0] += 1 }
            if let failure = facts.failure { failures.append(failure) }
        }
    }

    /// The report on one line.
    var summary: String {
        let files = max(self.files, 1)
        return "\(self.files) files (\(givenUp) given up, \(repairs) repairs), "
            + "\(leaves / files) values and \(objects / files) objects each, \(failures.count) differ"
    }
}
