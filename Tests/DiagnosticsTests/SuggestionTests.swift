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

    @Test func ofTwoNearNamesTheFirstIsTaken() {
        #expect(Suggestion.nearest(to: "port", among: ["part", "pork"]) == "part")
        #expect(Suggestion.nearest(to: "port", among: ["parts", "pork"]) == "pork")
    }

    @Test func neighboursThatChangedPlacesCountOnce() {
        #expect(Suggestion.nearest(to: "iamge", among: ["name", "image"]) == "image")
    }

    @Test(arguments: [("a", "b"), ("a", "-"), ("ab", "cd"), ("名", "港")])
    func nothingInCommonIsNotNear(typed: String, candidate: String) {
        #expect(Suggestion.nearest(to: typed, among: [candidate]) == nil)
    }

    @Test func namesOfAMegabyteAreFast() {
        let name = String(repeating: "a", count: 1_000_000)
        #expect(Suggestion.nearest(to: name, among: ["image", "ingress"]) == nil)
    }
}
