import TestSupport
import Testing

@Suite("The referee answers as Helm does")
struct RefereeTests {
    let referee: Referee

    init() throws {
        referee = try Referee.shared()
    }

    @Test("values keep nulls and large whole numbers")
    func values() throws {
        let results = try referee.valuesFromYAML(["a: [~]\nb: 1e7\n", "a: ["])
        #expect(try results[0].get() == #"{"a":[null],"b":10000000}"#)
        #expect(throws: Referee.Failure.self) { try results[1].get() }
    }

    @Test("YAML is read and written in batches")
    func yaml() throws {
        #expect(try referee.toYAML([#"{"a":null,"s":"yes"}"#, "[1]"]) == ["a: null\ns: \"yes\"", "- 1"])
        #expect(try referee.toYAML(["9007199254740993"], numbers: .int64) == ["9007199254740993"])
        #expect(try referee.fromYAML(["a: {b: 1}", "x"])[0] == #"{"a":{"b":1}}"#)
    }

    @Test("--set arguments from nothing and onto values", arguments: ["a[1]=x,b.c=1,d={1,y}", "a=,b=null", "a.b=0123"])
    func arguments(argument: String) throws {
        #expect(try referee.strvals(argument) == referee.strvals(argument, base: "{}"))
    }

    @Test("the port of the --set parser agrees with Helm", arguments: [Referee.ArgumentKind.set, .string])
    func port(kind: Referee.ArgumentKind) throws {
        var generator = SeededGenerator(seed: 20_260_101)
        let alphabet = Array("aab.=[],{}01\\ -x9")
        let arguments = (0..<500).map { _ in
            let count = Int.random(in: 1...14, using: &generator)
            return String((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
        }
        let real = try referee.strvals(arguments, kind: kind)
        let port = try referee.strvals(arguments, kind: kind, base: "{}")
        for (argument, (real, port)) in zip(arguments, zip(real, port)) {
            #expect((try? real.get()) == (try? port.get()), "--set '\(argument)'")
        }
    }

    @Test("a file is read from the table in the request")
    func files() throws {
        let files = ["notes/a.txt": "text\n"]
        let json = try referee.strvals("a.b=notes/a.txt", kind: .file, files: files)
        #expect(json == #"{"a":{"b":"text\n"}}"#)
    }

    @Test("null deletes a default and stays where there is none")
    func nulls() throws {
        let merged = try referee.mergeFiles(chart: "a: {b: 1, c: 2}\n", ["a: {b: null}\nd: null\n"])
        #expect(merged == #"{"a":{"c":2},"d":null}"#)
    }

    @Test("hooks follow the resources")
    func hooks() throws {
        let chart = [
            "Chart.yaml": "apiVersion: v2\nname: small\nversion: 1.0.0\n",
            "templates/a.yaml": "kind: Pod\nmetadata:\n  annotations:\n    helm.sh/hook: test\n",
            "templates/b.yaml": "kind: Service\nname: {{ .Release.Name }}-{{ .Values.n }}\n",
        ]
        let rendering = try referee.render(chart: chart, values: #"{"n":7}"#, release: "r")
        #expect(rendering.resources == "---\n# Source: small/templates/b.yaml\nkind: Service\nname: r-7\n\n")
        let hook = "---\n# Source: small/templates/a.yaml\n\(chart["templates/a.yaml"] ?? "")\n"
        #expect(rendering.manifest.hasSuffix(hook))
    }

    @Test("a refusal carries Helm's words and the next question is answered")
    func refusal() throws {
        #expect(throws: Referee.Failure.self) { try referee.call("no such thing") }
        #expect(try referee.call("version")["helm"] as? String == "v4.2.3")
    }

    @Test("objects are checked, custom kinds skipped, misspelt ones refused")
    func kubernetes() throws {
        let objects = [
            #"{"apiVersion":"v1","kind":"Service","spec":{"ports":[{"port":"x"}]}}"#,
            #"{"apiVersion":"monitoring.coreos.com/v1","kind":"ServiceMonitor"}"#,
            #"{"apiVersion":"apps/v1","kind":"Deploymint"}"#,
        ]
        let (violations, skipped) = try referee.validateKubernetes(objects, version: "1.28")
        #expect(violations.map(\.path) == ["/spec/ports/0/port", "/kind"])
        #expect(skipped == [1])
    }

    @Test("instances are checked against the draft that the schema names")
    func schema() throws {
        let schema = ##"{"$schema":"http://json-schema.org/draft-07/schema#","required":["a"]}"##
        let results = try referee.validateSchema(schema, instances: ["{}", #"{"a":1}"#])
        #expect(results.map(\.count) == [1, 0])
    }

    @Test("large questions and answers from many tests at once", arguments: 0..<8)
    func large(number: Int) throws {
        let item = String(repeating: "x\(number)", count: 1 << 20)
        #expect(try referee.toYAML(["\"\(item)\""]) == [item])
    }
}
