// swift-format-ignore-file: AlwaysUseLowerCamelCase
// The words of the manifest language are capitalised like the types they stand for in a result builder.

public import ValuesSchema

/// A line of what a chart tells after an install: `NOTES.txt` in the emitted chart.
public struct NoteLine: Sendable {
    /// The text.
    let text: ExpressionNode
}

/// Collects the lines of notes.
@resultBuilder public enum NotesBuilder {
    /// Takes a line or a group of lines.
    public static func buildExpression(_ part: NotePart) -> [Block<NoteLine>] { part.blocks }
    /// Takes lines that a function builds.
    public static func buildExpression(_ blocks: [Block<NoteLine>]) -> [Block<NoteLine>] { blocks }
    /// Collects the lines.
    public static func buildBlock(_ parts: [Block<NoteLine>]...) -> [Block<NoteLine>] { parts.flatMap { $0 } }
}

/// A line of notes, or a group of lines.
public struct NotePart: Sendable {
    let blocks: [Block<NoteLine>]

    init(_ blocks: [Block<NoteLine>]) { self.blocks = blocks }
}

/// A line.
public func Line(_ text: Expression<String>) -> NotePart { NotePart([.leaf(NoteLine(text: text.node))]) }

/// Lines that are there when a condition holds.
public func When(_ condition: Expression<Bool>, @NotesBuilder _ lines: () -> [Block<NoteLine>]) -> NotePart {
    NotePart([.when(condition.node, lines(), otherwise: [])])
}

/// Lines for the case that a condition holds, and for the case that it does not.
public func When(
    _ condition: Expression<Bool>,
    @NotesBuilder _ lines: () -> [Block<NoteLine>],
    @NotesBuilder otherwise: () -> [Block<NoteLine>]
) -> NotePart {
    NotePart([.when(condition.node, lines(), otherwise: otherwise())])
}

/// Lines once for each element of a list.
public func ForEach<Member>(
    _ list: Expression<[Member]>,
    _ variable: StaticString,
    @NotesBuilder _ lines: (Expression<Member>) -> [Block<NoteLine>]
) -> NotePart {
    NotePart([.range(list.node, key: nil, value: "\(variable)", lines(Expression(.variable("\(variable)"))))])
}
