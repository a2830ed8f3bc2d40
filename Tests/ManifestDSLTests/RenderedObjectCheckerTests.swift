import Diagnostics
import ManifestDSL
import Testing

@Suite struct RenderedObjectCheckerTests {
    @Test(arguments: [
        ("objects: [1]\n", "1:11 manifest.not-an-object"),
        ("objects: [{kind: A, metadata: {name: b}}]\n", "1:12 manifest.not-an-object"),
        ("objects:\n- {apiVersion: v1, kind: Service, metadata: {name: app}}\n", "2:52 manifest.duplicate-object"),
        ("objects:\n- {apiVersion: v1, kind: Service, metadata: {name: 1app}}\n", "2:52 manifest.bad-name"),
        (
            "objects:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a, labels: {a: '-'}}}\n",
            "2:69 kubernetes.bad-name"
        ),
        (
            "objects:\n- {apiVersion: example.com/v1, kind: Widget, metadata: {name: a, labels: {'!': b}}}\n",
            "2:75 kubernetes.bad-name"
        ),
        (
            "objects:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, dta: {}}\n",
            "2:58 kubernetes.unknown-field"
        ),
        ("variables:\n- {name: HOST, value: b}\n", "2:10 manifest.duplicate-variable"),
        ("sidecars:\n- {name: main, image: a}\n", "2:10 manifest.duplicate-name"),
        (
            "sidecars:\n- {name: a, image: a, ports: [{name: b, containerPort: 1}, {name: b, containerPort: 2}]}\n",
            "2:67 manifest.duplicate-name"
        ),
        ("mounts:\n- {name: data, mountPath: /data}\n", "2:10 manifest.missing-volume"),
    ]) func isReportedAtTheValue(values: String, place: String) {
        #expect(SampleChart.run(values).places == [place])
    }

    @Test func anObjectMayStandInTwoNamespaces() {
        let values = "objects:\n- {apiVersion: v1, kind: Service, metadata: {name: app, namespace: other}}\n"
        #expect(SampleChart.run(values).places.isEmpty)
        #expect(
            SampleChart.run(values.replacing("other", with: "default")).places == ["2:52 manifest.duplicate-object"]
        )
    }

    @Test func aListOfObjectsNeedsNoName() {
        #expect(SampleChart.run("objects: [{apiVersion: v1, kind: List, items: []}]\n").places.isEmpty)
    }

    @Test func namesFollowTheirKind() {
        let long = String(repeating: "a", count: 60)
        func places(_ kind: String, _ version: String, _ name: String) -> [String] {
            SampleChart.run("objects: [{apiVersion: \(version), kind: \(kind), metadata: {name: '\(name)'}}]\n")
                .diagnostics
                .map(\.code.name).filter { $0.hasPrefix("manifest.") }
        }
        #expect(places("Role", "rbac.authorization.k8s.io/v1", "system:a") == [])
        #expect(places("Role", "rbac.authorization.k8s.io/v1", "a/b") == ["manifest.bad-name"])
        #expect(places("ConfigMap", "v1", long + long) == [])
        #expect(places("StatefulSet", "apps/v1", long) == ["manifest.long-name"])
        #expect(places("CronJob", "batch/v1", long) == ["manifest.bad-name"])
        #expect(places("Job", "batch/v1", long + "bcde") == ["manifest.bad-name"])
    }

    @Test func relationsAreNotJudgedAfterAnError() {
        let run = SampleChart.run("nme: x\nmounts:\n- {name: data, mountPath: /data}\n")
        #expect(run.places == ["1:1 values.unknown-key"])
    }
}
