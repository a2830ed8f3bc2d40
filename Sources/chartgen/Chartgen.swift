@main struct Chartgen {
    static func main() {}
}
