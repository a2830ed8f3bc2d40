import Diagnostics
import OrderedCollections
import Testing
import ValueModel

@Suite struct SetFlagTests {
    @Test(
        arguments: [
            ("a=1", #"{"a":1}"#),
            ("a=", #"{"a":""}"#),
            ("a=,b=1", #"{"a":"","b":1}"#),
            ("a.b.c=x,a.b.d=y", #"{"a":{"b":{"c":"x","d":"y"}}}"#),
            ("a={b,c},d=1", #"{"a":["b","c"],"d":1}"#),
            ("a={}", #"{"a":[""]}"#),
            ("a={,}", #"{"a":["",""]}"#),
            (#"a={b\,c,1}"#, #"{"a":["b,c",1]}"#),
            ("a[1].b=x", #"{"a":[null,{"b":"x"}]}"#),
            ("a[0].b=1,a[0].c=2", #"{"a":[{"b":1,"c":2}]}"#),
            ("a[0][1]=2", #"{"a":[[null,2]]}"#),
            ("a[0]=1,a[0].b=2", #"{"a":[{"b":2}]}"#),
            ("a[+1]=x", #"{"a":[null,"x"]}"#),
            (#"a\.b\=c\,d\[0]=x"#, #"{"a.b=c,d[0]":"x"}"#),
            (#"a=b\"#, #"{"a":"b"}"#),
            ("a=null,b=NULL", #"{"a":null,"b":null}"#),
            ("a=tRue,b=FALSE,c=fal\u{17F}e", #"{"a":true,"b":false,"c":false}"#),
            ("a=+5,b=-5,c=-0,d=00,e=0,f=-007", #"{"a":5,"b":-5,"c":0,"d":"00","e":0,"f":-7}"#),
            (
                "a=9223372036854775807,b=9223372036854775808,c=1_0,d=1.5",
                #"{"a":9223372036854775807,"b":"9223372036854775808","c":"1_0","d":"1.5"}"#
            ),
            ("a=b=c", #"{"a":"b=c"}"#),
            ("a=1,", #"{"a":1}"#),
            ("a b= c ", #"{"a b":" c "}"#),
            ("", "{}"),
        ]
    )
    func setIsReadAsHelmDoes(argument: String, json: String) {
        let trial = SetFlagTrial(argument)
        #expect(trial.json == json)
        #expect(trial.diagnostics.isEmpty)
    }

    @Test(
        arguments: [
            (SetFlag.Kind.string, "a=01,b=true,c={1,null}", #"{"a":"01","b":"true","c":["1","null"]}"#),
            (.literal, #"a=b,c={d}\,"#, #"{"a":"b,c={d}\\,"}"#),
            (.literal, #"a\.b[0][1]=x"#, #"{"a\\":{"b":[[null,"x"]]}}"#),
            (.literal, "a,b=c", #"{"a,b":"c"}"#),
            (.literal, "a[0].b=", #"{"a":[{"b":""}]}"#),
            (.json, #"a={"b":[1,null]},c=[1.0,2] , d=true"#, #"{"a":{"b":[1,null]},"c":[1,2]," d":true}"#),
            (.json, "a=,b= ,c=", #"{"a":null,"b":null,"c":null}"#),
            (.json, "a[1]=,b.c=1e3", #"{"a":[null,null],"b":{"c":1000}}"#),
            (.json, "a=12345678901234567890", #"{"a":12345678901234567000}"#),
            (.json, #"  {"a":{"b":1},"c":null} "#, #"{"a":{"b":1},"c":null}"#),
            (.file, "a=note.txt,b={note.txt,note.txt}", #"{"a":"hi\n","b":["hi\n","hi\n"]}"#),
            (.file, "a=", #"{"a":""}"#),
        ]
    )
    func theOtherFlagsToo(kind: SetFlag.Kind, argument: String, json: String) {
        let trial = SetFlagTrial(argument, kind: kind, files: ["note.txt": "hi\n"])
        #expect(trial.json == json)
        #expect(trial.diagnostics.isEmpty)
    }

    @Test(
        arguments: [
            ("a", "set.no-value 1 'a'"),
            ("a,b=1", "set.no-value 1 'a'"),
            ("x=a,b", "set.no-value 5 'b'"),
            ("a=1,,b=2", "set.no-value 5 ','"),
            ("a.b", "set.no-value 3 'b'"),
            ("ä.ö,c=1", "set.no-value 3 'ö'"),
            (#"a\"#, #"set.no-value 1 'a\'"#),
            ("a..b=1", "set.syntax 3 '.'"),
            ("a.=1", "set.syntax 3 '='"),
            ("a[x]=1", "set.index 3 'x'"),
            ("a[]=1", "set.index 2 '[]'"),
            ("a[ 1]=1", "set.index 3 ' 1'"),
            ("a[-1]=1", "set.index 3 '-1'"),
            ("a[65537]=1", "set.index 3 '65537'"),
            ("a[99999999999999999999]=1", "set.index 3 '99999999999999999999'"),
            ("a[0]x=1", "set.syntax 5 'x'"),
            ("a[0],b=1", "set.syntax 5 ',b'"),
            ("b=1,a={x,y", "set.syntax 7 '{x,y'"),
            ("a=1,a.b=2", "set.not-a-map 5 'a'"),
            ("a=null,a.b=2", "set.not-a-map 8 'a'"),
            ("a=1,a[0]=2", "set.not-a-list 5 'a'"),
            ("a[0]=1,a[0][0]=2", "set.not-a-list 9 '[0]'"),
            (String(repeating: "k.", count: 31) + "k=1", "set.too-deep 61 'k'"),
            ("a" + String(repeating: "[0]", count: 600) + "=1", "set.too-deep 1535 '[0]'"),
        ]
    )
    func errorsPointIntoTheArgument(argument: String, problem: String) {
        let trial = SetFlagTrial(argument, onto: ValueNode(["kept": 1]))
        #expect(trial.summary == [problem])
        #expect(trial.json == #"{"kept":1}"#)
        #expect(trial.diagnostics.allSatisfy { $0.label != nil && $0.help != nil })
    }

    @Test(
        arguments: [
            (SetFlag.Kind.json, "a=[1,", "json.syntax 6 ''"),
            (.json, "a=nul", "json.syntax 6 ''"),
            (.json, "a=yes", "json.syntax 3 'y'"),
            (.json, "a=1e400", "json.number-range 3 '1e400'"),
            (.json, "a=01", "set.missing-comma 4 '1' + set.no-value 4 '1'"),
            (.json, #"{"a":1} x"#, "json.syntax 9 'x'"),
            (.json, #"{"a":1,}"#, "json.syntax 8 '}'"),
            (.literal, "a", "set.no-value 1 'a'"),
            (.literal, "a.=x", "set.syntax 3 '='"),
            (.file, "a=gone.txt", "set.file 3 'gone.txt'"),
            (.file, "b={}", "set.file 4 ''"),
        ]
    )
    func errorsOfTheOtherFlags(kind: SetFlag.Kind, argument: String, problems: String) {
        let trial = SetFlagTrial(argument, kind: kind)
        #expect(trial.summary.joined(separator: " + ") == problems)
        #expect(trial.isRefused)
    }

    @Test(
        arguments: [
            ("a[", "{}", "set.ignored 3 ''"),
            ("a[0", "{}", "set.ignored 4 ''"),
            ("a[0]", #"{"a":[]}"#, "set.ignored 5 ''"),
            ("a.", "{}", "set.ignored 3 ''"),
            ("=1", "{}", "set.ignored 1 '=1'"),
            (".a=1", "{}", "set.ignored 1 '.a=1'"),
            ("[0]=1", "{}", "set.ignored 1 '[0]=1'"),
            ("a[0].b=", #"{"a":[]}"#, "set.ignored 6 'b='"),
            ("a={b}c=1", #"{"a":["b"],"c":1}"#, "set.missing-comma 6 'c'"),
        ]
    )
    func whatHelmDropsSilentlyIsAWarning(argument: String, json: String, problem: String) {
        let trial = SetFlagTrial(argument)
        #expect(trial.summary == [problem])
        #expect(trial.json == json)
        #expect(!trial.isRefused)
    }

    @Test func anUnescapedCommaComesWithAFix() throws {
        let trial = SetFlagTrial("hosts=a,b")
        let diagnostic = try #require(trial.diagnostics.first)
        #expect(diagnostic.message == "`b` has no value: the argument ends")
        #expect(diagnostic.help == "write `b=VALUE`; if the comma before it belongs to the value, escape it as `\\,`")
        #expect(trial.text(at: diagnostic.fix?.span) == ",")
        #expect(diagnostic.fix?.replacement == "\\,")
    }

    @Test func nodesCarryTheirPlaces() throws {
        let trial = SetFlagTrial("image.tag=v2,ports[1]={80,x}")
        let image = try #require(trial.node.mapping?["image"])
        #expect(trial.text(at: image.keySpan) == "image")
        #expect(trial.text(at: image.node.span) == "tag=v2")
        let tag = try #require(image.node.mapping?["tag"])
        #expect(trial.text(at: tag.keySpan) == "tag")
        #expect(trial.text(at: tag.node.span) == "v2")
        let ports = try #require(trial.node["ports"])
        #expect(trial.text(at: ports.span) == "[1]={80,x}")
        #expect(trial.text(at: ports.sequence?[0].span) == "[1]")
        #expect(trial.text(at: ports.sequence?[1].span) == "{80,x}")
        #expect(trial.text(at: ports.sequence?[1].sequence?[1].span) == "x")
    }

    @Test func whatIsThereIsExtended() {
        let base = ValueNode(["list": ["x", ["k": 1]], "map": ["a": 1], "empty": [:]])
        #expect(
            SetFlagTrial("list[1].j=2,list[3]=z,map.b=2,empty.c=3", onto: base).json
                == #"{"list":["x",{"k":1,"j":2},null,"z"],"map":{"a":1,"b":2},"empty":{"c":3}}"#
        )
        // An element that is no map gives way at once, even when the argument then ends.
        let ended = SetFlagTrial("list[0].j=", onto: base)
        #expect(ended.node["list"]?.value == [["j": ""], ["k": 1]])
        #expect(ended.text(at: ended.node["list"]?.span) == "[0].j=")
        // Under the empty key, a list that is there is changed but never grows.
        let unnamed = ValueNode(["": [1, ["k": 1]]])
        #expect(SetFlagTrial("[1].k=2,[5]=3", onto: unnamed).json == #"{"":[1,{"k":2}]}"#)
        #expect(SetFlagTrial("map.=1", onto: base).json == JSONWriter(keyOrder: .asGiven).text(of: base.value))
        #expect(SetFlagTrial("empty.=1", onto: base).summary == ["set.syntax 7 '='"])
        #expect(SetFlagTrial("map[0]=1", onto: base).summary == ["set.not-a-list 1 'map'"])
    }

    @Test func hostileArgumentsDoNoHarm() {
        let assignments = (0..<20_000).map { "l[\($0)].k=1" }.joined(separator: ",")
        #expect(SetFlagTrial(assignments).node["l"]?.sequence?.count == 20_000)
        #expect(SetFlagTrial(String(repeating: "a.", count: 100_000)).isRefused)
        #expect(SetFlagTrial("a" + String(repeating: "[0]", count: 100_000)).isRefused)
        #expect(SetFlagTrial("a=" + String(repeating: "[", count: 100_000), kind: .json).isRefused)
        #expect(SetFlagTrial("a=" + String(repeating: "{", count: 100_000)).isRefused)
    }
}
