import Diagnostics
import Testing

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("replicaCont", "replicaCount"), ("replicacount", "replicaCount"), ("replica", "replicaCount"),
        ("image_pull_secrets", "imagePullSecrets"), ("ingres", "ingress"), ("pbd", "pdb"),
    ])
    func nearNamesAreFound(typed: String, wanted: String) {
        let names = ["replicaCount", "image", "imagePullSecrets", "ingress", "pdb", "podLabels"]
        #expect(Suggestion.nearest(to: typed, among: names) == wanted)
    }

    @Test(arguments: ["", "xyzzy", "q", "completelyDifferent"])
    func farNamesAreNot(typed: String) {
        #expect(Suggestion.nearest(to: typed, among: ["replicaCount", "ingress", "pdb"]) == nil)
    }
}
