import OrderedCollections
import Testing
import ValueModel
import ValuesSchema

/// What expressions give; the words for the functions are those of Sprig 3.3 and Go's text/template.
@Suite struct EvaluatorTests {
    private typealias Text = Expression<String>
    private let values = Expression<SampleValues>.root

    private func value(_ node: ExpressionNode, over text: String = "{}") -> Value {
        ExpressionEvaluator(values: Trial(text).effective, context: .sample).evaluate(node).value
    }

    private func value<Result>(_ expression: Expression<Result>, over text: String = "{}") -> Value {
        value(expression.node, over: text)
    }

    @Test func factsOfReleaseAndChart() {
        #expect(value(Text.release(.name)) == "demo")
        #expect(value(Text.release(.namespace)) == "models")
        #expect(value(Text.release(.service)) == "Helm")
        #expect(value(Text.chart(.name)) == "sample")
        #expect(value(Text.chart(.version)) == "1.2.3")
        #expect(value(Text.chart(.appVersion)) == "v4")
    }

    @Test func membersAndLiterals() {
        #expect(value(values.image.repository) == "ghcr.io/berriai/litellm-database")
        #expect(value(values.storage) == nil)
        #expect(value(values.service.port, over: "service: {port: 80}") == 80)
        #expect(value("text" as Text) == "text")
        #expect(value("\(Text.release(.name))-\(values.service.port)-x" as Text) == "demo-4000-x")
    }

    @Test func logic() {
        let (on, off): (Expression<Bool>, Expression<Bool>) = (true, false)
        #expect(value(!on) == false)
        #expect(value(on && off) == false)
        #expect(value(on && on) == true)
        #expect(value(off || on) == true)
        #expect(value(off || off) == false)
        #expect(value(on == off) == false)
        #expect(value(on.choose("yes", else: "no")) == "yes")
        #expect(value(off.choose(1, else: 2)) == 2)
    }

    @Test func comparisons() {
        let (two, three): (Expression<Int>, Expression<Int>) = (2, 3)
        #expect(value(two == three) == false)
        #expect(value(two != three) == true)
        #expect(value(two < three) == true)
        #expect(value(three < three) == false)
        #expect(value(three <= three) == true)
        #expect(value(three <= two) == false)
        #expect(value(two + three) == 5)
        #expect(value(("a" as Text) == "a") == true)
        #expect(value(("a" as Text) != "a") == false)
        #expect(value(values.image.pullPolicy == .always) == true)
        #expect(value(values.image.pullPolicy != .never) == true)
        #expect(value(.call(.equal, [.literal(2), .literal(2.0)])) == true)
    }

    @Test func optionalsAndEmptiness() {
        #expect(value(values.storage.isSet()) == false)
        #expect(value(values.storage.isSet(), over: "storage: 8Gi") == true)
        #expect(value(values.autoscaling.targetCPU.isSet(), over: "autoscaling: {targetCPU: null}") == false)
        #expect(value(values.args.isNotEmpty) == false)
        #expect(value(values.args.isEmpty, over: "args: [a]") == false)
        #expect(value(("" as Text).isEmpty) == true)
        #expect(value(("" as Text).ifEmpty("b")) == "b")
        #expect(value(("a" as Text).ifEmpty("b")) == "a")
    }

    @Test func texts() {
        #expect(value(("abcdef" as Text).truncated(3)) == "abc")
        #expect(value(("ab" as Text).truncated(3)) == "ab")
        #expect(value(("demo-" as Text).trimmingSuffix("-")) == "demo")
        #expect(value(("demo--" as Text).trimmingSuffix("-")) == "demo-")
        #expect(value(("demo" as Text).trimmingSuffix("-")) == "demo")
        #expect(value(("my-demo" as Text).contains("demo")) == true)
        #expect(value(("my" as Text).contains("demo")) == false)
        #expect(value(("my" as Text).contains("")) == true)
        #expect(value(("postgres://a" as Text).hasPrefix("postgres")) == true)
        #expect(value(("a" as Text).hasPrefix("ab")) == false)
        #expect(value(("1.2+3+4" as Text).replacing("+", with: "_")) == "1.2_3_4")
        #expect(value(("aaa" as Text).replacing("aa", with: "b")) == "ba")
        #expect(value(("LiteLLM" as Text).lowercased) == "litellm")
        #expect(value(values.service.port.text) == "4000")
        #expect(value(.call(.text, [.literal(true)])) == "true")
        #expect(value(.call(.text, [.literal(1.5)])) == "1.5")
    }

    @Test func hashesAreThoseOfTheStandard() {
        // FIPS 180-4's examples: no block, one block, two blocks.
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let long = "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        #expect(value(("" as Text).sha256) == .string(empty))
        #expect(value(("abc" as Text).sha256) == .string(abc))
        #expect(value(("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq" as Text).sha256) == .string(long))
        let million = Expression<String>(.literal(.string(String(repeating: "a", count: 1_000_000))))
        #expect(value(million.sha256) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(
        arguments: zip(
            [55, 56, 63, 64, 65],
            [
                "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
                "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
                "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34",
                "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
                "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0",
            ]
        )
    )
    func hashesAtTheEdgeOfABlock(count: Int, digest: String) {
        let text = Expression<String>(.literal(.string(String(repeating: "a", count: count))))
        #expect(value(text.sha256) == .string(digest))
    }

    @Test(
        arguments: zip(
            ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
            [
                "", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy",
            ]
        )
    )
    func base64IsThatOfRFC4648(text: String, encoded: String) {
        #expect(value(Expression<String>(.literal(.string(text))).base64) == .string(encoded))
    }

