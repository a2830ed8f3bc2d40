import GatewayConfiguration
import GatewayWire
import OrderedCollections
import Testing
import ValueModel

@testable import GatewayCore

/// The keys that the LiteLLM proxy 1.106.2 (Python 3.12) made of the same requests, read at Cache._get_hashed_cache_key.
@Suite struct CacheKeyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var call = CachedCall.chat
        var model = "plain"
        var configured: ValueObject = [:]
        var body: String
        var text: String
        var hash: String?

        var testDescription: String { body }
    }

    static let cases = [
        Case(
            body: #"{"messages":[{"role":"user","content":"hi"}],"model":"plain"}"#,
            text: "model: plainmessages: [{'role': 'user', 'content': 'hi'}]stream: False",
            hash: "e99fdf860ef1e74eda81cdbfaabd48eb63726c4292a7e8584bf4e57989e3f918"
        ),
        Case(
            body: #"{"model":"plain","messages":[{"role":"user","content":"hi \"it's\" \n é 😀 \u0007"}],"#
                + #""temperature":0.5,"user":"u1","max_tokens":1e2,"seed":3,"metadata":{"a":1}}"#,
            text: #"model: plainmessages: [{'role': 'user', 'content': 'hi "it\'s" \n é 😀 \x07'}]"#
                + "temperature: 0.5user: u1max_tokens: 100.0seed: 3stream: False",
            hash: "34fa00bc77c662c94fc9594ba10a29c1113600baa0c084f6cdb8e1c519d77eda"
        ),
        Case(
            model: "gpt",
            configured: ["temperature": .double(0.3)],
            body: #"{"messages":[{"role":"user","content":"hi"}],"model":"gpt","stream":false,"top_p":null,"#
                + #""foo":"bar","tools":[]}"#,
            text: "model: gpttemperature: 0.3messages: [{'role': 'user', 'content': 'hi'}]tools: []stream: False",
            hash: "8b700c1322d686aae06684c687dee3e259f405eddfe5bb27478101da36fbd911"
        ),
        Case(
            model: "gpt",
            configured: ["temperature": .double(0.3)],
            body: #"{"messages":[{"role":"user","content":"hi"}],"temperature":0.9,"model":"gpt"}"#,
            text: "model: gpttemperature: 0.9messages: [{'role': 'user', 'content': 'hi'}]stream: False",
            hash: "545cd67a611af22c0bc321f60bc05e7a00c9f6cea9d1feb583ab2a0cfe401f2b"
        ),
        Case(
            model: "odd",
            configured: [
                "top_k": .integer(4), "temperature": .double(0.3), "max_tokens": .integer(10),
                "stop": .array([.string("a"), .string("b")]), "stream_options": .object(["x": .integer(1)]),
                "seed": .integer(1),
            ],
            body: #"{"messages":[{"role":"user","content":"hi"}],"model":"odd"}"#,
            text: "model: oddtop_k: 4temperature: 0.3max_tokens: 10stop: ['a', 'b']stream_options: {'x': 1}seed: 1"
                + "messages: [{'role': 'user', 'content': 'hi'}]stream: False",
            hash: "85f61b8a90f1ecf54e3fcec51fa4e04e69ffaedb5b66c0a1dee14510e96195bb"
        ),
        Case(
            model: "odd",
            configured: [
                "top_k": .integer(4), "temperature": .double(0.3), "max_tokens": .integer(10),
                "stop": .array([.string("a"), .string("b")]), "stream_options": .object(["x": .integer(1)]),
                "seed": .integer(1),
            ],
            body: #"{"temperature":null,"messages":[{"role":"user","content":"hi"}],"stop":"x","model":"odd","#
                + #""stream":true,"seed":2}"#,
            text: "model: oddtop_k: 4max_tokens: 10stop: xstream_options: {'include_usage': True}seed: 2"
                + "messages: [{'role': 'user', 'content': 'hi'}]stream: True",
            hash: "1a7a0f4a0a0fb15fa6effb54bd633ff521930ba12c4e0ad253f7c5372e7a1e72"
        ),
        Case(
            body: #"{"messages":[{"role":"user","content":"hi"}],"model":"plain","stream":true}"#,
            text: "model: plainmessages: [{'role': 'user', 'content': 'hi'}]"
                + "stream_options: {'include_usage': True}stream: True",
            hash: "8a07c67ed3c49deb0dcc10b4d74d14a3b73184344a4036be2de44ddb6c41e5dc"
        ),
        Case(
            body: #"{"user":"x","stream":true,"stream_options":{"include_usage":false},"#
                + #""messages":[{"role":"user","content":"hi"}],"model":"plain","n":1}"#,
            text: "model: plainmessages: [{'role': 'user', 'content': 'hi'}]user: x"
                + "stream_options: {'include_usage': True}n: 1stream: True",
            hash: "7a5f8863b4043aecc7e6936fd6499b0a50037a8bef57b403402244efdf659eac"
        ),
        Case(
            body: #"{"messages":[{"role":"user","content":"n"}],"model":"plain","user":"top \u0007\n'q","#
                + #""stream_options":{"a":1,"include_usage":false,"b":2},"stream":true}"#,
            text: "model: plainmessages: [{'role': 'user', 'content': 'n'}]user: top \u{7}\n'q"
                + "stream_options: {'a': 1, 'include_usage': True, 'b': 2}stream: True",
            hash: "dd5254f1f1e82cbdec97321b72504f49f8b44d6a4b1c21ee88df77227eb46611"
        ),
        Case(
            body: #"{"messages":[{"role":"user","content":"n"}],"model":"plain","seed":-0,"n":1,"#
                + #""top_k":18446744073709551615,"top_p":1e22,"temperature":1e-7,"presence_penalty":-0.0,"#
                + #""frequency_penalty":123456789012345678,"#
                + #""logit_bias":{"a":1e16,"b":0.1,"c":1E400,"d":123456789.123456789}}"#,
            text: "model: plainmessages: [{'role': 'user', 'content': 'n'}]seed: 0n: 1top_k: 18446744073709551615"
                + "top_p: 1e+22temperature: 1e-07presence_penalty: -0.0frequency_penalty: 123456789012345678"
                + "logit_bias: {'a': 1e+16, 'b': 0.1, 'c': inf, 'd': 123456789.12345679}stream: False",
            hash: "d0515cda77057e4b2160aa354cd6fb0e4325f6995090e491ddf3d50274d7590b"
        ),
        Case(
            body: #"{"messages":[{"role":"user","content":"n"}],"model":"plain","top_k":184467440737095516160,"#
                + #""logit_bias":{"a":1e16,"b":0.1,"#
                + #""d":[true,false,null,"\u2028\u00ad\u200b\ud83d\ude00\u0085\u00a0\u007f\\ \""]}}"#,
            text: "model: plainmessages: [{'role': 'user', 'content': 'n'}]top_k: 1.844674407370955e+20"
                + #"logit_bias: {'a': 1e+16, 'b': 0.1, 'd': [True, False, None, "#
                + #"'\u2028\xad\u200b😀\x85\xa0\x7f\\ "']}stream: False"#,
            hash: "7ef027c2ba762d406d0bdbd95ec0559870a2318eaf389961c73b1034d1cbb9cf"
        ),
        Case(
            call: .completion,
            body: #"{"max_tokens":5,"prompt":["say","b"],"model":"plain","stream":false,"temperature":0}"#,
            text: "model: plainprompt: ['say', 'b']max_tokens: 5stream: Falsetemperature: 0",
            hash: "e1b9ec995bc87d1619b566f70625c6a93f72fddc2cce8e467a3928a344f6afbc"
        ),
        Case(
            call: .completion,
            body: #"{"prompt":"say","model":"plain"}"#,
            text: "model: plainprompt: say",
            hash: "a4bec53bf4e988bffb7a721e33080f824a21add9ba68c7d57372c424767fe97d"
        ),
        Case(
            call: .responses,
            body: #"{"temperature":0,"input":"hi","stream":false,"model":"plain"}"#,
            text: "model: plaintemperature: 0input: histream: False",
            hash: "674cc57c6d0b47b27a809165b1a6efc3a509cdec759be83b44b538f328f2ad62"
        ),
        Case(
            call: .messages,
            model: "claude",
            body: #"{"system":"s","max_tokens":5,"stream":false,"messages":[{"role":"user","content":"hi"}],"#
                + #""model":"claude"}"#,
            text: "model: claudesystem: smax_tokens: 5stream: Falsemessages: [{'role': 'user', 'content': 'hi'}]",
            hash: "224b6767d650180da3f3b51f20a7c7f00a85ee10a3db59f3b5fad9d9fc03f751"
        ),
    ]

    @Test(arguments: cases)
    func textIsThatOfLiteLLM(item: Case) throws {
        let body = Array(item.body.utf8)
        var parameters: ValueObject = ["model": .string("openai/x")]
        for (name, value) in item.configured { parameters[name] = value }
        let deployment = try #require(
            Deployment(.object(["model_name": .string(item.model), "litellm_params": .object(parameters)]))
        )
        try body.withUnsafeBytes { body in
            let text = CacheKeyText(
                item.call,
                model: item.model,
                configured: ConfiguredParameters(deployment) { _ in nil },
                body: body,
                outline: try JSONOutline(body)
            )
            #expect(String(decoding: text.text.bytes, as: UTF8.self) == item.text)
            if let hash = item.hash { #expect(CacheKey(asked: text.text.bytes, namespace: nil).text == hash) }
        }
    }

    @Test func ofSeveralMembersOfOneNameTheLastCountsInTheFirstPlace() throws {
        let body = Array(#"{"n":1,"prompt":"a","seed":2,"n":3}"#.utf8)
        try body.withUnsafeBytes { body in
            let text = CacheKeyText(
                .completion,
                model: "m",
                configured: .none,
                body: body,
                outline: try JSONOutline(body)
            )
            #expect(String(decoding: text.text.bytes, as: UTF8.self) == "model: mprompt: an: 3seed: 2")
        }
    }

    @Test func escapedNamesCountAsWhatTheyMean() throws {
        let body = Array(#"{"\u006e":1,"prompt":"a"}"#.utf8)
        try body.withUnsafeBytes { body in
            let text = CacheKeyText(
                .completion,
                model: "m",
                configured: .none,
                body: body,
                outline: try JSONOutline(body)
            )
            #expect(String(decoding: text.text.bytes, as: UTF8.self) == "model: mprompt: an: 1")
        }
    }

    @Test(arguments: [(nil, "k"), ("", "k"), ("ns", "ns:k")] as [(String?, String)])
    func namespaceStandsBeforeTheHash(namespace: String?, shape: String) {
        let hash = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
        #expect(CacheKey(asked: [UInt8(ascii: "x")], namespace: namespace).text == shape.replacing("k", with: hash))
    }
}
