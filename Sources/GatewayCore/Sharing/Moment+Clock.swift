import GatewayRouting
import NIOCore

extension Moment {
    /// Now, by the clocks of this machine: the same seconds that event loops count.
    static var current: Moment {
        let seconds = Double(NIODeadline.now().uptimeNanoseconds) / 1e9
        return Moment(seconds: seconds, minute: Int64(WallClock.seconds / 60))
    }
}
