public import ValueModel

/// A type of values that a template can print as they are.
///
/// Declared objects are not among them, nor lists and maps of such: Helm fills in defaults in the maps that a chart's
/// values have, and not in elements, in members of free names and in optional objects. Their members are read one by one.
public protocol Verbatim {}

extension Bool: Verbatim {}
extension Int: Verbatim {}
extension String: Verbatim {}
extension IntOrPercent: Verbatim {}
extension ScalarText: Verbatim {}
extension Value: Verbatim {}
extension Optional: Verbatim where Wrapped: Verbatim {}
extension Array: Verbatim where Element: Verbatim {}
extension Dictionary: Verbatim where Key == String, Value: Verbatim {}