    @Test func base64TakesAllBytes() {
        #expect(value(("\u{3FF}ÿ>?" as Text).base64) == "z7/Dvz4/")
    }

    @Test func lists() {
        let hosts = values.ingress.hosts
        #expect(value(hosts.map("host") { $0.host }) == ["api.example.local"])
        #expect(value(hosts.count) == 1)
        #expect(value(values.args.contains("--debug"), over: "args: [--debug]") == true)
        #expect(value(values.args.contains("--debug")) == false)
        #expect(value(values.args + values.args, over: "args: [a]") == ["a", "a"])
        #expect(value(values.ports.json) == "[80,443]")
        let nested = hosts.map("host") { host in host.paths.map("path") { path in "\(host.host)\(path)" } }
        #expect(value(nested) == [["api.example.local/"]])
    }

    @Test func maps() {
        let text = "env: {b: 1, a: x, C: true}\nsettings: {deep: {b: [1], a: \"no\"}}\n"
        #expect(value(values.env.keys(), over: text) == ["C", "a", "b"])
        #expect(value(values.env.count, over: text) == 3)
        #expect(value(values.settings.hasKey("deep"), over: text) == true)
        #expect(value(values.settings.hasKey("wide"), over: text) == false)
        #expect(value(values.settings["deep"]["a"].text, over: text) == "no")
        #expect(value(values.settings["none"]["a"], over: text) == nil)
        let document = DocumentHelper("deep", "Deep.", values.settings["deep"])
        #expect(value(document.text.expression, over: text) == "a: \"no\"\nb:\n- 1")
        #expect(value(values.settings["deep"].json, over: text) == #"{"a":"no","b":[1]}"#)
        #expect(value(values.settings["retries"].isTrue, over: text) == true)
    }

    @Test func mergingFillsWhatIsMissing() {
        let own: ExpressionNode = .literal(["a": 1, "deep": ["x": 1]])
        let other: ExpressionNode = .literal(["a": 2, "b": 3, "deep": ["x": 2, "y": 4]])
        #expect(value(.call(.merge, [own, other])) == ["a": 1, "deep": ["x": 1, "y": 4], "b": 3])
    }

    /// What Helm v4.2.3 makes of `mergeOverwrite (deepCopy other) own`.
    @Test func mergingKeepsWhatIsFalseOrEmpty() {
        let own: ExpressionNode = .literal(["a": false, "b": 0, "c": "", "deep": [:]])
        let other: ExpressionNode = .literal(["a": true, "b": 60, "c": "n", "deep": ["x": 2]])
        #expect(value(.call(.merge, [own, other])) == ["a": false, "b": 0, "c": "", "deep": ["x": 2]])
    }

    @Test func listsAndDictionaries() {
        let member = ExpressionNode.DictionaryMember("b", .literal(2), when: .literal(false))
        #expect(value(.dictionary([.init("a", .literal(1)), member])) == ["a": 1])
        #expect(value(.list([.literal(1), .literal("b")])) == [1, "b"])
    }

    @Test func helpers() {
        let name = TextHelper("fullname", "The full name.", "\(Text.release(.name))-\(Text.chart(.name))")
        #expect(value("\(name.expression)-config" as Text) == "demo-sample-config")
    }

    @Test func generatedTextsAreTheSameForOneSecretAndKey() {
        let count = Counter()
        var context = EvaluationContext.sample
        context.entropy = { length in count.next(length) }
        let evaluator = ExpressionEvaluator(values: Trial("{}").effective, context: context)
        func generated(_ key: String) -> Value {
            let key = Expression<String>(.literal(.string(key)))
            return evaluator.evaluate(Text.generated(length: 4, secret: "s", key: key).node).value
        }
        #expect(generated("a") == "1aaa")
        #expect(generated("b") == "2aaa")
        #expect(generated("a") == "1aaa")
    }

    @Test func aSubstituteThatIsNotNeededIsNotAskedFor() {
        let count = Counter()
        var context = EvaluationContext.sample
        context.entropy = { length in count.next(length) }
        let effective = Trial("image: {tag: v1}\n").effective
        let evaluator = ExpressionEvaluator(values: effective, context: context)
        let random = Text.generated(length: 4, secret: "s", key: values.image.repository)
        #expect(evaluator.evaluate(values.image.tag.ifEmpty(random).node).value == "v1")
        #expect(evaluator.reads.members["image"]?.members.keys.sorted() == ["tag"])
        #expect(evaluator.evaluate(random.node).value == "1aaa")
    }

    @Test func resultsPointAtWhatTheyWereMadeFrom() {
        let effective = Trial("image: {tag: v1}\n").effective
        let evaluator = ExpressionEvaluator(values: effective, context: .sample)
        let tag = effective["image"]?["tag"]?.span
        #expect(tag != nil)
        #expect(evaluator.evaluate(values.image.tag.ifEmpty(.chart(.appVersion)).node).span == tag)
        #expect(evaluator.evaluate(("\(values.image.repository):\(values.image.tag)" as Text).node).span == tag)
        #expect(evaluator.evaluate(values.image.tag.isEmpty.choose("a", else: "b").node).span == tag)
        #expect(evaluator.evaluate(values.image.repository.node).span == nil)
    }

    @Test func truthIsGos() {
        let truths: [(Value, Bool)] = [
            (nil, false), (false, false), (true, true), (0, false), (1, true), (0.0, false), (0.5, true), ("", false),
            ("a", true), ([], false), ([nil], true), ([:], false), (["a": nil], true),
        ]
        for (value, truth) in truths { #expect(ValueNode(value).isTruthy == truth, "\(value)") }
    }
}
