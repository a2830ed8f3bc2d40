/// What the system says of the process, under the names that Prometheus' clients have for it; Linux only.
enum ProcessMetrics {
    /// Writes memory, processor time, files and threads; what the system does not tell is left out.
    static func write(to text: inout PrometheusText) {
        guard let bytes = try? FileReading.bytes(of: "/proc/self/stat") else { return }
        // The name of the program, in parentheses, may hold spaces; the fields behind it do not.
        guard let end = bytes.lastIndex(of: UInt8(ascii: ")")) else { return }
        let fields = bytes[bytes.index(after: end)...].split(separator: UInt8(ascii: " "))
            .map { Double(String(decoding: $0, as: UTF8.self)) }
        func field(_ number: Int) -> Double? { fields.indices.contains(number - 3) ? fields[number - 3] : nil }
        if let user = field(14), let system = field(15) {
            text.describe("process_cpu_seconds_total", .counter, "Seconds of processor time.")
            text.sample("process_cpu_seconds_total", [], (user + system) / 100)
        }
        if let pages = field(24) {
            text.describe("process_resident_memory_bytes", .gauge, "Bytes of memory in use.")
            text.sample("process_resident_memory_bytes", [], pages * 4096)
        }
        if let threads = field(20) {
            text.describe("process_threads", .gauge, "Threads.")
            text.sample("process_threads", [], threads)
        }
        if let files = FolderCount.entries(of: "/proc/self/fd") {
            text.describe("process_open_fds", .gauge, "Open files and connections.")
            text.sample("process_open_fds", [], Double(files))
        }
    }
}
